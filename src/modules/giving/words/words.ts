import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { enPayments } from './en-payments-words.ts'
import { ja } from './ja.ts'
import { jaPayments } from './ja-payments-words.ts'
import { enKinds } from './kinds/en.ts'
import { jaKinds } from './kinds/ja.ts'
import { koKinds } from './kinds/ko.ts'
import { zhKinds } from './kinds/zh.ts'
import { ko } from './ko.ts'
import { koPayments } from './ko-payments-words.ts'
import { zh } from './zh.ts'
import { zhPayments } from './zh-payments-words.ts'

export const givingWords = defineWords({
  en: { ...en, ...enPayments, ...enKinds },
  ja: { ...ja, ...jaPayments, ...jaKinds },
  ko: { ...ko, ...koPayments, ...koKinds },
  zh: { ...zh, ...zhPayments, ...zhKinds },
})
