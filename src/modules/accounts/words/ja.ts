import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'accounts.title': 'アカウント',
  'accounts.account': 'アカウント',
  'accounts.sign-in.title': 'ログイン',
  'accounts.plain':
    'このページは{host}から暗号化されていないHTTPで届いたため、ブラウザーはログイン状態を保持しません。サーバー本体ではhttp://localhostを開き、ほかの端末からはSSHトンネルか、TLSに対応したプロキシーを使ってください（docs/OPERATING.md）。',
  'accounts.sign-in.lead': 'ご自分の名前でログインしてください。操作はその名前で記録されます。',
  'accounts.sign-in.submit': 'ログイン',
  'accounts.sign-in.wrong': 'ログイン名またはパスワードが正しくありません。',
  'accounts.sign-in.too-many':
    '試行回数が多すぎます。{minutes, number}分後にもう一度お試しいただくか、ワンタイムリンクの発行を依頼してください。',
  'accounts.sign-out.title': 'ログアウト',
  'accounts.note-attempt.title': 'ログイン試行の記録',
  'accounts.use-sign-in-link.title': 'ワンタイムリンクでログイン',
  'accounts.use-sign-in-link.lead':
    'このリンクで一度だけログインできます。次回からリンクなしで入るには、このあとパスワードを設定してください。',
  'accounts.use-sign-in-link.submit': 'ログインする',
  'accounts.use-sign-in-link.over':
    'このリンクは使用済みか、有効期限が切れています。新しいリンクの発行を依頼してください。',
  'accounts.create-account.title': 'アカウントの追加',
  'accounts.create-account.done':
    'アカウントを作成しました。パスワードはまだありません。ワンタイムリンクを発行して本人に渡してください。',
  'accounts.create-account.lead': '本人は最初にワンタイムリンクでログインし、その後パスワードを設定します。',
  'accounts.create-account.submit': '追加する',
  'accounts.create-account.name-taken': 'このログイン名はすでに使われています。',
  'accounts.create-sign-in-link.title': 'ワンタイムリンクの発行',
  'accounts.create-sign-in-link.lead':
    'このリンクを{name}さんに渡してください。1時間以内に一度だけ使えます。再表示はできません。',
  'accounts.create-sign-in-link.no-account':
    '「{name}」というアカウントはありません。ログイン名を確認するか、先にアカウントを作成してください。',
  'accounts.create-sign-in-link.submit': 'リンクを発行',
  'accounts.set-password.title': 'パスワードの設定',
  'accounts.set-password.lead':
    '12文字以上で設定してください。自分だけが思いつく文章がおすすめです。ほかの端末のログインはすべて解除されます。',
  'accounts.set-password.submit': 'パスワードを保存',
  'accounts.set-password.too-short': 'パスワードは12文字以上にしてください。',
  'accounts.set-password.not-the-same': '2つのパスワードが一致しません。',
  'accounts.set-password.sign-in-first': '先にログインしてください。',
  'accounts.list-accounts.title': 'アカウント一覧',
  'accounts.list-accounts.empty': 'アカウントはまだありません。',
  'accounts.field.sign-in-name': 'ログイン名',
  'accounts.field.sign-in-name.hint': '文字、数字、ピリオド、ハイフンが使えます',
  'accounts.field.name': '氏名',
  'accounts.field.password': 'パスワード',
  'accounts.field.again': 'パスワード（確認）',
  'accounts.field.role': '役割',
  'accounts.field.language': '言語',
  'accounts.field.state': '状態',
  'accounts.state.open': '有効',
  'accounts.state.ended': '終了',
  'accounts.role.director': '代表',
  'accounts.role.field-officer': '現地担当',
  'accounts.role.aid-officer': '物資担当',
  'accounts.role.treasurer': '会計担当',
  'accounts.role.editor': '編集担当',
  'accounts.role.auditor': '監査人',
  'accounts.role.administrator': 'システム管理者',
}
