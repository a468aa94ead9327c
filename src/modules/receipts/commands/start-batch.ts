import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional, tick } from '#platform/inputs.ts'
import { wantedBy } from '../queries/batch-wanted.ts'
import { sortedGifts } from '../queries/sorted-gifts.ts'
import { batchFields, daysAsked } from '../rules/batch-input.ts'
import { sheetNames } from '../rules/paper.ts'
import { policyOn } from '../rules/policy-on.ts'
import type { ReceiptsTables } from '../tables.ts'
import { seriesOf, takeTurn } from './issue-groups.ts'

/** The news that a batch has work to do. */
export const batchBegun = 'receipts.batch-begun'

async function nextRef(tx: Tx<ReceiptsTables>, today: string): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('receipts.batch_numbers') as n`.execute(tx)
  return `RB-${today.slice(0, 4)}-${String(rows[0]?.n).padStart(3, '0')}`
}

// in the order in which the post sorts; who has no postal code comes last
async function keepGivers(tx: Tx<ReceiptsTables>, batchId: string, givers: readonly string[]): Promise<void> {
  await sql`insert into receipts.batch_givers (batch_id, position, giver_id)
    select ${batchId}, row_number() over (order by a.country nulls last, a.postal_code nulls last, a.region, a.locality,
      a.name, a.party_id), a.party_id
    from people.letter_addresses a where a.party_id = any(${[...givers]}::uuid[])`.execute(tx)
}

async function keepLeftOut(
  tx: Tx<ReceiptsTables>,
  batchId: string,
  leftOut: readonly { gift: { id: string }; reason: string }[],
): Promise<void> {
  const [ids, reasons] = [leftOut.map(({ gift }) => gift.id), leftOut.map(({ reason }) => reason)]
  await sql`insert into receipts.left_out (batch_id, gift_id, reason)
    select ${batchId}, gift_id, reason from unnest(${ids}::uuid[], ${reasons}::text[]) found(gift_id, reason)`.execute(
    tx,
  )
}

type Asked = Pick<
  ReceiptsTables['receipts.batches'],
  'kind' | 'since_on' | 'until_on' | 'channel' | 'fund' | 'language' | 'series_id'
>

/** A batch about the same that goes on: a second click finds the first one's. */
async function goingOn(
  tx: Tx<ReceiptsTables>,
  { kind, since_on, until_on, channel, fund, language, series_id }: Asked,
) {
  const { rows } = await sql<{ id: string; ref: string }>`select id, ref from receipts.batches
    where finished_at is null and stopped_at is null and failed_at is null and kind = ${kind}
      and since_on = ${since_on} and until_on = ${until_on} and series_id = ${series_id}
      and channel is not distinct from ${channel} and fund is not distinct from ${fund}
      and language is not distinct from ${language} limit 1`.execute(tx)
  return rows[0]
}

/** Refuses a batch that could not issue on its first day. */
async function lookAt(tx: Tx<ReceiptsTables>, by: By, wanted: ReturnType<typeof wantedBy>) {
  const today = await dayIn(tx as unknown as Tx, by.now)
  const found = await sortedGifts(tx as unknown as Tx, wanted, today)
  if (found.sorted.length === 0) throw new Refusal('receipts.nothing-in-batch', 'year')
  if (!policyOn(found.rules.policies, today)) throw new Refusal('receipts.no-policy-today')
  return { ...found, today, givers: [...new Set(found.sorted.map(({ giverId }) => giverId))] }
}

/**
 * Begins to issue the receipts of all givers of a year, or of some days; the worker issues them, some at a time. Asked
 * again while that goes on, it answers the same batch.
 */
export const startBatch = command({
  name: 'receipts.start-batch',
  looksInto: ['giving', 'people', 'governance'],
  input: z.object({
    ...batchFields,
    series: optional(code()),
    sheet: oneOf(sheetNames).default('a4-12'),
    /** Sends each receipt to the giver's e-mail address where there is one. */
    sendsMail: tick(),
  }),
  async run(tx: Tx<ReceiptsTables>, { kind, channel, fund, language, series, sheet, sendsMail, ...asked }, by) {
    const days = daysAsked(asked)
    if (!days) throw new Refusal('receipts.days-needed', 'year')
    const { id: seriesId } = await seriesOf(tx, series)
    const about = { ...days, channel, fund, language }
    await takeTurn(tx)
    const same = await goingOn(tx, { ...about, kind, series_id: seriesId })
    if (same) return same
    const { leftOut, today, givers } = await lookAt(tx, by, wantedBy(about))
    const [id, ref] = [newId(), await nextRef(tx, today)]
    await tx
      .insertInto('receipts.batches')
      .values({
        ...{ id, ref, kind, ...about, series_id: seriesId, sheet, sends_mail: sendsMail },
        ...{ givers: givers.length, done: 0, issued: 0, gifts_left_out: leftOut.length },
        ...{ started_at: by.now, started_by: by.actor.name },
        ...{ finished_at: null, stopped_at: null, stopped_by: null, failed_at: null },
      })
      .execute()
    await keepGivers(tx, id, givers)
    await keepLeftOut(tx, id, leftOut)
    await by.tell(batchBegun, id)
    return { id, ref }
  },
})
