import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { enPayments } from './en-payments-words.ts'
import { enFunds } from './funds/en.ts'
import { jaFunds } from './funds/ja.ts'
import { koFunds } from './funds/ko.ts'
import { zhFunds } from './funds/zh.ts'
import { enGiveBacks } from './give-backs/en.ts'
import { jaGiveBacks } from './give-backs/ja.ts'
import { koGiveBacks } from './give-backs/ko.ts'
import { zhGiveBacks } from './give-backs/zh.ts'
import { ja } from './ja.ts'
import { jaPayments } from './ja-payments-words.ts'
import { enKinds } from './kinds/en.ts'
import { jaKinds } from './kinds/ja.ts'
import { koKinds } from './kinds/ko.ts'
import { zhKinds } from './kinds/zh.ts'
import { ko } from './ko.ts'
import { koPayments } from './ko-payments-words.ts'
import { en as pledgesEn } from './pledges/en.ts'
import { ja as pledgesJa } from './pledges/ja.ts'
import { ko as pledgesKo } from './pledges/ko.ts'
import { zh as pledgesZh } from './pledges/zh.ts'
import { en as spendingsEn } from './spendings/en.ts'
import { ja as spendingsJa } from './spendings/ja.ts'
import { ko as spendingsKo } from './spendings/ko.ts'
import { zh as spendingsZh } from './spendings/zh.ts'
import { zh } from './zh.ts'
import { zhPayments } from './zh-payments-words.ts'

export const givingWords = defineWords({
  en: { ...en, ...pledgesEn, ...spendingsEn, ...enPayments, ...enKinds, ...enFunds, ...enGiveBacks },
  ja: { ...ja, ...pledgesJa, ...spendingsJa, ...jaPayments, ...jaKinds, ...jaFunds, ...jaGiveBacks },
  ko: { ...ko, ...pledgesKo, ...spendingsKo, ...koPayments, ...koKinds, ...koFunds, ...koGiveBacks },
  zh: { ...zh, ...pledgesZh, ...spendingsZh, ...zhPayments, ...zhKinds, ...zhFunds, ...zhGiveBacks },
})
