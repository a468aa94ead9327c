import type { SameKeys } from '#platform/words.ts'
import type { enKinds } from './en.ts'

export const zhKinds: SameKeys<typeof enKinds> = {
  'giving.pledge-state.behind': '有逾期',
  'giving.behind': '自{day}起{count, number}期未到账',
  'giving.instalments': '各期到账情况',
  'giving.instalments.empty': '没有应到款项',
  'giving.instalments.empty.text': '这项承诺在首期日期之前就已结束。',
  'giving.instalments.earlier': '更早的{count, number}期',
  'giving.instalment.received': '已到账',
  'giving.instalment.in-part': '部分到账',
  'giving.instalment.expected': '待到账',
  'giving.instalment.missed': '逾期未到',
  'giving.field.due-on': '应到日期',
  'giving.field.whole-on': '足额日期',
  'giving.field.came': '到账金额',
  'giving.field.ahead': '预付金额',
  'giving.task.behind': '有{count, number}项定期捐赠承诺款项逾期',
  'giving.instalments-expected.figure': '定期捐赠应到金额',
  'giving.instalments-expected.rule':
    '期内到期的定期捐赠承诺金额，按币种分别合计。首期为承诺开始之日，其后按月、按季或按年逐期到期。不含已作废的承诺。',
  'giving.instalments-received.figure': '定期捐赠已到金额',
  'giving.instalments-received.rule':
    '期内应到金额中，截至期末（期间未结束时截至今日）已到账的部分。到账款项先抵最早的一期；退款和已作废的捐赠不计。',
  'giving.instalments-missed.figure': '定期捐赠逾期未到金额',
  'giving.instalments-missed.rule': '期内应到金额中，到期超过十天仍未到账的部分，以期末（期间未结束时以今日）为准。',
}
