import { defineWords } from '#platform/words.ts'
import { auditMessages as audit } from './audit-words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

export const accountsWords = defineWords({
  en: { ...en, ...audit.en },
  ja: { ...ja, ...audit.ja },
  ko: { ...ko, ...audit.ko },
  zh: { ...zh, ...audit.zh },
})
