import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { en as householdsEn } from './households/en.ts'
import { ja as householdsJa } from './households/ja.ts'
import { ko as householdsKo } from './households/ko.ts'
import { zh as householdsZh } from './households/zh.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

export const peopleWords = defineWords({
  en: { ...en, ...householdsEn },
  ja: { ...ja, ...householdsJa },
  ko: { ...ko, ...householdsKo },
  zh: { ...zh, ...householdsZh },
})
