import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { enLearners } from './en-learners-words.ts'
import { enVisits } from './en-visits-words.ts'
import { figureMessages } from './figure-words.ts'
import { ja } from './ja.ts'
import { jaLearners } from './ja-learners-words.ts'
import { jaVisits } from './ja-visits-words.ts'
import { ko } from './ko.ts'
import { koLearners } from './ko-learners-words.ts'
import { koVisits } from './ko-visits-words.ts'
import { zh } from './zh.ts'
import { zhLearners } from './zh-learners-words.ts'
import { zhVisits } from './zh-visits-words.ts'

export const educationWords = defineWords({
  en: { ...en, ...enLearners, ...enVisits, ...figureMessages.en },
  ja: { ...ja, ...jaLearners, ...jaVisits, ...figureMessages.ja },
  ko: { ...ko, ...koLearners, ...koVisits, ...figureMessages.ko },
  zh: { ...zh, ...zhLearners, ...zhVisits, ...figureMessages.zh },
})
