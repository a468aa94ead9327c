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
}
