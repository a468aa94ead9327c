import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { findGiver } from '../queries/find-giver.ts'
import { lossReasons, scopes } from '../rules/choices.ts'
import { correctionRefusal, shortageRefusal } from '../rules/shortage.ts'
import { isGiven, worthOf } from '../rules/worth.ts'
import type { AidTables } from '../tables.ts'
import { changeMovement, type LockedMovement } from './change-movement.ts'
import { givenFields } from './inputs.ts'
import { quantityOf } from './record-movement.ts'

const input = z.object({
  id: id(),
  date: knownDate(),
  scope: oneOf(scopes),
  reason: optional(oneOf(lossReasons)),
  counterpart: optionalText(200),
  note: optionalText(),
  ...givenFields,
  /** The new quantity of each entry by position, as text in the item's unit; an absent one stays as it is. */
  quantities: z.array(z.string().optional()).optional(),
  why: text(500),
})

/** Corrects a movement; the version before it stays readable with who, when and why. Stock may not fall below zero by it. */
export const correctMovement = command({
  name: 'aid.correct-movement',
  looksInto: ['people'],
  input,
  async run(tx: Tx<AidTables>, { id, why, quantities, ...changed }, by) {
    const { date } = changed
    const { giver, anonymous, worth, valueNote } = changed
    const given = {
      ...{ giver_id: await findGiver(tx, giver, 'giver'), anonymous },
      ...worthOf({ ...worth, note: valueNote }),
    }
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    return changeMovement(
      tx,
      by,
      { id, why, change: 'corrected' },
      {
        check(movement) {
          if (movement.voided_at) throw new Refusal('aid.movement-is-void')
          if ((movement.kind === 'lost') !== (changed.reason !== null))
            throw new Refusal('input.not-understood', 'reason')
          if (movement.kind !== 'received' && isGiven(given)) throw new Refusal('input.not-understood', 'giver')
        },
        async write({ kind, entries }) {
          const { scope, reason, counterpart, note } = changed
          await tx
            .updateTable('aid.movements')
            .set({ scope, reason, counterpart, note, ...given, ...dateColumns(date) })
            .where('id', '=', id)
            .execute()
          const sizes = entries.map((entry) => sizeOf(entry, quantities?.[entry.position]))
          if (kind === 'assembled') refuseOtherProportion(entries, sizes)
          await rewriteEntries(tx, id, date.end, entries, sizes)
          if (kind === 'shipped') await refuseUnbalanced(tx, id)
        },
        explain({ entries }, short) {
          const entry = entries.find(({ lot_id, site_id }) => lot_id === short.lotId && site_id === short.siteId)
          if (!entry) return undefined
          const field = `quantities.${entry.position}`
          if (entry.quantity > 0n) return shortageRefusal(short, field)
          return correctionRefusal(short, field, { wanted: sizeOf(entry, quantities?.[entry.position]), day: date.end })
        },
      },
    )
  },
})

type Entry = LockedMovement['entries'][number]

const absolute = (n: bigint) => (n < 0n ? -n : n)

const sizeOf = ({ position, names, unit, quantity }: Entry, given: string | undefined): bigint =>
  given ? quantityOf({ names, unit }, given, `quantities.${position}`) : absolute(quantity)

async function rewriteEntries(
  tx: Tx<AidTables>,
  id: string,
  day: string,
  entries: readonly Entry[],
  sizes: readonly bigint[],
): Promise<void> {
  for (const [i, { position, quantity: before }] of entries.entries()) {
    const size = sizes[i] ?? absolute(before)
    await tx
      .updateTable('aid.entries')
      .set({ quantity: before < 0n ? -size : size, day })
      .where('movement_id', '=', id)
      .where('position', '=', position)
      .execute()
  }
}

/** Each item of an assembly changes by the same factor as all the others. */
function refuseOtherProportion(entries: readonly Entry[], sizes: readonly bigint[]): void {
  const sums = new Map<string, { before: bigint; after: bigint }>()
  for (const [i, { item, quantity }] of entries.entries()) {
    const { before, after } = sums.get(item) ?? { before: 0n, after: 0n }
    sums.set(item, { before: before + absolute(quantity), after: after + (sizes[i] ?? 0n) })
  }
  const [first, ...others] = sums.values()
  if (first && others.some(({ before, after }) => after * first.before !== before * first.after))
    throw new Refusal('aid.correct-movement.parts')
}

/** What leaves one site of a shipment arrives at the other. */
async function refuseUnbalanced(tx: Tx<AidTables>, id: string): Promise<void> {
  const lots = await tx
    .selectFrom('aid.entries')
    .select((e) => e.fn.sum<bigint>('quantity').as('rest'))
    .where('movement_id', '=', id)
    .groupBy('lot_id')
    .having((e) => e.fn.sum('quantity'), '<>', 0n)
    .execute()
  if (lots.length > 0) throw new Refusal('aid.correct-movement.unbalanced')
}
