import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { tellAllOnePayment } from '#modules/statements/commands/tell-all-one-payment.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'
import { givewpList, paypalInEnglish, paypalInGerman, type Told } from './files.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const { take } = deskOf(world, as('treasurer'))

const people = [
  ['Ann Lee', 'ann@example.org'],
  ['佐藤花子', 'hanako@example.jp'],
  ['김철수', 'kim@example.kr'],
  ['José Núñez', 'jose@example.es'],
] as const

// day 13 and later of a month says in which order days are written
const year = 300 * 86_400

const payment = fc.record({
  at: fc.integer({ min: 15 * 86_400, max: year }),
  currency: fc.constantFrom('USD' as const, 'EUR' as const, 'JPY' as const),
  gross: fc.integer({ min: 500, max: 900_000 }),
  fee: fc.integer({ min: 0, max: 400 }),
  kind: fc.constantFrom('donation' as const, 'subscription' as const, 'withdrawal' as const, 'pending' as const),
  who: fc.integer({ min: 0, max: people.length - 1 }),
  back: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
})

/** A year of one account: payments, and what went back of them. */
const account = fc.array(payment, { minLength: 1, maxLength: 12 }).map((rows): Told[] =>
  rows.flatMap(({ who, back, ...row }, n) => {
    const [name, email] = people[who] ?? people[0]
    const id = `${String(n).padStart(2, '0')}A${String(row.at).padStart(10, '0')}XYZ`
    const isGift = row.kind === 'donation' || row.kind === 'subscription'
    const paid = { ...row, id, name, email, gross: row.kind === 'withdrawal' ? -row.gross : row.gross }
    if (!isGift || back === undefined) return [paid]
    const gross = -Math.max(1, Math.trunc((row.gross * back) / 100))
    const refund = { ...paid, id: `${id}R`, at: row.at + 3600, gross, fee: 0, kind: 'refund' as const, about: id }
    return [paid, refund]
  }),
)

/** How an account comes in: cut into files that overlap, in any order, each in one of two layouts, some of them twice. */
const arrival = account.chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    files: fc
      .array(
        fc.record({
          which: fc.subarray(rows.map((_, n) => n)),
          german: fc.boolean(),
          order: fc.integer(),
          together: fc.boolean(),
        }),
        { maxLength: 5 },
      )
      .map((files) => files.filter(({ which }) => which.length > 0)),
    last: fc.integer({ min: 0, max: 5 }),
  }),
)

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const placeOf = (n: number) => ((Math.abs(seed) + n + 1) * 48_271) % 65_537
  return list
    .map((value, n) => ({ value, at: placeOf(n) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

async function emptied(): Promise<void> {
  await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
    owner,
  )
}

/** The gifts with their fees and what went back of them, as one text each. */
async function gifts(): Promise<string[]> {
  const { rows } = await sql<{
    told: string
  }>`select concat_ws(' ', g.ref, g.received_on, g.amount, g.currency, g.fee, g.frequency,
      (select string_agg(r.statement_ref || ':' || r.amount || ':' || r.refunded_on, ',' order by r.statement_ref) from giving.refunds r
        where r.gift_id = g.id and r.voided_at is null)) as told
    from giving.gifts g where g.voided_at is null order by g.ref`.execute(owner)
  return rows.map(({ told }) => told)
}

/** The gifts that the rows mean, worked out without the product. */
function meant(rows: readonly Told[]): string[] {
  const dayOf = (at: number) => new Date(Date.UTC(2010, 0, 1) + at * 1000).toISOString().slice(0, 10)
  return rows
    .filter(({ kind }) => kind === 'donation' || kind === 'subscription')
    .map(({ id, at, gross, currency, fee, kind }) => {
      const back = rows.find(({ about }) => about === id)
      const frequency = kind === 'subscription' ? 'monthly' : 'one-time'
      const text = `${id} ${dayOf(at)} ${gross} ${currency} ${fee} ${frequency}`
      return back ? `${text} ${back.id}:${-back.gross}:${dayOf(back.at)}` : text
    })
    .sort()
}

test('files that are shuffled, split, repeated and overlapping always end with the same gifts', async () => {
  await fc.assert(
    fc.asyncProperty(arrival, async ({ rows, files, last }) => {
      await emptied()
      const whole = { which: rows.map((_, n) => n), german: false, order: last, together: false }
      let waiting: Record<string, string> = {}
      for (const [n, { which, german, order, together }] of [...files, whole].entries()) {
        const told = shuffled(which, order).map((at) => rows[at] as Told)
        const text = german ? paypalInGerman(told) : paypalInEnglish(told)
        waiting[`${n}.csv`] = text
        const options = german ? { order: 'dmy', mark: ',' } : { order: 'mdy', mark: '.' }
        // what is read alike may come in one act
        if (together && !german) continue
        const plain = Object.fromEntries(Object.entries(waiting).filter(([name]) => name !== `${n}.csv`))
        if (Object.keys(plain).length > 0) await take(plain, { order: 'mdy', mark: '.' })
        await take({ [`${n}.csv`]: text }, options)
        waiting = {}
      }
      expect(await gifts()).toEqual(meant(rows))
    }),
    { numRuns: process.env.WAYSTATION_LONG ? 1000 : 60 },
  )
})

/** The same account, of which another system's list tells some gifts too, with or without their numbers, in pieces between the files. */
const toldTwice = arrival.chain((told) => {
  const given = told.rows.flatMap(({ kind }, n) => (kind === 'donation' || kind === 'subscription' ? [n] : []))
  const list = fc.record({ which: fc.subarray(given), numbers: fc.boolean(), at: fc.integer({ min: 0, max: 5 }) })
  return fc.record({
    ...{ rows: fc.constant(told.rows), files: fc.constant(told.files), last: fc.constant(told.last) },
    lists: fc.array(list, { maxLength: 3 }),
  })
})

test('what another system tells too, with a person who says so, ends with the same gifts as one source', async () => {
  await fc.assert(
    fc.asyncProperty(toldTwice, async ({ rows, files, last, lists }) => {
      await emptied()
      // one list has numbers or has none: the same system tells both ways only of different payments
      const numbered = new Set(lists.flatMap(({ which, numbers }) => (numbers ? which : [])))
      const whole = { which: rows.map((_, n) => n), german: false, order: last, together: false }
      const all = [...files, whole]
      for (const [n, { which, german, order }] of all.entries()) {
        for (const list of lists.filter(({ at }) => at === n || (n === all.length - 1 && at > n))) {
          const some = list.which.filter((place) => numbered.has(place) === list.numbers)
          if (some.length > 0)
            await take(
              {
                [`list-${n}.csv`]: givewpList(
                  some.map((place) => rows[place] as Told),
                  list,
                ),
              },
              { mark: '.' },
            )
        }
        const told = shuffled(which, order).map((at) => rows[at] as Told)
        const text = german ? paypalInGerman(told) : paypalInEnglish(told)
        await take({ [`${n}.csv`]: text }, german ? { order: 'dmy', mark: ',' } : { order: 'mdy', mark: '.' })
        expect((await gifts()).length).toBeLessThanOrEqual(meant(rows).length)
      }
      await tellAllOnePayment(world, as('treasurer'), {})
      expect(await gifts()).toEqual(meant(rows))
    }),
    { numRuns: process.env.WAYSTATION_LONG ? 300 : 25 },
  )
})
