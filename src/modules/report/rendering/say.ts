import { platformWords } from '#platform/words/words.ts'
import { type Catalogue, catalogueOf } from '#platform/words.ts'
import { sources } from '../queries/sources.ts'
import { reportWords } from '../words/words.ts'

/** The words of the report and of all whose figures it tells. */
export const say: Catalogue = catalogueOf([platformWords, reportWords, ...sources.map(({ words }) => words)])

const all = [platformWords, reportWords, ...sources.map(({ words }) => words)].map(({ messages }) => messages.en)

/** Whether there are words for a key that is made of data, such as `giving.channel.paypal`. */
export const hasWords = (key: string): boolean => all.some((messages) => Object.hasOwn(messages, key))
