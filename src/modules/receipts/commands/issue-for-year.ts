import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optional } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { partyOf } from '../queries/candidates.ts'
import { standingOf } from '../queries/standing-receipts.ts'
import { yearInput } from '../rules/year-input.ts'
import type { ReceiptsTables } from '../tables.ts'
import { issueGroups, seriesOf } from './issue-groups.ts'

/**
 * Issues the receipts of a giver for a calendar year, of all gifts that stand on none. Answers the first, and how many there
 * are; asked again the receipts that stand.
 */
export const issueForYear = command({
  name: 'receipts.issue-for-year',
  looksInto: ['giving', 'people', 'governance'],
  input: z.object({
    giver: code(),
    year: yearInput(),
    series: optional(code()),
    language: optional(oneOf(languages)),
  }),
  async run(tx: Tx<ReceiptsTables>, { giver: ref, year, series: asked, language }, by) {
    const giver = await partyOf(tx as unknown as Tx, ref)
    if (!giver) throw new Refusal('receipts.unknown-giver', 'giver', { ref })
    const series = await seriesOf(tx, asked)
    const wanted = { givers: [giver], since: `${year}-01-01`, until: `${year}-12-31` }
    const { issued, leftOut } = await issueGroups(tx, by, wanted, { series, kind: 'year', language })
    const ids = issued.map(({ id }) => id)
    const gifts = leftOut.filter(({ reason }) => reason === 'has-receipt').map(({ gift }) => gift.id)
    const all = ids.length > 0 ? ids : await standingOf(tx, gifts)
    const [id] = all
    if (!id) throw new Refusal('receipts.nothing-to-issue', 'year', { year: String(year) })
    by.about(id)
    return { id, count: all.length }
  },
})
