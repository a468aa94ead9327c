import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as stepsEn } from './steps/en.ts'
import { ja as stepsJa } from './steps/ja.ts'
import { ko as stepsKo } from './steps/ko.ts'
import { zh as stepsZh } from './steps/zh.ts'
import { zh } from './zh.ts'

export const filingsWords = defineWords({
  en: { ...en, ...stepsEn },
  ja: { ...ja, ...stepsJa },
  ko: { ...ko, ...stepsKo },
  zh: { ...zh, ...stepsZh },
})
