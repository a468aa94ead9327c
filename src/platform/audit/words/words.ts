import { defineWords } from '../../words.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { zh } from './zh.ts'

/** What the verification of the audit log says: what was checked, and what is wrong with which line. */
export const auditWords = defineWords({ en, ja, ko, zh })
