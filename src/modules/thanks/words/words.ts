import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { en as importsEn } from './imports/en.ts'
import { ja as importsJa } from './imports/ja.ts'
import { ko as importsKo } from './imports/ko.ts'
import { zh as importsZh } from './imports/zh.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as writingEn } from './writing/en.ts'
import { ja as writingJa } from './writing/ja.ts'
import { ko as writingKo } from './writing/ko.ts'
import { zh as writingZh } from './writing/zh.ts'
import { zh } from './zh.ts'

export const thanksWords = defineWords({
  en: { ...en, ...writingEn, ...importsEn },
  ja: { ...ja, ...writingJa, ...importsJa },
  ko: { ...ko, ...writingKo, ...importsKo },
  zh: { ...zh, ...writingZh, ...importsZh },
})
