import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { en as householdsEn } from './households/en.ts'
import { ja as householdsJa } from './households/ja.ts'
import { ko as householdsKo } from './households/ko.ts'
import { zh as householdsZh } from './households/zh.ts'
import { en as importsEn } from './imports/en.ts'
import { ja as importsJa } from './imports/ja.ts'
import { ko as importsKo } from './imports/ko.ts'
import { zh as importsZh } from './imports/zh.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

export const peopleWords = defineWords({
  en: { ...en, ...householdsEn, ...importsEn },
  ja: { ...ja, ...householdsJa, ...importsJa },
  ko: { ...ko, ...householdsKo, ...importsKo },
  zh: { ...zh, ...householdsZh, ...importsZh },
})
