import { defineWords } from '#platform/words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

export const requestsWords = defineWords({ en, ja, ko, zh })
