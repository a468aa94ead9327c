import { defineWords } from '../words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

/** The texts of the platform: what a form expects, dates, money, numbers and units, and why one was refused. */
export const platformWords = defineWords({ en, ja, ko, zh })
