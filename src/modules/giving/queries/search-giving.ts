import { sql } from 'kysely'
import { z } from 'zod'
import { everyIdOf } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import { formatDay } from '#platform/dates/format.ts'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import type { SearchHit } from '#platform/module.ts'
import { formatMoney, moneyFromDatabase } from '#platform/money.ts'
import { type Names, textIn } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { GivingTables } from '../tables.ts'
import { likelyGivers } from './find-giver.ts'

/** Those whom a name may mean and who gave, each with the way to their gifts. */
async function givers(db: Db, text: string, viewer: Actor): Promise<SearchHit[]> {
  const found = await likelyGivers(db, text, viewer)
  if (found.length === 0) return []
  const ids = await everyIdOf(
    db,
    found.map(({ id }) => id),
  )
  const { rows } = await sql<{ id: string }>`select of.id
    from unnest(${ids.map(({ id }) => id)}::uuid[], ${ids.map(({ currentId }) => currentId)}::uuid[]) of(own, id)
    where exists (select 1 from giving.gifts g where g.giver_id = of.own)`.execute(db)
  const gave = new Set(rows.map(({ id }) => id))
  return found
    .filter(({ id }) => gave.has(id))
    .map(({ name, ref }) => ({
      kind: 'giving.gifts-of-giver',
      label: name,
      note: ref,
      href: `/giving?giver=${encodeURIComponent(ref)}`,
    }))
}

interface Found {
  readonly href: string
  readonly kind: string
  readonly code: string
  readonly names: Names | null
  readonly day: string | null
  readonly amount: bigint | null
  readonly currency: string | null
}

function hitOf({ href, kind, code, names, day, amount, currency }: Found, language: Language): SearchHit {
  if (names) return { href, kind, label: textIn(names, language), note: code }
  if (day === null) return { href, kind, label: code }
  if (amount === null || currency === null) return { href, kind, label: code, note: formatDay(day, language) }
  const money = formatMoney(moneyFromDatabase(amount, currency), language)
  return { href, kind, label: code, note: `${money} · ${formatDay(day, language)}` }
}

/** Gifts, pledges and rests given back by the beginning of their reference, funds by code and name in any language, and the gifts of a giver by name. */
export const searchGiving = query({
  name: 'giving.search-giving',
  reads: 'private',
  input: z.object({ text: z.string().max(100), most: z.number().int().max(50) }),
  async run(db: Db<GivingTables>, { text, most }, viewer): Promise<SearchHit[]> {
    const plain = text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')
    const asked = sql<Found>`
      (select '/giving/funds/' || id as href, code, names, 'giving.fund' as kind, null as day, null as amount, null as currency
        from giving.funds where voided_at is null and (code ilike ${`%${plain}%`} or names::text ilike ${`%${plain}%`})
        order by code limit ${most})
      union all
      (select '/giving/gifts/' || id, ref, null, 'giving.gift', received_on, amount, currency
        from giving.gifts where ref like ${`${plain}%`} order by ref limit ${most})
      union all
      (select '/giving/pledges/' || id, ref, null, 'giving.pledge', started_on, amount, currency
        from giving.pledges where ref like ${`${plain}%`} order by ref limit ${most})
      union all
      (select '/giving/funds/' || fund_id || '/give-backs/' || id, ref, null, 'giving.give-back', given_back_on, null, null
        from giving.give_backs where ref like ${`${plain}%`} order by ref limit ${most})
      limit ${most}`.execute(db)
    const [{ rows }, found] = await Promise.all([asked, givers(db as unknown as Db, text, viewer)])
    return [...rows.map((row) => hitOf(row, viewer.language)), ...found].slice(0, most)
  },
})
