import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endPledge } from '#modules/giving/commands/pledges/end-pledge.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { createFiscalYear } from '#modules/organisation/face.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { answerRequest, reopenRequest } from '#modules/requests/commands/answer-request.ts'
import { confirmIdentity } from '#modules/requests/commands/confirm-identity.ts'
import { correctRequest } from '#modules/requests/commands/correct-request.ts'
import { eraseParty } from '#modules/requests/commands/erase-party.ts'
import { receiveRequest } from '#modules/requests/commands/receive-request.ts'
import { setTerms } from '#modules/requests/commands/set-terms.ts'
import { restoreRequest, voidRequest } from '#modules/requests/commands/void-request.ts'
import { countOpen } from '#modules/requests/queries/count-open.ts'
import { getRequest } from '#modules/requests/queries/get-request.ts'
import { holders } from '#modules/requests/queries/holders.ts'
import { listRequests } from '#modules/requests/queries/list-requests.ts'
import { showErasure } from '#modules/requests/queries/show-erasure.ts'
import { showHeld } from '#modules/requests/queries/show-held.ts'
import { holdersWords, toldIn } from '#modules/requests/rendering/told.ts'
import { listWishes } from '#modules/thanks/queries/list-wishes.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import { deskOf as paymentsOf } from '../payments/desk.ts'
import { deskOf, refused } from '../thanks/desk.ts'
import { testWorld } from '../world.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world, owner } = opened
const desk = deskOf(opened)
const { mina } = desk
const payments = paymentsOf(world, mina)

type Asked = Partial<Parameters<typeof receiveRequest>[2] & object>
const receive = (party: string, more: Asked = {}) =>
  receiveRequest(world, mina, { party, kind: 'access', receivedOn: '2011-08-30', way: 'email', ...more } as never)
const identify = (id: string, day = '2011-09-01') =>
  confirmIdentity(world, mina, { id, identifiedOn: day, identifiedBy: 'document' })
const answer = (id: string, outcome: 'granted' | 'in-part' | 'refused', words = '') =>
  answerRequest(world, mina, { id, answeredOn: '2011-09-02', outcome, answer: words })
const read = (id: string) => getRequest(world, mina, { id })
const asked = async (party: string, kind: 'access' | 'erasure') => {
  const { id } = await receive(party, { kind })
  await identify(id)
  return id
}
const idOf = async (ref: string) => {
  const { rows } = await sql<{ id: string }>`select id from people.parties where ref = ${ref}`.execute(owner)
  return rows[0]?.id ?? ''
}

/** Every text of every table of the database in which a word stands: `people.names.written`. */
async function placesOf(word: string): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`select table_schema || '.' || table_name as name
    from information_schema.tables where table_type = 'BASE TABLE'
      and table_schema not in ('pg_catalog', 'information_schema') order by 1`.execute(owner)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(name)} t
      where strpos(lower(to_jsonb(t)::text), lower(${word})) > 0`.execute(owner)
    if ((rows[0]?.n ?? 0n) > 0n) found.push(name)
  }
  return found
}

beforeAll(async () => {
  await desk.settle()
  await createFiscalYear(world, mina, { label: 'FY2011', startDay: '2010-07-01', endDay: '2011-06-30' })
})

test('every column of the database that names a party belongs to a holder, and no holder names another', async () => {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname || '.' || a.attname as name from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any(k.conkey)
    where k.contype = 'f' and k.confrelid = 'people.parties'::regclass order by 1`.execute(owner)
  expect(rows.map(({ name }) => name)).toEqual(holders.flatMap(({ names }) => names).sort())
})

test('what holders tell has words, and an erasure of nobody does nothing', async () => {
  const scoped = scopedTo(world.db, { viewer: 'test', sees: everything })
  const missing: string[] = []
  await scoped.transaction().execute(async (tx) => {
    for (const holder of holders) {
      for (const { name, columns } of await holder.tell(tx, []))
        missing.push(
          ...[name, ...Object.values(columns).map(([label]) => label)].filter((key) => !holdersWords.has(key)),
        )
      await holder.erase(tx, [], 'all', new Date(0))
    }
  })
  expect(missing).toEqual([])
})

describe('a request', () => {
  test('is due by the law of the country in which they live, or by that which was chosen', async () => {
    const due = async (party: string, more: Asked = {}) => {
      const { law, due_on } = await read((await receive(party, more)).id)
      return [law, due_on]
    }
    expect(await due('P-1')).toEqual(['japan', '2011-09-13'])
    expect(await due('P-2')).toEqual(['korea', '2011-09-09'])
    expect(await due('P-3')).toEqual(['other', '2011-09-13'])
    expect(await due('P-3', { law: 'eu' })).toEqual(['eu', '2011-09-30'])
    await setTerms(world, mina, { answerDays: '30', bookYears: '7', why: 'as before' })
    expect(await due('P-6')).toEqual(['china', '2011-09-29'])
    await setTerms(world, mina, { answerDays: '14', bookYears: '7', why: 'sooner' })
    expect(await countOpen(world, mina, { today: '2011-09-10' })).toEqual({
      ...{ open: 5n, due: '2011-09-09', late: 1n, ripe: 0n },
    })
  })

  test('is refused where it cannot be', async () => {
    await expect(receive('P-99')).rejects.toEqual(refused('requests.unknown-party', 'party', { ref: 'P-99' }))
    await expect(receive('P-1', { receivedOn: '2011-09-06' })).rejects.toEqual(
      refused('dates.not-come-yet', 'receivedOn'),
    )
    const { id } = await receive('P-1')
    await expect(identify(id, '2011-08-29')).rejects.toEqual(refused('requests.before-received', 'identifiedOn'))
    await expect(answer(id, 'granted')).rejects.toEqual(refused('requests.not-identified', 'outcome'))
    await expect(answer(id, 'refused')).rejects.toEqual(refused('requests.reason-needed', 'answer'))
    await expect(showHeld(world, mina, { id })).rejects.toEqual(refused('requests.not-identified'))
    await expect(setTerms(world, mina, { answerDays: '61', bookYears: '7', why: 'x' })).rejects.toEqual(
      refused('requests.out-of-bounds', 'answerDays'),
    )
  })

  test('is corrected, answered, opened again, taken out and brought back; all of it stays readable', async () => {
    const { id } = await receive('P-2', { wants: 'my data' })
    const words = { kind: 'correction', receivedOn: '2011-08-31', way: 'letter', law: 'japan', wants: '' } as const
    await correctRequest(world, mina, { id, ...words, why: 'misread' })
    expect(await read(id)).toMatchObject({ kind: 'correction', due_on: '2011-09-14', wants: null })
    await identify(id)
    await answer(id, 'in-part', 'the name is right as it is')
    await expect(answer(id, 'granted')).rejects.toEqual(refused('requests.is-answered'))
    await expect(correctRequest(world, mina, { id, ...words, why: 'x' })).rejects.toEqual(
      refused('requests.is-answered'),
    )
    await reopenRequest(world, mina, { id, why: 'they wrote again' })
    await expect(reopenRequest(world, mina, { id, why: 'x' })).rejects.toEqual(refused('requests.is-open'))
    await voidRequest(world, mina, { id, why: 'came twice' })
    await expect(answer(id, 'refused', 'no')).rejects.toEqual(refused('requests.is-void'))
    await restoreRequest(world, mina, { id, why: 'did not' })
    const { versions } = await read(id)
    expect(versions.map(({ change, reason }) => [change, reason])).toEqual([
      ['restored', 'did not'],
      ['voided', 'came twice'],
      ['corrected', 'they wrote again'],
      ['corrected', 'misread'],
    ])
    expect(versions[2]?.before).toMatchObject({ outcome: 'in-part', answer: 'the name is right as it is' })
    const { rows } = await listRequests(world, mina, { party: 'P-2', state: 'open' })
    expect(rows.map(({ id: own }) => own)).toContain(id)
  })
})

const header = 'Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,Transaction ID,From Email Address,Note\n'
const paid = (id: string, words: string) =>
  `1/20/2010,10:00:00,PST,Zelda Quill,Donation Payment,Completed,USD,10.00,-0.50,9.50,${id},zelda@quill.example,${words}\n`

test('the copy tells all that is held on somebody, of merged records too', async () => {
  await payments.take({ 'a.csv': header + paid('Z1', 'for the zebras') }, { order: 'mdy', zone: 'UTC' })
  const { rows } = await sql<{
    ref: string
  }>`select ref from people.parties where display_name = 'Zelda Quill'`.execute(owner)
  const ref = rows[0]?.ref ?? ''
  await desk.gift('2010-02-01', 'JPY 4000', { giver: 'P-3', note: 'brought zinnias' })
  await mergeParties(world, mina, { keep: 'P-3', other: ref, why: 'one person' })
  await desk.till.promise('2011-01-01', 'JPY 3000', { payer: 'P-3' })
  await desk.wish('P-3', 'letter')
  const id = await asked('P-3', 'access')
  await sql`update giving.funds set names = '{"en":"General gifts","ja":"一般のご寄附"}' where code = 'general'`.execute(
    owner,
  )
  const { held } = await showHeld(world, mina, { id })
  const told = JSON.stringify(held)
  for (const word of [
    'Zelda Quill',
    'Hannah Lee',
    'for the zebras',
    'brought zinnias',
    '+1 503 555 0100',
    '400000 JPY'.slice(0, 4),
  ])
    expect(told).toContain(word)
  expect(held.map(({ name }) => name)).toEqual([
    ...['people.holding.parties', 'people.holding.names', 'people.holding.contacts'],
    ...['giving.holding.gifts', 'giving.holding.pledges', 'payments.holding.payers', 'payments.holding.entries'],
    ...['thanks.holding.wishes', 'requests.holding.requests'],
  ])
  const gifts = toldIn(held, 'ja').find(({ name }) => name === holdersWords('ja', 'giving.holding.gifts'))
  const fund = gifts?.labels.indexOf(holdersWords('ja', 'giving.field.fund')) ?? -1
  expect(gifts?.rows.map((row) => row[fund])).toEqual(['一般のご寄附', '一般のご寄附'])
  const since = held.map((one) => ({ ...one, rows: one.rows.map((row) => ({ ...row, known_since: '2008-11~' })) }))
  const parties = toldIn(since, 'ja').find(({ name }) => name === holdersWords('ja', 'people.holding.parties'))
  const known = parties?.labels.indexOf(holdersWords('ja', 'people.field.known-since')) ?? -1
  expect(parties?.rows.map((row) => row[known])).toEqual(['2008年11月頃', '2008年11月頃'])
  // others may not even ask
  await expect(showHeld(world, opened.as('treasurer'), { id })).rejects.toThrow()
})

test('an erasure takes what no law keeps, waits for the books with the rest, and no file brings anybody back', async () => {
  const before = await listGifts(world, mina, {})
  const id = await asked('P-3', 'erasure')
  const sure = { id, sure: 'yes' } as const
  await expect(eraseParty(world, mina, { id, sure: 'no' as never })).rejects.toEqual(
    refused('requests.sure-needed', 'sure'),
  )
  await expect(eraseParty(world, mina, sure)).rejects.toEqual(refused('giving.goes-on.pledge'))
  const { rows } = await sql<{ id: string }>`select id from giving.pledges`.execute(owner)
  await endPledge(world, mina, { id: rows[0]?.id ?? '', endedOn: '2011-09-01', reason: 'asked Hannah Lee' } as never)

  expect(await showErasure(world, mina, { id, today: '2011-09-05' })).toMatchObject({
    ...{ reach: 'but-books', booksUntil: '2017-02-01', goesOn: [] },
  })
  expect(await eraseParty(world, mina, sure)).toMatchObject({ reach: 'but-books', booksUntil: '2017-02-01' })
  for (const word of ['zelda', 'zebras', 'zinnias', '503 555', 'asked Hannah'])
    expect([word, await placesOf(word)]).toEqual([word, []])
  expect(await placesOf('Hannah Lee')).toEqual(['people.names', 'people.parties'])
  // nobody thanks or calls them any more
  expect((await listWishes(world, mina, { giver: 'P-3' })).rows[0]).toMatchObject({ way: 'none', holds: true })
  await expect(answer(id, 'granted')).rejects.toEqual(refused('requests.not-erased', 'outcome'))
  await answer(id, 'in-part', 'the name of Hannah stays in the books')

  // the same file, and one that tells more of the same payment
  await payments.take({ 'a.csv': header + paid('Z1', 'for the zebras') }, { order: 'mdy', zone: 'UTC' })
  const more = header.replace('Note', 'Note,Address Line 1') + paid('Z1', 'for more zebras,4 Quagga Road')
  await payments.take({ 'b.csv': more.replace('-0.50', '-0.60') }, { order: 'mdy', zone: 'UTC' })
  for (const word of ['zelda', 'zebras', 'Quagga']) expect([word, await placesOf(word)]).toEqual([word, []])

  // when the books need the name no more, the rest goes, long after the answer
  const later = { ...world, clock: () => new Date('2017-02-03T00:00:00Z') }
  expect(await countOpen(later, mina, { today: '2017-02-03' })).toMatchObject({ ripe: 1n })
  expect(await eraseParty(later, mina, sure)).toMatchObject({ reach: 'all', booksUntil: null })
  expect(await placesOf('Hannah')).toEqual([])
  expect(await countOpen(later, mina, { today: '2017-02-03' })).toMatchObject({ ripe: 0n })
  await expect(eraseParty(later, mina, sure)).rejects.toEqual(refused('requests.is-erased'))
  const party = await getParty(world, mina, { id: await idOf('P-3') })
  expect(party).toMatchObject({ display_name: 'P-3', names: [], contacts: [], addresses: [], versions: [] })

  await expect(mergeParties(world, mina, { keep: 'P-1', other: 'P-3', why: 'x' })).rejects.toEqual(
    refused('people.party-is-erased', 'other'),
  )

  // what is published rests on the same gifts
  const after = await listGifts(world, mina, {})
  const summed = ({ rows }: typeof before) => rows.map(({ ref, amount, currency }) => [ref, amount, currency])
  expect(summed(after)).toEqual(summed(before))
  // whoever gives again is somebody new
  await payments.take({ 'c.csv': header + paid('Z2', 'again') }, { order: 'mdy', zone: 'UTC' })
  const { rows: anew } = await sql<{
    n: bigint
  }>`select count(*) as n from people.parties where display_name = 'Zelda Quill'`.execute(owner)
  expect(anew[0]?.n).toBe(1n)
})
