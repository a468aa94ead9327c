/** What is said of wishes, contacts and words of thanks that come as a file. */
export const en = {
  'thanks.language-because.wish': 'as they wish',
  'thanks.import-wishes.title': 'Import wishes of givers',
  'thanks.import-wishes.column.giver': 'The reference of who wishes it, which must be there already.',
  'thanks.import-wishes.column.way': 'How they wish to be thanked; none where they want no thanks.',
  'thanks.import-wishes.column.language': 'In which language, where that was said: en, ja, ko or zh.',
  'thanks.import-wishes.column.said_on': 'The day on which it was said. Of several wishes the last one holds.',
  'thanks.import-contacts.title': 'Import calls, letters and who wishes no contact',
  'thanks.import-contacts.column.giver': 'The reference of who it was, which must be there already.',
  'thanks.import-contacts.column.kind': 'called, wrote or met; no-contact for who wishes none.',
  'thanks.import-contacts.column.made_on': 'The day on which that was.',
  'thanks.import-contacts.column.outcome': 'What came of it. Write of anybody only what they may read themselves.',
  'thanks.import-templates.title': 'Import words of thanks',
  'thanks.import-templates.column.occasion': 'For which gifts: first, large, after-pause, regular or any.',
  'thanks.import-templates.column.subject_en': 'The subject in English; each language needs both.',
  'thanks.import-templates.column.subject_ja': 'The subject in Japanese; each language needs both.',
  'thanks.import-templates.column.subject_ko': 'The subject in Korean; each language needs both.',
  'thanks.import-templates.column.subject_zh': 'The subject in Chinese; each language needs both.',
  'thanks.import-templates.column.body_en':
    "The text in English, with '{{name}}', '{{gifts}}', '{{purpose}}' and '{{organisation}}' where they are filled in.",
  'thanks.import-templates.column.body_ja':
    "The text in Japanese, with '{{name}}', '{{gifts}}', '{{purpose}}' and '{{organisation}}' where they are filled in.",
  'thanks.import-templates.column.body_ko':
    "The text in Korean, with '{{name}}', '{{gifts}}', '{{purpose}}' and '{{organisation}}' where they are filled in.",
  'thanks.import-templates.column.body_zh':
    "The text in Chinese, with '{{name}}', '{{gifts}}', '{{purpose}}' and '{{organisation}}' where they are filled in.",
} as const
