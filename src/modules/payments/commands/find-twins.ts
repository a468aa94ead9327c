import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { entryKinds } from '../rules/entry.ts'
import { isList } from '../rules/sources.ts'
import { asideOf, likelyTwins, type Pair, pairTwins, type Telling } from '../rules/twins.ts'

// as many as the statement says that fetches them
const fetchedAtOnce = 20_000

// days around what comes in that are looked at: who gives the same each day makes a chain of likely ones
const daysAround = 8

/** Pairs that wait, as they are found. */
export const paired = sql`create temporary table if not exists paired (id uuid, kept_ref text collate "C", other_ref text collate "C",
  other_source text collate "C", aside_ref text collate "C", shares text, received_on date) on commit drop`

/** What waited and does no longer. */
export const freed = sql`create temporary table if not exists freed (ref text collate "C", fund text,
  voided bool) on commit drop`

const money = sql`kind = 'payment' and state = 2 and gross > 0`

/** Payments of the amounts in `moved`, around its days, as sources tell them: `sides`. */
async function findSides(tx: Tx, more: ReturnType<typeof sql>): Promise<void> {
  await sql`create temporary table sides on commit drop as
    with amounts as materialized (select currency, gross, min(received_on) - ${daysAround}::int as first,
      max(received_on) + ${daysAround}::int as last from moved group by currency, gross),
    span as (select min(first) as first, max(last) as last from amounts)
    select e.ref, e.source, e.received_on, e.currency, e.gross, coalesce(p.email_key, '') as email_key,
      coalesce(p.name_key, '') as name_key, e.alias,
      not exists (select from payments.twins t where t.aside_ref = e.ref)
        and not exists (select from freed f where f.ref = e.ref) as is_gift
    from payments.entries e join span s on e.received_on between s.first and s.last
      join amounts a on a.currency = e.currency and a.gross = e.gross and e.received_on between a.first and a.last
      left join payments.payers p on p.id = e.payer_id
    where e.kind = 'payment' and e.state = 2 and e.gross > 0 and not exists (select from told_anew n where n.ref = e.ref)
    ${more}`.execute(tx)
  await sql`analyze sides`.execute(tx)
}

const staged = sql`
  union all
  select c.ref, c.source, c.received_on, c.currency, c.gross, coalesce(p.email_key, w.email_key, ''),
    coalesce(p.name_key, w.name_key, ''), c.alias, coalesce(e.kind = 'payment' and e.state = 2 and e.gross > 0, false)
      and not exists (select from payments.twins t where t.aside_ref = c.ref)
  from combined c left join payments.entries e on e.ref = c.ref left join payments.payers p on p.id = c.payer_id
    left join (select payer_id, min(email_key) as email_key, min(name_key) as name_key from staged where payer_id is not null
      group by payer_id) w on w.payer_id = c.payer_id
  where (${[...entryKinds]}::text[])[c.kind] = 'payment' and c.state = 2 and c.gross > 0
  union all
  select s.ref, s.source, s.received_on, s.currency, s.gross, s.email_key, s.name_key, s.alias, false
  from staged s where ${money} and not exists (select from doubled d where d.ref = s.ref)`

interface Row {
  readonly kept: Telling
  readonly other: Telling
}

const told = (side: string) => sql`json_build_object('ref', ${sql.id(side, 'ref')}, 'source', ${sql.id(side, 'source')},
  'day', ${sql.id(side, 'received_on')}, 'email', ${sql.id(side, 'email_key')}, 'name', ${sql.id(side, 'name_key')},
  'alias', ${sql.id(side, 'alias')}, 'isGift', ${sql.id(side, 'is_gift')})`

const alike = (
  key: 'email_key' | 'name_key',
) => sql`sides o join sides k on k.source < o.source and k.currency = o.currency
  and k.gross = o.gross and ${sql.id('k', key)} = ${sql.id('o', key)} and ${sql.id('o', key)} <> ''
  and abs(k.received_on - o.received_on) <= 1 and o.source >= '~'`

// what was told stands, and so does what waits with one that is not looked at now
const stands = sql`(t.state = 'one' or t.state = 'waiting' and not (
  exists (select from sides s where s.ref = t.kept_ref) and exists (select from sides s where s.ref = t.other_ref)))`

const likely = sql`
  select o.currency, o.gross, ${told('k')} as kept, ${told('o')} as other from (
    select o.ref as other_ref, k.ref as kept_ref from ${alike('email_key')}
    union select o.ref, k.ref from ${alike('name_key')}) l
  join sides k on k.ref = l.kept_ref join sides o on o.ref = l.other_ref
  where not exists (select from payments.twins t where t.other_ref = l.other_ref and ${stands})
    and not exists (select from payments.twins t where t.kept_ref = l.kept_ref and t.other_source = o.source and ${stands})
    and not exists (select from payments.twins t where t.kept_ref = l.kept_ref and t.other_ref = l.other_ref and t.state = 'two')
  order by o.currency, o.gross`

async function keepPairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  const rows = pairs.map((pair) => ({
    ...{ id: newId(), kept_ref: pair.kept.ref, other_ref: pair.other.ref, other_source: pair.other.source },
    ...{ aside_ref: asideOf(pair), shares: pair.shares, received_on: pair.kept.day },
  }))
  if (rows.length > 0)
    await sql`insert into paired select * from json_populate_recordset(null::paired, ${JSON.stringify(rows)}::json)`.execute(
      tx,
    )
}

/** Chooses among the likely ones, an amount at a time, so that no more than those of one amount are held. */
async function choosePairs(tx: Tx): Promise<void> {
  await sql`declare likely_twins no scroll cursor for ${likely}`.execute(tx)
  let waiting: (Row & { currency: string; gross: bigint })[] = []
  for (;;) {
    const { rows } = await sql<Row & { currency: string; gross: bigint }>`
      fetch forward 20000 from likely_twins`.execute(tx)
    const all = [...waiting, ...rows]
    const last = all.at(-1)
    const isOpen = (row: { currency: string; gross: bigint }) =>
      rows.length === fetchedAtOnce && row.currency === last?.currency && row.gross === last.gross
    const pairs = all
      .filter((row) => !isOpen(row))
      .flatMap(
        ({ kept, other, currency, gross }) =>
          likelyTwins({ ...kept, currency, gross }, { ...other, currency, gross }) ?? [],
      )
    await keepPairs(tx, pairTwins(pairs))
    if (rows.length < fetchedAtOnce) break
    waiting = all.filter(isOpen)
  }
  await sql`close likely_twins`.execute(tx)
  await sql`analyze paired`.execute(tx)
}

async function knownSources(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from payments.sources`.execute(tx)
  return rows.map(({ name }) => name)
}

/** Leaves `paired` and `freed` empty, and says whether payments of these and earlier sources can be told twice at all. */
async function canBeTwins(tx: Tx, sources: readonly string[]): Promise<boolean> {
  await paired.execute(tx)
  await freed.execute(tx)
  const all = new Set([...(await knownSources(tx)), ...sources])
  return all.size > 1 && [...all].some(isList)
}

/**
 * Finds which payments of `staged` and of what was known look like one payment told by two kinds of source, after `compareEntries`. Writes
 * nothing but temporary tables: `paired` has all pairs that wait then.
 */
export async function findTwins(tx: Tx, sources: readonly string[]): Promise<void> {
  if (!(await canBeTwins(tx, sources))) return
  await sql`create temporary table moved on commit drop as
    select currency, gross, received_on from staged where ${money}`.execute(tx)
  await sql`create temporary table told_anew on commit drop as select ref from doubled`.execute(tx)
  await sql`analyze moved, told_anew`.execute(tx)
  await findSides(tx, staged)
  await choosePairs(tx)
}

const areLookedAt = sql`t.state = 'waiting' and exists (select from sides s where s.ref = t.kept_ref)
  and exists (select from sides s where s.ref = t.other_ref)`

async function hasSides(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ found: string | null }>`select to_regclass('pg_temp.sides')::text as found`.execute(tx)
  return typeof rows[0]?.found === 'string'
}

/**
 * Writes the pairs of `paired` beside those that were told; `freed` has what waited and does no longer, with the fund of what names no
 * purpose, and whether its gift was void for it.
 */
async function writePairs(tx: Tx, importId: string | null, by: By): Promise<void> {
  await sql`insert into freed (ref) select distinct t.aside_ref from payments.twins t where ${areLookedAt}
    and t.aside_ref is not null`.execute(tx)
  await sql`delete from payments.twins t where ${areLookedAt}
    and not exists (select from paired p where p.kept_ref = t.kept_ref and p.other_ref = t.other_ref)`.execute(tx)
  await sql`insert into payments.twins (id, kept_ref, other_ref, other_source, aside_ref, shares, received_on, import_id, state,
      found_at)
    select p.id, p.kept_ref, p.other_ref, p.other_source, p.aside_ref, p.shares, p.received_on, ${importId}::uuid, 'waiting', ${by.now}
    from paired p where not exists (select from payments.twins t where t.kept_ref = p.kept_ref and t.other_ref = p.other_ref)`.execute(
    tx,
  )
  await keepFreed(tx)
}

/** Of `freed` leaves what no pair keeps aside any longer. */
async function keepFreed(tx: Tx): Promise<void> {
  await sql`delete from freed f where exists (select from payments.twins t where t.aside_ref = f.ref)
    or not exists (select from payments.entries e where e.ref = f.ref and ${money})`.execute(tx)
  await sql`update freed f set fund = i.fund from payments.entries e join payments.imports i on i.id = e.import_id
    where e.ref = f.ref`.execute(tx)
}

/** Keeps what `findTwins` found, under the import, and by which sources payments were told. */
export async function writeTwins(tx: Tx, importId: string, by: By): Promise<void> {
  await sql`insert into payments.sources select distinct source from staged on conflict do nothing`.execute(tx)
  if (await hasSides(tx)) await writePairs(tx, importId, by)
}

/** Takes the pairs of an import that is undone out; `partners` has the other entries of them. Before its entries leave. */
export async function takeOutTwins(tx: Tx, importId: string): Promise<void> {
  await paired.execute(tx)
  await freed.execute(tx)
  await sql`create temporary table going_pairs on commit drop as
    select t.*, k.import_id = ${importId} as kept_goes, o.import_id = ${importId} as other_goes
    from payments.twins t join payments.entries k on k.ref = t.kept_ref join payments.entries o on o.ref = t.other_ref
    where k.import_id = ${importId} or o.import_id = ${importId}`.execute(tx)
  await sql`insert into freed (ref, voided)
    select aside_ref, bool_or(voided) from going_pairs where (aside_ref = other_ref and not other_goes)
    or (aside_ref = kept_ref and not kept_goes) group by aside_ref`.execute(tx)
  await sql`create temporary table moved on commit drop as
    select e.currency, e.gross, e.received_on from going_pairs g join payments.entries e
      on (e.ref = g.kept_ref and not g.kept_goes) or (e.ref = g.other_ref and not g.other_goes)`.execute(tx)
  await sql`delete from payments.twins t using going_pairs g where t.id = g.id`.execute(tx)
}

/** Looks anew for what entries that lost their twin may be twins of. After the entries of the import left. */
export async function pairAnew(tx: Tx, by: By): Promise<void> {
  await sql`create temporary table told_anew (ref text collate "C") on commit drop`.execute(tx)
  await findSides(tx, sql``)
  await choosePairs(tx)
  await writePairs(tx, null, by)
}
