import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as publicEn } from './public/en.ts'
import { ja as publicJa } from './public/ja.ts'
import { ko as publicKo } from './public/ko.ts'
import { zh as publicZh } from './public/zh.ts'
import { en as slipEn } from './slip/en.ts'
import { ja as slipJa } from './slip/ja.ts'
import { ko as slipKo } from './slip/ko.ts'
import { zh as slipZh } from './slip/zh.ts'
import { zh } from './zh.ts'

export const donationsWords = defineWords({
  en: { ...en, ...publicEn, ...slipEn },
  ja: { ...ja, ...publicJa, ...slipJa },
  ko: { ...ko, ...publicKo, ...slipKo },
  zh: { ...zh, ...publicZh, ...slipZh },
})
