import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { en as findingsEn } from './findings/en.ts'
import { ja as findingsJa } from './findings/ja.ts'
import { ko as findingsKo } from './findings/ko.ts'
import { zh as findingsZh } from './findings/zh.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { en as releasingEn } from './releasing/en.ts'
import { ja as releasingJa } from './releasing/ja.ts'
import { ko as releasingKo } from './releasing/ko.ts'
import { zh as releasingZh } from './releasing/zh.ts'
import { zh } from './zh.ts'

/** The words of the annual report. */
export const reportWords = defineWords({
  en: { ...en, ...findingsEn, ...releasingEn },
  ja: { ...ja, ...findingsJa, ...releasingJa },
  ko: { ...ko, ...findingsKo, ...releasingKo },
  zh: { ...zh, ...findingsZh, ...releasingZh },
})
