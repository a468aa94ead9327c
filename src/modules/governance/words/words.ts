import { defineWords } from '#platform/words.ts'
import { en as duesEn } from './dues/en.ts'
import { ja as duesJa } from './dues/ja.ts'
import { ko as duesKo } from './dues/ko.ts'
import { zh as duesZh } from './dues/zh.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as meetingsEn } from './meetings/en.ts'
import { ja as meetingsJa } from './meetings/ja.ts'
import { ko as meetingsKo } from './meetings/ko.ts'
import { zh as meetingsZh } from './meetings/zh.ts'
import { en as officersEn } from './officers/en.ts'
import { ja as officersJa } from './officers/ja.ts'
import { ko as officersKo } from './officers/ko.ts'
import { zh as officersZh } from './officers/zh.ts'
import { zh } from './zh.ts'

export const governanceWords = defineWords({
  en: { ...en, ...meetingsEn, ...officersEn, ...duesEn },
  ja: { ...ja, ...meetingsJa, ...officersJa, ...duesJa },
  ko: { ...ko, ...meetingsKo, ...officersKo, ...duesKo },
  zh: { ...zh, ...meetingsZh, ...officersZh, ...duesZh },
})
