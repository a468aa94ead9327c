import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

/** The words of the annual report. */
export const reportWords = defineWords({ en, ja, ko, zh })
