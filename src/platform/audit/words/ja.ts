import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'audit.verified':
    '{lines, number}行すべてがそろっていて、どの行も直前の行とつながっています。{heads, plural, =0 {照合した外部の控えはありません。} other {外部の控え#件と一致しました。}}',
  'audit.since':
    '{count, plural, =0 {最後の外部の控えより後に書かれた行はありません。} other {最後の外部の控えより後に#行が書かれています。この分は、次の控えができるまで書き換えを見分けられません。}}',
  'audit.missing': '{seq}行から{to}行までがありません。',
  'audit.out-of-order': '{seq}行の位置が正しくないか、同じ番号の行が二つあります。',
  'audit.broken-link': '{seq}行が直前の行とつながりません。どちらかが書き換えられています。',
  'audit.not-the-head': '{seq}行が、{source}の控えと違います。この行か、それより前の行が書き直されています。',
  'audit.bad-signature': '{source}にある{seq}行の控えの署名が、このシステムの鍵のものではありません。',
  'audit.cut':
    '記録は{end}行で終わっていますが、{source}には{seq}行の控えがあります。末尾が消されたか、古いデータベースに置き換えられています。',
  'audit.no-head':
    '記録は{seq, number}行ありますが、照合できる外部の控えがありません。全体が書き直されていても分かりません。控えを預かる人あてのメールなど、控えのあるファイルを指定してください。',
  'audit.unreadable': '{source}に、控えとして読み取れない部分があります。',
  'audit.more': 'ほかに同様のものが{count, number}件あります。',
  'audit.cli.about': '監査記録を検証し、外部で保管する控えを表示する',
  'audit.cli.verify': '監査記録を一行ずつたどり、外部の控えと照合する',
  'audit.cli.head': '記録の最後の行を署名つきで、公開鍵とともに表示する（外部での保管用）',
  'audit.cli.head-file':
    '控えのあるファイルを追加する（預かる人あてのメール、日ごとの控え、フォルダーの写し）。くり返し指定可',
  'audit.cli.public-key': 'このシステムの鍵の代わりに使う公開鍵のファイル。くり返し指定可',
  'audit.empty': '監査記録はまだ空です。',
  'audit.few-trustees':
    '監査記録の控えの送り先が{count, plural, =0 {ありません} other {#人しかいません}}。WAYSTATION_AUDIT_TRUSTEESに二人を指定し、WAYSTATION_SMTP_URLとWAYSTATION_MAIL_FROMも設定してください。この機械を扱う人だけで記録を書き直しても、気づけるようになります。',
}
