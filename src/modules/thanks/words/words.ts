import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as writingEn } from './writing/en.ts'
import { ja as writingJa } from './writing/ja.ts'
import { ko as writingKo } from './writing/ko.ts'
import { zh as writingZh } from './writing/zh.ts'
import { zh } from './zh.ts'

export const thanksWords = defineWords({
  en: { ...en, ...writingEn },
  ja: { ...ja, ...writingJa },
  ko: { ...ko, ...writingKo },
  zh: { ...zh, ...writingZh },
})
