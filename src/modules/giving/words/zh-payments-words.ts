import type { SameKeys } from '#platform/words.ts'
import type { enPayments } from './en-payments-words.ts'

export const zhPayments: SameKeys<typeof enPayments> = {
  'giving.import-payments.title': '导入收款文件',
  'giving.preview-payments.title': '预览收款文件',
  'giving.import-payments.too-many-files': '一次最多导入 50 个文件。',
  'giving.import-payments.which-fund': '有多个基金。请选择未指定用途的收款归入哪个基金。',
  'giving.import-payments.fund-not-open': '有 {count} 笔收款的日期不在基金 {code} 的开放期内。请选择其他基金。',
  'giving.payments.worked-on': '捐款 {ref} 导入后已被更正、作废或退款。此次导入不能撤销。',
  'giving.payments.in-use': '此次导入的捐款已关联收据或活动等记录。此次导入不能撤销。',
  'giving.payments.gifts': '新捐款 {count} 笔:总额 {gross},手续费 {fee},净额 {net}',
  'giving.payments.fee-unknown': '其中 {count} 笔未注明手续费',
  'giving.payments.refunds': '退款 {count} 笔:{amount}',
  'giving.payments.waiting': '原付款尚未导入的退款 {count} 笔:{amount}',
  'giving.payments.nothing-new': '没有新的捐款或退款。',
  'giving.payments.guessed': '类型不明、按内容判断为捐款的 {count} 行',
  'giving.payments.ignored': '未导入 {count} 行:{reason}',
  'giving.payments.field.fund': '未指定用途的收款归入的基金',
  'giving.payments.field.currency': '未注明货币的金额所用货币',
  'giving.payments.field.zone': '未注明时区的时间所用时区',
  'giving.payments.field.order': '日期顺序(ymd、mdy、dmy)',
  'giving.payments.field.mark': '小数点符号',
  'giving.payments.field.encoding': '字符编码',
  'giving.payments.field.delimiter': '列分隔符',
}
