import { type RawBuilder, sql } from 'kysely'
import { organisationOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'

/** Conditions that narrow gifts `t` and goods `g` alike. */
export interface Narrowed {
  readonly gifts: RawBuilder<unknown>
  readonly goods: RawBuilder<unknown>
}

/** The rule of a gift `t` on its day: that of the highest amount which it reaches. */
const ruleOfGift = sql`select r.way, r.by_whom from thanks.rules r
  where r.voided_at is null and r.currency = t.currency and r.from_amount <= t.left_amount and r.since_on <= t.received_on
    and not exists (select from thanks.rules n where n.voided_at is null and n.currency = r.currency
      and n.from_amount = r.from_amount and n.since_on > r.since_on and n.since_on <= t.received_on)
  order by r.from_amount desc limit 1`

/** Gifts that wait for thanks, with the party of today that is to be thanked; `which` narrows the gifts `t`. */
export const waitingGifts = (which: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> =>
  sql`select p.current_id, t.gift_id, t.ref, t.received_on, t.left_amount, t.currency, t.channel, t.fund, t.fund_names,
      t.is_regular, t.is_large, coalesce(r.way, 'email') as way, r.by_whom
    from (select min(since_on) as first from thanks.rules where voided_at is null) begun
    join giving.thankable_gifts t on t.received_on >= begun.first
    join people.current_names p on p.party_id = t.thanked_id and not p.voided
    left join lateral (${ruleOfGift}) r on true
    where t.left_amount > 0 and not t.anonymous and t.channel <> 'ticket' and ${which}
      and not exists (select from thanks.covered c where c.gift_id = t.gift_id and c.standing)`

/** The rule of goods `g` on their day, which have no amount: that of the lowest amount in the organisation's own currency. */
const ruleOfGoods = (currency: string | null) => sql`select r.way, r.by_whom from thanks.rules r
  where r.voided_at is null and r.currency = ${currency}::text and r.since_on <= g.day
    and not exists (select from thanks.rules n where n.voided_at is null and n.currency = r.currency
      and n.from_amount = r.from_amount and n.since_on > r.since_on and n.since_on <= g.day)
  order by r.from_amount limit 1`

/** Goods that wait for thanks, with the party of today that gave them; `which` narrows the goods `g`. */
export const waitingGoods = (
  which: RawBuilder<unknown> = sql`true`,
  currency: string | null = null,
): RawBuilder<unknown> =>
  sql`select p.current_id, p.ref as giver, g.movement_id, g.day, coalesce(r.way, 'email') as way, r.by_whom
    from (select min(since_on) as first from thanks.rules where voided_at is null) begun
    join aid.given_goods g on g.day >= begun.first
    join people.current_names p on p.party_id = g.giver_id and not p.voided
    left join lateral (${ruleOfGoods(currency)}) r on true
    where not g.voided and not g.anonymous and ${which}
      and not exists (select from thanks.covered_goods c where c.movement_id = g.movement_id and c.standing)`

const strength = sql`case way when 'phone' then 3 when 'letter' then 2 when 'email' then 1 else 0 end`

/** The language that a country suggests, of an address `a`. */
export const languageByCountry = sql`case when a.country = 'JP' then 'ja' when a.country in ('KR', 'KP') then 'ko'
  when a.country in ('CN', 'TW', 'HK', 'MO') then 'zh' end`

/** What each party of today wished last (`current_id`, `way`, `language`). */
export const latestWishes = sql`select distinct on (n.current_id) n.current_id, w.way, w.language from thanks.wishes w
  join people.current_names n on n.party_id = w.party_id where w.voided_at is null
  order by n.current_id, w.said_on desc, w.id desc`

// what cannot be reached as it was meant to be is reached by the next best
const reachable = sql`case
  when meant.way = 'none' then 'none'
  when meant.way = 'phone' and l.phone is not null then 'phone'
  when meant.way = 'email' and a.email is not null then 'email'
  when coalesce(a.lines, a.locality) is not null then 'letter'
  when a.email is not null then 'email'
  when l.phone is not null then 'phone'
  else 'unknown' end`

const giversFor = (currency: string | null, which?: Narrowed) => sql`select g.id, a.ref, a.name, a.kind,
    g.gifts, g.goods, g.sums, g.oldest, g.newest, g.is_large, g.is_regular, case when wish.way is null then g.by_whom end as by_whom,
    meant.way as meant, ${reachable} as way, wish.way is not null as is_wish,
    coalesce(wish.language, l.language, ${languageByCountry}, 'en') as language,
    case when wish.language is not null then 'wish' when l.language is not null then 'own' when ${languageByCountry} is not null then 'country' else 'none' end
      as language_by
  from (
    select id, sum(gifts)::bigint as gifts, sum(goods)::bigint as goods,
      coalesce(json_agg(json_build_object('currency', currency, 'amount', amount::text) order by currency)
        filter (where currency is not null), '[]') as sums, min(oldest) as oldest, max(newest) as newest, bool_or(is_large) as is_large,
      bool_or(is_regular) as is_regular, max(strength) as strength,
      (array_agg(by_whom order by strength desc, currency) filter (where by_whom is not null))[1] as by_whom
    from (
      select current_id as id, currency, count(*) as gifts, 0 as goods, sum(left_amount) as amount, min(received_on) as oldest,
        max(received_on) as newest, bool_or(is_large) as is_large, bool_or(is_regular) as is_regular,
        max(${strength}) as strength, (array_agg(by_whom order by ${strength} desc, left_amount desc))[1] as by_whom
      from (${waitingGifts(which?.gifts)}) waiting group by current_id, currency
      union all
      select current_id, null, 0, count(*), null, min(day), max(day), false, false, max(${strength}),
        (array_agg(by_whom order by ${strength} desc, day desc))[1]
      from (${waitingGoods(which?.goods, currency)}) waiting group by current_id
    ) in_currency group by id
  ) g
  join people.letter_addresses a on a.party_id = g.id
  join people.written_to l on l.party_id = g.id
  left join (${latestWishes}) wish on wish.current_id = g.id
  cross join lateral (select coalesce(wish.way,
    case g.strength when 3 then 'phone' when 2 then 'letter' when 1 then 'email' else 'none' end) as way) meant`

/** Givers who wait for thanks: a row each, with how and in which language, and why so; `which` narrows what they gave. */
export const waitingGivers = async (db: Db, which?: Narrowed): Promise<RawBuilder<unknown>> =>
  giversFor((await organisationOf(db))?.baseCurrency ?? null, which)
