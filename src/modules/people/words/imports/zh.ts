import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const zh: SameKeys<typeof en> = {
  'people.import-contacts.title': 'CSV导入联系方式',
  'people.import-contacts.column.party': '已登记的人员或机构的编号。',
  'people.import-contacts.column.kind': 'email（电子邮件）或phone（电话）。',
  'people.import-contacts.column.value': '电子邮件地址或电话号码，排在已登记的联系方式之后。',
  'people.import-addresses.title': 'CSV导入地址',
  'people.import-addresses.column.party': '已登记的人员或机构的编号。',
  'people.import-addresses.column.address': '街道和门牌号等。已有相同地址时不会重复添加。',
  'people.import-addresses.column.valid_from': '地址的起始日期（如已知）。现有地址仍排在第一位。',
  'people.import-parts.reason': '由CSV添加',
  'people.complete-parties.reason': '根据付款记录补全缺少的信息',
  'people.move-party.reason': '根据付款记录改用新地址',
  'people.too-many-parts': '“{ref}”的数量将超过{most, number}个。',
}
