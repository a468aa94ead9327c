import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { sortInMemory } from '#platform/db/memory.ts'
import { entryKinds } from '../rules/entry.ts'
import { askAddresses } from './ask-addresses.ts'
import { completeGivers, type Teller, tellingOf, tellMore } from './complete-givers.ts'
import { writeTwins } from './find-twins.ts'
import { keepForgotten } from './forget-payers.ts'
import { matchPayers } from './match-payers.ts'

/** Names for rows without a reference: equal ones of a file are counted, so that the same list names them the same again. */
async function nameRows(tx: Tx): Promise<void> {
  await sql`update staged s set ref = '~' || n.print || '-' || n.nth from (
    select ctid as place, print, row_number() over (partition by file, print order by line) as nth
    from staged where ref is null) n where s.ctid = n.place`.execute(tx)
}

/** The same payment under the name that another file gives it: the name under which it is known stays. */
async function followAliases(tx: Tx, hasAliases: boolean): Promise<void> {
  if (hasAliases)
    await sql`update staged s set alias = s.ref, ref = e.ref from payments.entries e
      where e.ref = s.alias and e.ref <> s.ref`.execute(tx)
  await sql`update staged s set alias = s.ref, ref = e.ref from payments.entries e
    where e.alias = s.ref and e.ref <> s.ref`.execute(tx)
  if (!hasAliases) return
  await sql`update staged s set alias = s.ref, ref = o.ref from staged o
    where o.alias = s.ref and o.ref <> s.ref and s.alias is null`.execute(tx)
}

const kindRank = (column: string) => sql`array_position(${[...entryKinds]}::text[], ${sql.ref(column)}::text)`

/**
 * One row for each reference that is known already or stands in the files more than once: of each fact the one that tells the
 * most, whatever the order in which they came. `combined` has them, with what was known of them.
 */
async function combine(tx: Tx): Promise<void> {
  await sql`create temporary table doubled on commit drop as
    select ref from staged group by ref having count(*) > 1
    union select s.ref from staged s join payments.entries e on e.ref = s.ref`.execute(tx)
  await sql`analyze doubled`.execute(tx)
  await sql`create temporary table combined on commit drop as
    with told as (
      select s.ref, s.file, s.line, s.id, s.alias, s.at, s.received_on, ${kindRank('s.kind')} as kind, s.state, s.currency,
        s.gross, s.fee, s.refunded, s.related, s.payer_id, coalesce(s.payer_rank, 0) as payer_rank, s.soft_name, s.soft_email,
        s.anonymous, s.message, s.subject, s.fund, s.monthly, s.channel, s.guessed, s.source
      from staged s join doubled using (ref)
      union all
      select e.ref, e.file, e.line, e.id, e.alias, e.at, e.received_on, ${kindRank('e.kind')}, e.state, e.currency,
        e.gross, e.fee, e.refunded, e.related, e.payer_id,
        case when p.id is null then 0 when p.email <> '' then 4 when p.provider_id <> '' then 3 when p.by_name_only then 1
          else 2 end,
        e.soft_name, e.soft_email, e.anonymous, e.message, e.subject, e.fund, e.monthly, e.channel, e.guessed, e.source
      from payments.entries e join doubled using (ref) left join payments.payers p on p.id = e.payer_id)
    select ref, min(file) as file, min(line) as line, (array_agg(id order by id))[1] as id, max(alias) as alias,
      max(at) as at, max(received_on) filter (where at is not null or not timed) as received_on, min(kind) as kind, max(state) as state,
      (array_agg(currency order by kind, currency, gross))[1] as currency,
      (array_agg(gross order by kind, currency, gross))[1] as gross, max(fee) as fee, max(refunded) as refunded, max(related) as related,
      (array_agg(payer_id order by payer_rank desc, payer_id))[1] as payer_id,
      max(soft_name) as soft_name, max(soft_email) as soft_email, bool_or(anonymous) as anonymous, max(message) as message,
      max(subject) as subject, max(fund) as fund, bool_or(monthly) as monthly, min(channel) as channel, bool_and(guessed) as guessed,
      min(source) as source
    from (select *, bool_or(at is not null) over (partition by ref) as timed from told) t group by ref`.execute(tx)
  await sql`create index on combined (ref)`.execute(tx)
  await sql`analyze combined`.execute(tx)
}

// from so many rows on, what the planner thinks of them costs more than to let it look
const many = 2000

/** Tells the planner how many payers and entries there are by now; none else can tell it otherwise before the end. */
const lookAgain = (tx: Tx) => sql`select payments.look_again()`.execute(tx)

const columns = sql`ref, id, import_id, file, line, alias, at, received_on, kind, state, currency, gross, fee, refunded, related,
  payer_id, soft_name, soft_email, anonymous, message, subject, fund, monthly, channel, guessed, source, giver_open`

const told = (
  kind: ReturnType<typeof sql>,
  importId: string,
) => sql`s.ref, s.id, ${importId}::uuid, s.file, s.line, s.alias, s.at,
  s.received_on, ${kind}, s.state, s.currency, s.gross, s.fee, s.refunded, s.related, s.payer_id, s.soft_name, s.soft_email,
  s.anonymous, s.message, s.subject, s.fund, s.monthly, s.channel, s.guessed, s.source, p.id is not null and p.party_id is null`

const kindNamed = sql`(${[...entryKinds]}::text[])[s.kind]`

/** Whether what is known of an entry is less than what is told now. */
const differs = sql`(e.alias, e.kind, e.state, e.fee, e.refunded, e.related, e.payer_id, e.monthly, e.at, e.source)
  is distinct from (s.alias, ${kindNamed}, s.state, s.fee, s.refunded, s.related, s.payer_id, s.monthly, s.at, s.source)`

/** Payers of whom no statement told before, as `new_payers`. */
async function findNewPayers(tx: Tx): Promise<void> {
  // the places of the rows are sorted and not the rows, which are wide
  await sql`create temporary table new_payers on commit drop as
    select s.payer_id as id, s.name, s.email, s.provider_id, s.organisation, s.phone, s.lines, s.postal_code, s.locality, s.region,
      s.country, s.language, s.payer_rank = 1 as by_name_only, s.email_key, s.name_key, coalesce(s.at, s.received_on) as address_at,
      s.ref as address_ref
    from staged s join (select distinct on (payer_id) ctid as place from staged n
      where payer_id is not null and not exists (select from payments.payers p where p.id = n.payer_id)
      order by payer_id, lines = '', coalesce(at, received_on) desc, lines desc, country desc, language desc) latest
      on s.ctid = latest.place`.execute(tx)
  await sql`analyze new_payers`.execute(tx)
}

async function writeEntries(tx: Tx, importId: string): Promise<void> {
  await sql`insert into payments.overlaps (import_id, earlier_id, rows)
    select ${importId}, e.import_id, count(*) from doubled d join payments.entries e using (ref) group by e.import_id`.execute(
    tx,
  )
  await sql`insert into payments.entries (${columns})
    select ${told(sql`s.kind`, importId)} from staged s left join payments.payers p on p.id = s.payer_id
    where not exists (select from doubled d where d.ref = s.ref)`.execute(tx)
  await sql`insert into payments.entries (${columns})
    select ${told(kindNamed, importId)} from combined s left join payments.payers p on p.id = s.payer_id
    where not exists (select from payments.entries e where e.ref = s.ref)`.execute(tx)
}

/** Takes what is told now into what was known; an entry that becomes money only now belongs to the import that told so. */
async function writeChanges(tx: Tx, importId: string): Promise<void> {
  await sql`create temporary table changed on commit drop as
    select s.*, e.kind = 'payment' and e.state = 2 as was_gift from combined s join payments.entries e on e.ref = s.ref
    where ${differs}`.execute(tx)
  await sql`update payments.entries e set alias = s.alias, kind = ${kindNamed}, state = s.state, fee = s.fee, refunded = s.refunded,
      related = s.related, payer_id = s.payer_id, monthly = s.monthly, at = s.at, received_on = s.received_on,
      currency = s.currency, gross = s.gross, soft_name = s.soft_name, soft_email = s.soft_email, message = s.message,
      subject = s.subject, fund = s.fund, channel = s.channel, guessed = s.guessed, anonymous = s.anonymous, source = s.source,
      import_id = case when s.was_gift or s.state < 2 then e.import_id else ${importId} end
    from changed s where e.ref = s.ref`.execute(tx)
}

// of who is new to the statements and known to us, and of who tells more than before; who waits with an address has another one on record
const toldNow = sql`select ${tellingOf('p', 'n')} from new_payers n join payments.payers p using (id)
  where p.how = 'matched' and (p.address_state is null or n.language <> '')
  union all select ${tellingOf('p', 'p')} from told_more m join payments.payers p using (id)`

/** Brings `staged` together with what was known; writes nothing but temporary tables. */
export async function compareEntries(tx: Tx): Promise<void> {
  await sortInMemory(tx)
  const { rows } = await sql<{ nameless: boolean; aliases: boolean }>`select
    exists (select from staged where ref is null) as nameless, exists (select from staged where alias is not null) as aliases`.execute(
    tx,
  )
  if (rows[0]?.nameless) await nameRows(tx)
  await followAliases(tx, rows[0]?.aliases === true)
  await keepForgotten(tx)
  await combine(tx)
}

/** Writes what `compareEntries` found of so many rows, under the import. Leaves `changed`: entries that were known and tell more now. */
export async function writeStaged(
  tx: Tx,
  importId: string,
  { rows, teller }: { readonly rows: number; readonly teller: Teller },
  by: By,
): Promise<void> {
  await tellMore(tx, teller)
  await findNewPayers(tx)
  await matchPayers(tx, teller, by)
  // a vacuum that looked meanwhile saw none of the new payers, and each entry would be held against all of them
  if (rows >= many) await lookAgain(tx)
  await askAddresses(tx, sql`select id from told_more`)
  await completeGivers(tx, toldNow, by, teller)
  await writeEntries(tx, importId)
  if (rows >= many) await lookAgain(tx)
  await writeChanges(tx, importId)
  await writeTwins(tx, importId, by)
}
