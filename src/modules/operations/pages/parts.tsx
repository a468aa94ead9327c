import type { Qualifier } from '#platform/figures.ts'
import { formatQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type People, unitOf } from '../rules/choices.ts'
import { operationsWords } from '../words/words.ts'

export const say = (c: Ctx) => operationsWords.in(c.language)

/** How many people, as exactly as it is meant: "more than 13 people". */
export const numberText = (c: Ctx, row: { number: bigint; people: People; qualifier: Qualifier }): string =>
  say(c)(`operations.number.${row.qualifier}`, { number: formatQuantity(row.number, unitOf[row.people], c.language) })
