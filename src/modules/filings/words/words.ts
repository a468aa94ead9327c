import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as stepsEn } from './steps/en.ts'
import { ja as stepsJa } from './steps/ja.ts'
import { ko as stepsKo } from './steps/ko.ts'
import { zh as stepsZh } from './steps/zh.ts'
import { en as yearlyEn } from './yearly/en.ts'
import { ja as yearlyJa } from './yearly/ja.ts'
import { ko as yearlyKo } from './yearly/ko.ts'
import { zh as yearlyZh } from './yearly/zh.ts'
import { zh } from './zh.ts'

export const filingsWords = defineWords({
  en: { ...en, ...stepsEn, ...yearlyEn },
  ja: { ...ja, ...stepsJa, ...yearlyJa },
  ko: { ...ko, ...stepsKo, ...yearlyKo },
  zh: { ...zh, ...stepsZh, ...yearlyZh },
})
