import type { SameKeys } from '#platform/words.ts'
import type { en } from './en.ts'

export const ja: SameKeys<typeof en> = {
  'thanks.language-because.wish': 'ご本人の希望',
  'thanks.import-wishes.title': 'お礼についての希望の取り込み',
  'thanks.import-wishes.column.giver': '希望した方の整理番号。登録済みであること。',
  'thanks.import-wishes.column.way': '希望するお礼の方法。お礼不要ならnone。',
  'thanks.import-wishes.column.language': '希望する言語（分かる場合）。en、ja、ko、zhのいずれか。',
  'thanks.import-wishes.column.said_on': '希望を聞いた日。複数ある場合は最後のものが有効です。',
  'thanks.import-contacts.title': '連絡の記録・連絡不要の取り込み',
  'thanks.import-contacts.column.giver': '相手の整理番号。登録済みであること。',
  'thanks.import-contacts.column.kind':
    'called（電話）、wrote（手紙・メール）、met（面会）、no-contact（連絡不要）のいずれか。',
  'thanks.import-contacts.column.made_on': 'その日付。',
  'thanks.import-contacts.column.outcome': '結果。ご本人に読まれて差し支えないことだけを書いてください。',
  'thanks.import-templates.title': 'お礼の文面の取り込み',
  'thanks.import-templates.column.occasion': '場面。first、large、after-pause、regular、anyのいずれか。',
  'thanks.import-templates.column.subject_en': '件名（英語）。件名と本文は言語ごとに両方必要です。',
  'thanks.import-templates.column.subject_ja': '件名（日本語）。件名と本文は言語ごとに両方必要です。',
  'thanks.import-templates.column.subject_ko': '件名（韓国語）。件名と本文は言語ごとに両方必要です。',
  'thanks.import-templates.column.subject_zh': '件名（中国語）。件名と本文は言語ごとに両方必要です。',
  'thanks.import-templates.column.body_en':
    "本文（英語）。'{{name}}'、'{{gifts}}'、'{{purpose}}'、'{{organisation}}'の箇所に内容が入ります。",
  'thanks.import-templates.column.body_ja':
    "本文（日本語）。'{{name}}'、'{{gifts}}'、'{{purpose}}'、'{{organisation}}'の箇所に内容が入ります。",
  'thanks.import-templates.column.body_ko':
    "本文（韓国語）。'{{name}}'、'{{gifts}}'、'{{purpose}}'、'{{organisation}}'の箇所に内容が入ります。",
  'thanks.import-templates.column.body_zh':
    "本文（中国語）。'{{name}}'、'{{gifts}}'、'{{purpose}}'、'{{organisation}}'の箇所に内容が入ります。",
}
