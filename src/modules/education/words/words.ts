import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { figureMessages } from './figure-words.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

export const educationWords = defineWords({
  en: { ...en, ...figureMessages.en },
  ja: { ...ja, ...figureMessages.ja },
  ko: { ...ko, ...figureMessages.ko },
  zh: { ...zh, ...figureMessages.zh },
})
