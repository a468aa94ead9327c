import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { figureMessages as figures } from './figure-words.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as paymentsEn } from './payments/en.ts'
import { ja as paymentsJa } from './payments/ja.ts'
import { ko as paymentsKo } from './payments/ko.ts'
import { zh as paymentsZh } from './payments/zh.ts'
import { zh } from './zh.ts'

export const sponsorshipWords = defineWords({
  en: { ...en, ...paymentsEn, ...figures.en },
  ja: { ...ja, ...paymentsJa, ...figures.ja },
  ko: { ...ko, ...paymentsKo, ...figures.ko },
  zh: { ...zh, ...paymentsZh, ...figures.zh },
})
