import { type RawBuilder, sql } from 'kysely'
import { callingCodes } from '../../rules/calling-codes.ts'
import { type Evidence, likeness, mostReached, mostTold } from '../../rules/match.ts'
import { bit } from './bits.ts'

// spelling is compared for no more than these, for each is compared with thousands
const mostSpelt = 2000

interface Way {
  readonly evidence: Evidence
  /** Who is looked for by which key, as (id, key). */
  readonly asked: RawBuilder<unknown>
  /** Those who hold such a key, as `h (key, party_id)`. */
  readonly holders: RawBuilder<unknown>
  /** How many may hold one key. */
  readonly most: number
}

// what very many share finds nobody, and would join everybody with everybody; merged records share it as one
const hits = ({ evidence, asked, holders, most }: Way) => sql`insert into hit (seeking_id, party_id, bits)
  with asked as (${asked}),
    many as materialized (select h.key from ${holders} where h.key in (select key from asked)
      group by h.key having count(*) > ${most}),
    common as materialized (select h.key from ${holders} join people.parties p on p.id = h.party_id
      where h.key in (select key from many) group by h.key having count(distinct p.current_id) > ${most})
  select a.id, h.party_id, ${bit(evidence)} from asked a join ${holders} on h.key = a.key
  where a.key not in (select key from common)`

const by = (key: RawBuilder<unknown>, seekers: RawBuilder<unknown> = sql`true`) =>
  sql`select s.id, ${key} as key from seeking s where ${key} <> '' and ${seekers}`

const codes = sql`(values ${sql.join(
  Object.entries(callingCodes).map(([country, code]) => sql`(${country}::text, ${code}::text)`),
)}) c (country, code)`

// as it is dialled at home and from abroad
const byNumber = sql`select s.id, form.key from seeking s cross join lateral (select s.phone_key as key
    union all select '0' || substr(s.phone_key, length(c.code) + 1) from ${codes} where starts_with(s.phone_key, c.code)
    union all select c.code || substr(s.phone_key, 2) from ${codes} where c.country = s.country and s.phone_key ~ '^0[1-9]') form
  where s.phone_key <> ''`

const contacts = (kind: 'email' | 'phone') => ({
  holders: sql`(select same_key as key, party_id from people.contacts where kind = ${kind}) h`,
  most: mostReached,
})
const called = {
  holders: sql`(select same_key as key, party_id from people.names where kind in ('primary', 'alias')) h`,
  most: mostTold,
}
const read = {
  holders: sql`(select same_key as key, party_id from people.names where kind = 'reading') h`,
  most: mostTold,
}

// nobody is nearer than a party whose contact and name agree
const unsettled = sql`not exists (select 1 from settled x where x.seeking_id = s.id)`

/** Latin keys know no order of words; those of other scripts are turned round where they are of two words. */
export const isTurned = sql<boolean>`(cardinality(s.part_keys) = 2 and s.same_key = s.part_keys[1] || s.part_keys[2])`
const turned = sql`case when ${isTurned} then s.part_keys[2] || s.part_keys[1] end`

/** A postal code without the signs that stand in some. */
export const plainCode = (text: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`translate(upper(${text}), ' -〒', '')`

// of the many who share a name few live at one place; joined by both at once, for by the name alone they are too many
const byNameAndPlace = (
  kinds: RawBuilder<unknown>,
  evidence: Evidence,
) => sql`insert into hit (seeking_id, party_id, bits)
  with asked as materialized (select s.id, s.same_key, ${plainCode(sql`s.postal_code`)} as code from seeking s
      where s.postal_code is not null and not exists (select 1 from hit h where h.seeking_id = s.id) and ${unsettled}),
    living as materialized (select n.same_key, n.party_id, ${plainCode(sql`a.postal_code`)} as code
      from people.names n join people.addresses a on a.party_id = n.party_id
      where ${kinds} and n.same_key in (select same_key from asked) and a.postal_code is not null)
  select s.id, l.party_id, ${bit(evidence)} from asked s join living l on l.same_key = s.same_key and l.code = s.code`

// a slip of the pen leaves one word of a name as it was, and of the other its first letters
const blocks = (parts: RawBuilder<unknown>) => {
  const last = sql`${parts}[cardinality(${parts})]`
  return sql`unnest(array[${parts}[1] || ' ' || left(${last}, 3), ${last} || ' ' || left(${parts}[1], 3)])`
}

const bySpelling = sql`insert into hit (seeking_id, party_id, bits)
  with odd as materialized (select s.id, s.same_key, s.search_key, s.part_keys from seeking s
      where cardinality(s.part_keys) > 1 and length(s.search_key) > 4 and ${unsettled}
        and not exists (select 1 from hit h where h.seeking_id = s.id)
        and not exists (select 1 from pair j where j.seeking_id = s.id) order by s.id limit ${mostSpelt}),
    words as materialized (select distinct unnest(part_keys) as word from odd),
    blocked as materialized (select o.id, o.same_key, o.search_key, block from odd o cross join lateral ${blocks(sql`o.part_keys`)} block)
  select distinct o.id, n.party_id, ${bit('similar-name')}
  from people.names n cross join lateral ${blocks(sql`n.part_keys`)} block join blocked o using (block)
  where cardinality(n.part_keys) > 1 and n.kind <> 'code-name'
    and (n.part_keys[1] in (select word from words) or n.part_keys[cardinality(n.part_keys)] in (select word from words))
    and n.same_key <> o.same_key and abs(length(n.search_key) - length(o.search_key)) < 3 and similarity(n.search_key, o.search_key) >= ${likeness}`

const same = by(sql`s.same_key`, unsettled)
const other = by(turned, unsettled)

/** Fills `hit` by what reaches somebody: an e-mail address, a telephone number. */
export const hitsByContact: readonly RawBuilder<unknown>[] = [
  hits({ evidence: 'same-email', asked: by(sql`s.email_key`), ...contacts('email') }),
  hits({ evidence: 'same-phone', asked: byNumber, ...contacts('phone') }),
]

/** Fills `hit` by names, for those who are not `settled`. */
export const hitsByName: readonly RawBuilder<unknown>[] = [
  hits({ evidence: 'same-name', asked: same, ...called }),
  hits({ evidence: 'same-reading', asked: same, ...read }),
  hits({ evidence: 'other-order', asked: other, ...called }),
  hits({ evidence: 'other-order', asked: other, ...read }),
]

/** Fills `hit` by less, for those who have none yet. */
export const hitsByLess: readonly RawBuilder<unknown>[] = [
  byNameAndPlace(sql`n.kind in ('primary', 'alias')`, 'same-name'),
  byNameAndPlace(sql`n.kind = 'reading'`, 'same-reading'),
  bySpelling,
]
