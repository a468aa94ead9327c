import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'people.import-contacts.title': '連絡先のCSV取り込み',
  'people.import-contacts.column.party': '登録済みの人物・団体の整理番号です。',
  'people.import-contacts.column.kind': 'email（メール）またはphone（電話）です。',
  'people.import-contacts.column.value': 'メールアドレスまたは電話番号です。登録済みの連絡先の後に追加されます。',
  'people.import-addresses.title': '住所のCSV取り込み',
  'people.import-addresses.column.party': '登録済みの人物・団体の整理番号です。',
  'people.import-addresses.column.address': '町名・番地・建物名です。同じものがすでにあれば追加されません。',
  'people.import-addresses.column.valid_from':
    'いつからの住所か（分かる場合）です。現在の住所は先頭のまま変わりません。',
  'people.import-parts.reason': 'CSVから追加',
  'people.complete-parties.reason': '入金の記録から不足していた情報を補完',
  'people.move-party.reason': '入金の記録にあった新しい住所に変更',
  'people.too-many-parts': '「{ref}」の件数が{most, number}件を超えます。',
}
