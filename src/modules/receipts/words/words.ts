import { defineWords } from '#platform/words.ts'
import { en as batchesEn } from './batches/en.ts'
import { ja as batchesJa } from './batches/ja.ts'
import { ko as batchesKo } from './batches/ko.ts'
import { zh as batchesZh } from './batches/zh.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

export const receiptsWords = defineWords({
  en: { ...en, ...batchesEn },
  ja: { ...ja, ...batchesJa },
  ko: { ...ko, ...batchesKo },
  zh: { ...zh, ...batchesZh },
})
