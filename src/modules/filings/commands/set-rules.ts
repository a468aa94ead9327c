import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { oneOf, optional, optionalText, text, tick } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { packCodes } from '../rules/packs/packs.ts'
import type { FilingsTables } from '../tables.ts'

// boxes that were not ticked leave empty places
const ticked = z
  .array(z.string().max(40))
  .max(500)
  .optional()
  .transform((given = []) => [...new Set(given.filter((one) => one !== ''))])

const input = z.object({
  pack: oneOf(packCodes),
  authorisedFrom: optional(day()),
  authorisedUntil: optional(day()),
  ordinance: optionalText(300),
  ordinanceFrom: optional(day()),
  countsSupportingDues: tick(),
  /** The codes of funds that are free to use for anything. */
  freeFunds: ticked,
  why: text(500),
})

type Given = z.output<typeof input>

function refuseContradictions({ authorisedFrom, authorisedUntil, ordinance, ordinanceFrom }: Given): void {
  if (authorisedFrom === null && authorisedUntil !== null)
    throw new Refusal('filings.authorised-from-needed', 'authorisedFrom')
  if (authorisedFrom !== null && authorisedUntil !== null && authorisedUntil < authorisedFrom)
    throw new Refusal('filings.ends-before-it-begins', 'authorisedUntil')
  if ((ordinance === null) !== (ordinanceFrom === null)) throw new Refusal('filings.ordinance-whole', 'ordinanceFrom')
}

async function refuseUnknownFunds(tx: Tx<FilingsTables>, codes: readonly string[]): Promise<void> {
  const { rows } = await sql<{ code: string }>`select asked.code from unnest(${codes}::text[]) asked(code)
    where not exists (select 1 from giving.fund_refs f where f.code = asked.code) limit 1`.execute(tx)
  if (rows[0]) throw new Refusal('filings.unknown-fund', 'freeFunds', { code: rows[0].code })
}

/** Says by which country's rules is filed, since when the organisation is authorised, and what the law leaves open. */
export const setRules = command({
  name: 'filings.set-rules',
  looksInto: ['giving'],
  input,
  async run(tx: Tx<FilingsTables>, { why, ...given }, by) {
    refuseContradictions({ why, ...given })
    await refuseUnknownFunds(tx, given.freeFunds)
    const columns = {
      pack: given.pack,
      authorised_from: given.authorisedFrom,
      authorised_until: given.authorisedUntil,
      ordinance: given.ordinance,
      ordinance_from: given.ordinanceFrom,
      counts_supporting_dues: given.countsSupportingDues,
      free_funds: given.freeFunds,
    }
    const made = await tx
      .insertInto('filings.settings')
      .values({ id: newId(), ...columns })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) return made
    const { id } = await tx.selectFrom('filings.settings').select('id').forUpdate().executeTakeFirstOrThrow()
    await keepVersion(tx, 'filings.settings', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('filings.settings').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
