import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { enLearners } from './en-learners-words.ts'
import { figureMessages } from './figure-words.ts'
import { ja } from './ja.ts'
import { jaLearners } from './ja-learners-words.ts'
import { ko } from './ko.ts'
import { koLearners } from './ko-learners-words.ts'
import { zh } from './zh.ts'
import { zhLearners } from './zh-learners-words.ts'

export const educationWords = defineWords({
  en: { ...en, ...enLearners, ...figureMessages.en },
  ja: { ...ja, ...jaLearners, ...figureMessages.ja },
  ko: { ...ko, ...koLearners, ...figureMessages.ko },
  zh: { ...zh, ...zhLearners, ...figureMessages.zh },
})
