import { sql } from 'kysely'
import { dayIn, namesOf } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Language } from '#platform/words.ts'
import { type Addressee, addressees, type Wanted } from '../queries/candidates.ts'
import type { Policy } from '../queries/known-rules.ts'
import { type LeftOut, type SortedGifts, sortedGifts } from '../queries/sorted-gifts.ts'
import { printedReceipt } from '../rendering/printed-receipt.ts'
import type { ReceiptKind } from '../rules/choices.ts'
import { versionOn } from '../rules/packs/pack.ts'
import { packs } from '../rules/packs/packs.ts'
import { policyOn } from '../rules/policy-on.ts'
import { numberText, yearOf } from '../rules/series-number.ts'
import { type Group, groupGifts } from '../rules/sort-gifts.ts'
import type { ReceiptsTables } from '../tables.ts'

export type Series = Pick<ReceiptsTables['receipts.series'], 'id' | 'pattern' | 'digits'>

/** How receipts are issued. */
export interface Issuing {
  readonly series: Series
  readonly kind: ReceiptKind
  /** Each giver's own where none is said. */
  readonly language: Language | null
  /** The batch of which they are. */
  readonly batchId?: string | undefined
}

export interface Issued {
  readonly id: string
  readonly giver: Addressee
  readonly language: Language
}

/** Lets one transaction after the other issue: who comes second finds the receipts of the first. Held until the commit. */
export const takeTurn = (tx: Tx<ReceiptsTables>) =>
  sql`select pg_advisory_xact_lock(hashtextextended('receipts.issue', 0))`.execute(tx)

/** The series of a code that takes receipts, or the only one there is. Refuses where it is not clear which. */
export async function seriesOf(tx: Tx<ReceiptsTables>, code: string | null): Promise<Series> {
  const found = await tx
    .selectFrom('receipts.series')
    .select(['id', 'pattern', 'digits'])
    .where('voided_at', 'is', null)
    .$if(code !== null, (series) => series.where('code', '=', code ?? ''))
    .orderBy('code')
    .limit(2)
    .execute()
  const [series, second] = found
  if (!series) throw new Refusal(code === null ? 'receipts.no-series' : 'receipts.unknown-series', 'series')
  if (second) throw new Refusal('receipts.choose-series', 'series')
  return series
}

// the row of the counter is locked until the commit: a number that was not used is free again
async function nextSerial(tx: Tx<ReceiptsTables>, series: Series, year: number): Promise<bigint> {
  const { rows } = await sql<{ serial: bigint }>`insert into receipts.counters (series_id, year, last_serial)
    values (${series.id}, ${year}, 1)
    on conflict (series_id, year) do update set last_serial = counters.last_serial + 1
    returning last_serial as serial`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('a counter gave no number')
  return row.serial
}

async function issueOne(tx: Tx<ReceiptsTables>, by: By, group: Group<Policy>, how: Issuing, about: About) {
  const { today, sender, names, usual, givers, found } = about
  const giver = givers.get(group.giverId)
  const [first, last] = [group.gifts[0], group.gifts.at(-1)]
  if (!giver || !first || !last) throw new Error('a receipt without a giver or a gift')
  const language = how.language ?? giver.language ?? usual
  const year = yearOf(how.series.pattern, today)
  const serial = await nextSerial(tx, how.series, year)
  const number = numberText(how.series, year, serial)
  const authorisation = found.rules.authorisations.find(({ id }) => id === last.policy.authorisation_id)
  const printed = printedReceipt({ group, number, issuedOn: today, language, names, sender, giver, authorisation })
  const id = newId()
  const row = {
    ...{ id, series_id: how.series.id, year, serial, number, kind: how.kind, giver_id: group.giverId },
    ...{ amount: group.amount, currency: group.currency, issued_on: today, language },
    ...{ first_day: first.day, last_day: last.day, pack: last.policy.pack, deductible: group.deductible },
    rule: versionOn(packs[last.policy.pack], last.day).name,
    printed: JSON.stringify(printed) as never,
    ...{ recorded_at: by.now, recorded_by: by.actor.name, voided_at: null, voided_by: null, void_reason: null },
    batch_id: how.batchId ?? null,
  }
  await tx.insertInto('receipts.receipts').values(row).execute()
  const covered = group.gifts.map(({ gift, day }) => ({
    ...{ receipt_id: id, gift_id: gift.id, amount: gift.amount, received_on: gift.receivedOn, channel: gift.channel },
    ...{ day, standing: true },
  }))
  await tx.insertInto('receipts.covered').values(covered).execute()
  return { id, giver, language }
}

interface About {
  readonly today: string
  readonly sender: Policy
  readonly names: NonNullable<Awaited<ReturnType<typeof namesOf>>>
  readonly usual: Language
  readonly givers: ReadonlyMap<string, Addressee>
  readonly found: SortedGifts
}

/**
 * Issues receipts for all wanted gifts that may get one, in the order of the givers where they are told, and tells which gifts
 * get none and why. Takes its turn first. Refuses while no policy or no name of the organisation says who sends.
 */
export async function issueGroups(
  tx: Tx<ReceiptsTables>,
  by: By,
  wanted: Wanted,
  how: Issuing,
): Promise<{ issued: Issued[]; leftOut: readonly LeftOut[] }> {
  const db = tx as unknown as Tx
  await takeTurn(tx)
  const today = await dayIn(db, by.now)
  const found = await sortedGifts(db, wanted, today)
  const groups = groupGifts(found.sorted, how.kind)
  if (groups.length === 0) return { issued: [], leftOut: found.leftOut }
  const sender = policyOn(found.rules.policies, today)
  if (!sender) throw new Refusal('receipts.no-policy-today')
  const names = await namesOf(db)
  if (!names) throw new Refusal('receipts.no-organisation')
  const givers = await addressees(db, [...new Set(groups.map(({ giverId }) => giverId))])
  const rank = new Map((wanted.givers ?? []).map((id, i) => [id, i]))
  const ordered = [...groups].sort((a, b) => (rank.get(a.giverId) ?? 0) - (rank.get(b.giverId) ?? 0))
  const issued: Issued[] = []
  for (const group of ordered)
    issued.push(await issueOne(tx, by, group, how, { today, sender, names, usual: found.usual, givers, found }))
  return { issued, leftOut: found.leftOut }
}
