import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { from as copyFrom } from 'pg-copy-streams'
import { isEmail } from '#modules/organisation/face.ts'
import { certainFrom, contactKey, createParties, matchParties, nameColumns, nameKeys } from '#modules/people/face.ts'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { withClient } from '#platform/db/driver.ts'
import { copyText } from '#platform/imports/rows.ts'
import type { PaymentsTables } from '../tables.ts'
import { tellsElsewhere } from './ask-addresses.ts'
import type { Teller } from './complete-givers.ts'

type Payer = Omit<
  PaymentsTables['payments.payers'],
  | ('party_id' | 'how' | 'score' | 'evidence' | 'decided_at' | 'decided_by')
  | ('address_typed' | 'address_state' | 'address_told_at' | 'address_told_by')
>

const atOnce = 20_000

const seeking = sql`create temporary table seeking (id uuid, kind text, same_key text, search_key text, part_keys text[],
  email_key text, phone_key text, postal_code text, locality text, country text) on commit drop`

const orNull = (value: string) => (value === '' ? '\\N' : copyText(value))
// an array in the COPY format: its own quotes first, then those of the format
const listText = (values: readonly string[]) =>
  copyText(`{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`)

// what providers print in these columns need not be an address or a number
const emailOf = ({ email }: Payer) => (isEmail(email) ? email : '')
const phoneOf = ({ phone }: Payer) => (contactKey(phone).replace(/\D/g, '').length > 4 ? phone : '')

function seekingLine(payer: Payer): string {
  const { id, name, organisation, postal_code, locality, country } = payer
  const keys = name === '' ? undefined : nameKeys(name)
  const named = keys ? `${copyText(keys.same)}\t${copyText(keys.search)}\t${listText(keys.parts)}` : '\\N\t\\N\t{}'
  const contacts = `${orNull(contactKey(emailOf(payer)))}\t${orNull(contactKey(phoneOf(payer)))}`
  const where = [postal_code, locality, country].map(orNull).join('\t')
  return `${id}\t${organisation ? 'organisation' : '\\N'}\t${named}\t${contacts}\t${where}\n`
}

/** Payers of a temporary table, a batch at a time. */
async function* payersOf(tx: Tx, table: 'new_payers' | 'unknown_payers'): AsyncGenerator<Payer[]> {
  await sql`create index on ${sql.table(table)} (id)`.execute(tx)
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await sql<Payer>`select * from ${sql.table(table)} n
      where n.id > ${after} order by n.id limit ${atOnce}`.execute(tx)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = last.id
  }
}

const copy = (tx: Tx, statement: string, lines: string) =>
  withClient(tx, (client) =>
    pipeline(
      async function* () {
        yield lines
      },
      client.query(copyFrom(statement)),
    ),
  )

/** Puts the payers of the temporary table `new_payers` into `seeking`, for matchParties. */
export async function seekPayers(tx: Tx): Promise<void> {
  await seeking.execute(tx)
  for await (const batch of payersOf(tx, 'new_payers'))
    await copy(tx, 'copy seeking from stdin', batch.map(seekingLine).join(''))
}

/** Those who fit one party beyond doubt, as `certain`; a name alone never does. */
async function findCertain(tx: Tx): Promise<void> {
  await sql`create temporary table certain on commit drop as
    select distinct on (s.seeking_id) s.seeking_id, s.party_id, s.score, s.evidence from sought s
      join new_payers p on p.id = s.seeking_id
    where not p.by_name_only and s.score >= ${certainFrom} order by s.seeking_id, s.score desc, s.party_id`.execute(tx)
  await sql`analyze certain`.execute(tx)
}

const newcomers = sql`create temporary table newcomers (place int4, kind text, script text, written text, family text, given text,
  search_key text, same_key text, part_keys text[], sort_name text, email text, email_key text, phone text, phone_key text,
  lines text, postal_code text, locality text, region text, country text, language text, known_since date, ref text,
  party_id uuid, payer_id uuid) on commit drop`

function newcomerLine(place: number, payer: Payer): string {
  const { script, search_key, same_key, part_keys, sort_name } = nameColumns(payer.name)
  const name = `${script}\t${copyText(payer.name)}\t\\N\t\\N\t${copyText(search_key)}\t${copyText(same_key)}\t${listText(part_keys)}`
  const contacts = [emailOf(payer), contactKey(emailOf(payer)), phoneOf(payer), contactKey(phoneOf(payer))]
    .map(orNull)
    .join('\t')
  const where = [payer.lines, payer.postal_code, payer.locality, payer.region, payer.country].map(orNull).join('\t')
  const kind = payer.organisation ? 'organisation' : 'person'
  return `${place}\t${kind}\t${name}\t${copyText(sort_name)}\t${contacts}\t${where}\t${orNull(payer.language)}\t\\N\t\\N\t\\N\t${payer.id}\n`
}

/** Those whom nobody on record resembles become parties; of several under one e-mail address the first, the others wait. */
async function createUnknown(tx: Tx, by: By): Promise<void> {
  await sql`create temporary table unknown_payers on commit drop as
    select distinct on (case when p.email = '' then p.id::text else lower(p.email) end) p.*
    from new_payers p
    where not p.by_name_only and p.name <> '' and not exists (select from sought s where s.seeking_id = p.id)
    order by case when p.email = '' then p.id::text else lower(p.email) end, p.id`.execute(tx)
  await newcomers.execute(tx)
  let place = 0
  for await (const batch of payersOf(tx, 'unknown_payers'))
    await copy(tx, 'copy newcomers from stdin', batch.map((payer) => newcomerLine(++place, payer)).join(''))
  if (place > 0) await createParties(tx, by)
}

/** Keeps the new payers with what was found: matched, made anew, or open; and whether a person is to say where they live. */
async function writePayers(tx: Tx, teller: Teller, by: By): Promise<void> {
  const isTyped = sql`${teller === 'form'}::bool`
  // their parties, and where these live, are looked up in the order in which they lie
  await sql`insert into payments.payers (id, name, email, provider_id, organisation, phone, lines, postal_code, locality, region,
      country, language, by_name_only, email_key, name_key, address_at, address_ref, address_typed, address_state, party_id, how, score,
      evidence, decided_at, decided_by)
    select p.id, p.name, p.email, p.provider_id, p.organisation, p.phone, p.lines, p.postal_code, p.locality, p.region, p.country, p.language,
      p.by_name_only, p.email_key, p.name_key, case when p.lines <> '' then p.address_at end,
      case when p.lines <> '' then p.address_ref end, p.lines <> '' and ${isTyped},
      case when p.how = 'matched' and ${tellsElsewhere(sql`p.party_id`, isTyped)} then 'waiting' end,
      p.party_id, p.how, p.score, p.evidence,
      case when p.how is not null then ${by.now}::timestamptz end, case when p.how is not null then ${by.actor.name} end
    from (select n.*, found.party_id, found.how, found.score, found.evidence from new_payers n left join (
        select seeking_id as payer_id, party_id, 'matched' as how, score, evidence from certain
        union all select payer_id, party_id, 'created', null, null from newcomers) found on found.payer_id = n.id
      order by found.party_id offset 0) p`.execute(tx)
}

/**
 * Finds who the payers of the temporary table `new_payers` are, and keeps them: certain ones are taken, those like nobody become parties
 * of their own, doubtful ones and those with only a name wait for a person.
 */
export async function matchPayers(tx: Tx, teller: Teller, by: By): Promise<void> {
  const { rows } = await sql<{ some: boolean }>`select exists (select from new_payers) as some`.execute(tx)
  if (!rows[0]?.some) return
  await seekPayers(tx)
  await matchParties(tx)
  await findCertain(tx)
  await createUnknown(tx, by)
  await writePayers(tx, teller, by)
  await sql`drop table seeking, sought, certain, unknown_payers, newcomers`.execute(tx)
}
