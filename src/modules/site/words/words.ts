import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

/** The words of the public site and of its desk. */
export const siteWords = defineWords({ en, ja, ko, zh })
