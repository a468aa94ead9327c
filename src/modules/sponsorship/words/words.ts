import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { figureMessages as figures } from './figure-words.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

export const sponsorshipWords = defineWords({
  en: { ...en, ...figures.en },
  ja: { ...ja, ...figures.ja },
  ko: { ...ko, ...figures.ko },
  zh: { ...zh, ...figures.zh },
})
