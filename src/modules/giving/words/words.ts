import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { enPayments } from './en-payments-words.ts'
import { ja } from './ja.ts'
import { jaPayments } from './ja-payments-words.ts'
import { ko } from './ko.ts'
import { koPayments } from './ko-payments-words.ts'
import { zh } from './zh.ts'
import { zhPayments } from './zh-payments-words.ts'

export const givingWords = defineWords({
  en: { ...en, ...enPayments },
  ja: { ...ja, ...jaPayments },
  ko: { ...ko, ...koPayments },
  zh: { ...zh, ...zhPayments },
})
