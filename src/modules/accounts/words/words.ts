import { defineWords } from '#platform/words.ts'
import { auditMessages as audit } from './audit-words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as ownEn } from './own/en.ts'
import { ja as ownJa } from './own/ja.ts'
import { ko as ownKo } from './own/ko.ts'
import { zh as ownZh } from './own/zh.ts'
import { zh } from './zh.ts'

export const accountsWords = defineWords({
  en: { ...en, ...audit.en, ...ownEn },
  ja: { ...ja, ...audit.ja, ...ownJa },
  ko: { ...ko, ...audit.ko, ...ownKo },
  zh: { ...zh, ...audit.zh, ...ownZh },
})
