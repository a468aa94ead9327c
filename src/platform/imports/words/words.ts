import { defineWords } from '../../words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

/** What is said of a CSV file: where in it something is wrong, and what was expected there. */
export const importWords = defineWords({ en, ja, ko, zh })
