import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const zh: SameKeys<typeof en> = {
  'thanks.language-because.wish': '按本人意愿',
  'thanks.import-wishes.title': '导入答谢意愿',
  'thanks.import-wishes.column.giver': '表达意愿者的编号，须已登记。',
  'thanks.import-wishes.column.way': '希望的答谢方式；不需要答谢则填none。',
  'thanks.import-wishes.column.language': '希望使用的语言（如已说明）：en、ja、ko或zh。',
  'thanks.import-wishes.column.said_on': '表达意愿的日期；有多条时以最后一条为准。',
  'thanks.import-contacts.title': '导入联系记录与不希望被联系者',
  'thanks.import-contacts.column.giver': '对方的编号，须已登记。',
  'thanks.import-contacts.column.kind': 'called（致电）、wrote（写信）、met（见面）或no-contact（不希望被联系）。',
  'thanks.import-contacts.column.made_on': '联系的日期。',
  'thanks.import-contacts.column.outcome': '结果。请只写本人可以看到的内容。',
  'thanks.import-templates.title': '导入答谢文字',
  'thanks.import-templates.column.occasion': '适用场合：first、large、after-pause、regular或any。',
  'thanks.import-templates.column.subject_en': '英文主题；每种语言都需要主题和正文。',
  'thanks.import-templates.column.subject_ja': '日文主题；每种语言都需要主题和正文。',
  'thanks.import-templates.column.subject_ko': '韩文主题；每种语言都需要主题和正文。',
  'thanks.import-templates.column.subject_zh': '中文主题；每种语言都需要主题和正文。',
  'thanks.import-templates.column.body_en':
    "英文正文，可使用'{{name}}'、'{{gifts}}'、'{{purpose}}'和'{{organisation}}'。",
  'thanks.import-templates.column.body_ja':
    "日文正文，可使用'{{name}}'、'{{gifts}}'、'{{purpose}}'和'{{organisation}}'。",
  'thanks.import-templates.column.body_ko':
    "韩文正文，可使用'{{name}}'、'{{gifts}}'、'{{purpose}}'和'{{organisation}}'。",
  'thanks.import-templates.column.body_zh':
    "中文正文，可使用'{{name}}'、'{{gifts}}'、'{{purpose}}'和'{{organisation}}'。",
}
