import { sql } from 'kysely'
import { importPayments } from '#modules/giving/commands/payments/import-payments.ts'
import { previewPayments } from '#modules/giving/commands/payments/preview-payments.ts'
import type { World } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'

type Summary = Awaited<ReturnType<typeof previewPayments>>

export type Options = Partial<
  Record<'mark' | 'order' | 'zone' | 'currency' | 'encoding' | 'delimiter' | 'fund', string>
>

/** A file by its name and what it holds. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** What the tests of payments do again and again. */
export function deskOf(world: World, treasurer: Actor) {
  const kept = async (files: Files) => {
    const all: { sha256: string; name: string }[] = []
    for (const [name, content] of Object.entries(files)) {
      const { sha256 } = await world.files.keep(typeof content === 'string' ? Buffer.from(content) : content)
      all.push({ sha256, name })
    }
    return all
  }
  const preview = async (files: Files, options: Options = {}) =>
    previewPayments(world, treasurer, { files: await kept(files), ...options })
  const take = async (files: Files, options: Options = {}) =>
    importPayments(world, treasurer, { files: await kept(files), ...options })
  /** What a refused file is told: `3 Gross payments.not-an-amount`. */
  const refused = (load: Promise<unknown>) =>
    load.then(
      () => [],
      (refusal: Refusal) => {
        if (!refusal.problems) throw refusal
        return refusal.problems.map(({ code, place }) => (place ? `${place.line} ${place.column} ${code}` : code))
      },
    )
  return { preview, take, refused, kept }
}

/** A summary in words: `USD 1 gift 10.00 - 0.59 = 9.41`, `3 funding`. */
export function told({ currencies, ignored }: Pick<Summary, 'currencies' | 'ignored'>): string[] {
  return [
    ...currencies.flatMap(({ currency, gifts, refunds, waiting }) => {
      const say = (minor: bigint) => plainAmount(moneyFromDatabase(minor, currency))
      return [
        ...(gifts.count > 0n
          ? [`${currency} ${gifts.count} gifts ${say(gifts.gross)} - ${say(gifts.fee)} = ${say(gifts.net)}`]
          : []),
        ...(refunds.count > 0n ? [`${currency} ${refunds.count} refunds ${say(refunds.amount)}`] : []),
        ...(waiting.count > 0n ? [`${currency} ${waiting.count} waiting ${say(waiting.amount)}`] : []),
      ]
    }),
    ...ignored.map(({ reason, rows }) => `${rows} ${reason}`),
  ]
}

/** The refunds that stand: `1000 by hand`, `1000 2AA` of a statement. */
export async function standingRefunds(owner: Db): Promise<string[]> {
  const { rows } = await sql<{ told: string }>`select amount || coalesce(' ' || statement_ref, ' by hand') as told
    from giving.refunds where voided_at is null order by refunded_on, amount`.execute(owner)
  return rows.map(({ told }) => told)
}
