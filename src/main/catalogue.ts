import { auditWords } from '#platform/audit/words/words.ts'
import { importWords } from '#platform/imports/words/words.ts'
import { postgresWords } from '#platform/postgres/words.ts'
import { platformWords } from '#platform/words/words.ts'
import { catalogueOf } from '#platform/words.ts'
import { uiWords } from '#ui/words/words.ts'
import { modules } from '../modules.ts'
import { mainWords } from './words/words.ts'

/** All words of the product. */
export const catalogue = catalogueOf([
  platformWords,
  auditWords,
  importWords,
  postgresWords,
  uiWords,
  mainWords,
  ...modules.map((module) => module.words),
])
