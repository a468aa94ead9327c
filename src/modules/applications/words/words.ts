import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as profilesEn } from './profiles/en.ts'
import { ja as profilesJa } from './profiles/ja.ts'
import { ko as profilesKo } from './profiles/ko.ts'
import { zh as profilesZh } from './profiles/zh.ts'
import { en as publicEn } from './public/en.ts'
import { ja as publicJa } from './public/ja.ts'
import { ko as publicKo } from './public/ko.ts'
import { zh as publicZh } from './public/zh.ts'
import { zh } from './zh.ts'

export const applicationsWords = defineWords({
  en: { ...en, ...profilesEn, ...publicEn },
  ja: { ...ja, ...profilesJa, ...publicJa },
  ko: { ...ko, ...profilesKo, ...publicKo },
  zh: { ...zh, ...profilesZh, ...publicZh },
})
