import type { SameKeys } from '../../words.ts'
import type { en } from './en.ts'

export const zh: SameKeys<typeof en> = {
  'audit.verified':
    '共{lines, number}行，全部完整，每一行都与前一行相接。{heads, plural, =0 {没有可核对的外部留底。} other {与#份外部留底一致。}}',
  'audit.since':
    '{count, plural, =0 {最近一份外部留底之后没有新的行。} other {最近一份外部留底之后又写入了#行；在下一份留底之前，这些行若被改写将无法察觉。}}',
  'audit.missing': '缺少第{seq}行至第{to}行。',
  'audit.out-of-order': '第{seq}行的位置不对，或同一编号出现了两次。',
  'audit.broken-link': '第{seq}行与前一行接不上：两行之一被改动过。',
  'audit.not-the-head': '第{seq}行与{source}中的留底不符：该行或更早的行被重写过。',
  'audit.bad-signature': '{source}中第{seq}行的留底不是由本系统的密钥签署的。',
  'audit.cut': '日志到第{end}行为止，而{source}中有第{seq}行的留底：末尾被删去，或数据库被换成了旧的。',
  'audit.no-head':
    '日志有{seq, number}行，但没有可核对的外部留底，无法判断是否整体被重写。请指定含有留底的文件，例如发给留底保管人的邮件。',
  'audit.unreadable': '{source}中有无法读作留底的内容。',
  'audit.more': '还有{count, number}处类似的问题。',
  'audit.cli.about': '核验审计日志，并显示供外部保存的留底',
  'audit.cli.verify': '逐行核验整个日志，并与外部留底比对',
  'audit.cli.head': '显示日志最后一行的签名留底和公钥，供他人保存',
  'audit.cli.head-file': '另外含有留底的文件：发给保管人的邮件、每日留底或文件夹的副本；可多次指定',
  'audit.cli.public-key': '代替本系统密钥的公钥文件；可多次指定',
  'audit.empty': '审计日志还是空的。',
  'audit.few-trustees':
    '审计日志的每日留底{count, plural, =0 {没有收件人} other {只有#位收件人}}。请在WAYSTATION_AUDIT_TRUSTEES中指定两位，并设置WAYSTATION_SMTP_URL和WAYSTATION_MAIL_FROM；这样即使操作本机的人独自重写日志，也会被发现。',
}
