import { defineWords } from '#platform/words.ts'
import { en } from './words/en.ts'
import { ja } from './words/ja.ts'
import { ko } from './words/ko.ts'
import { zh } from './words/zh.ts'

/** Sample texts of the gallery. */
export const galleryWords = defineWords({ en, ja, ko, zh })
