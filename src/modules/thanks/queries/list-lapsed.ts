import { sql } from 'kysely'
import { z } from 'zod'
import { lapsedPledges } from '#modules/giving/face.ts'
import type { FiscalYear } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import { addMonths, isDay } from '#platform/dates/days.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf, optional } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { type Language, languages } from '#platform/words.ts'
import { type ContactKind, type LapsedKind, lapsedKinds } from '../rules/choices.ts'
import type { ThanksTables } from '../tables.ts'
import { chooseYear } from './choose-year.ts'
import { languageByCountry, latestWishes } from './waiting.ts'

/** Somebody who gave before and gives no more. */
export interface LapsedRow {
  readonly id: string
  readonly ref: string
  readonly name: string | null
  readonly country: string | null
  readonly language: Language
  readonly kind: LapsedKind
  /** How many instalments of their pledges are overdue. */
  readonly behind: bigint | null
  readonly last_on: string
  readonly gifts: bigint
  /** The last that was heard of them. */
  readonly contact: ContactKind | null
  readonly contact_on: string | null
}

const input = z.object({
  ...listInput,
  /** The day on which is looked; the end of the newest fiscal year when left out. */
  on: optional(day()),
  kind: oneOf(lapsedKinds).optional().catch(undefined),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  language: oneOf(languages).optional().catch(undefined),
  /** Shows also those who wish no contact. */
  all: oneOf(['yes']).optional().catch(undefined),
})

const keys = [
  { sql: sql`w.last_on`, type: 'date', of: (row: LapsedRow) => row.last_on },
  { sql: sql`w.id`, type: 'uuid', of: (row: LapsedRow) => row.id },
] as const

const lastContact = sql`select distinct on (n.current_id) n.current_id, c.kind, c.made_on from thanks.contacts c
  join people.current_names n on n.party_id = c.party_id where c.voided_at is null
  order by n.current_id, c.made_on desc, c.id desc`

type Behind = Awaited<ReturnType<typeof lapsedPledges>>

const behindOf = (pledges: Behind) => sql`select n.current_id, sum(b.behind)::bigint as behind
  from unnest(${pledges.map((one) => one.payer_id)}::uuid[], ${pledges.map((one) => String(one.behind))}::bigint[])
    b (payer_id, behind) join people.current_names n on n.party_id = b.payer_id group by n.current_id`

// who brings goods this year gives, if no money
const broughtGoods = (start: string, on: string) => sql`select from aid.given_goods g
  join people.current_names n on n.party_id = g.giver_id
  where n.current_id = w.id and not g.voided and g.day between ${start}::date and ${on}::date`

/**
 * Those whose pledge is behind, who gave regularly and have not for two months, or whose last gift of money or goods lies before the year;
 * `on` is the day of the look.
 */
const lapsedOn = ({ start }: Pick<FiscalYear, 'start'>, on: string, pledges: Behind) => sql`(
  select w.*, a.ref, a.name, a.country, coalesce(wish.language, l.language, ${languageByCountry}, 'en') as language,
    b.behind,
    case when b.behind is not null then 'pledge'
      when w.regular > 1 and w.last_on = w.last_regular and w.last_on >= ${addMonths(on, -14)}::date then 'regular'
      when w.last_on >= ${addMonths(start, -12)}::date then 'last-year' else 'before' end as kind,
    c.kind as contact, c.made_on as contact_on
  from (select p.current_id as id, max(t.received_on) as last_on, count(*) as gifts,
      count(*) filter (where t.is_regular) as regular, max(t.received_on) filter (where t.is_regular) as last_regular
    from giving.thankable_gifts t join people.current_names p on p.party_id = t.thanked_id and not p.voided
    where t.left_amount > 0 and t.channel <> 'ticket' and t.received_on <= ${on}::date
    group by p.current_id) w
  join people.letter_addresses a on a.party_id = w.id
  join people.written_to l on l.party_id = w.id
  left join (${latestWishes}) wish on wish.current_id = w.id
  left join (${behindOf(pledges)}) b on b.current_id = w.id
  left join (${lastContact}) c on c.current_id = w.id
  where b.behind is not null or (w.last_on < ${start}::date and not exists (${broughtGoods(start, on)}))
    or (w.regular > 1 and w.last_on = w.last_regular and w.last_on < ${addMonths(on, -2)}::date)) w`

/** Who gave before and gives no more, the latest first; those who wish no contact only where they are asked for. */
export const listLapsed = query({
  name: 'thanks.list-lapsed',
  looksInto: ['giving', 'aid', 'people'],
  reads: 'private',
  input,
  async run(db: Db<ThanksTables>, ask, viewer) {
    const year = await chooseYear(db as unknown as Db, null, ask.on)
    if (!year) return { rows: [] as LapsedRow[], total: 0n }
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const on = ask.on ?? year.end
    const lapsed = lapsedOn(year, on, await lapsedPledges(db as unknown as Db, on))
    const where = sql`${ask.kind ? sql`w.kind = ${ask.kind}` : sql`true`}
      and ${ask.country ? sql`w.country = ${ask.country}` : sql`true`}
      and ${ask.language ? sql`w.language = ${ask.language}` : sql`true`}
      and ${ask.all ? sql`true` : sql`w.contact is distinct from 'no-contact'`}`
    const name = viewer.may.has('people.get-party') ? sql`w.name` : sql`null`
    const { rows } = await sql<LapsedRow>`select w.id, w.ref, ${name} as name, w.country, w.language, w.kind, w.behind,
        w.last_on, w.gifts, w.contact, w.contact_on
      from ${lapsed} where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from ${lapsed} where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
