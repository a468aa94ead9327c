import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endPledge } from '#modules/giving/commands/pledges/end-pledge.ts'
import { recordPledge } from '#modules/giving/commands/pledges/record-pledge.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { voidParty } from '#modules/people/commands/void-party.ts'
import { correctSponsorship } from '#modules/sponsorship/commands/correct-sponsorship.ts'
import { endSponsorship, reopenSponsorship } from '#modules/sponsorship/commands/end-sponsorship.ts'
import { pairChild } from '#modules/sponsorship/commands/pair-child.ts'
import { recordExit } from '#modules/sponsorship/commands/record-exit.ts'
import { startSponsorship } from '#modules/sponsorship/commands/start-sponsorship.ts'
import { voidChild } from '#modules/sponsorship/commands/void-child.ts'
import { restoreSponsorship, voidSponsorship } from '#modules/sponsorship/commands/void-sponsorship.ts'
import { countLapsed } from '#modules/sponsorship/queries/count-lapsed.ts'
import { getSponsorship } from '#modules/sponsorship/queries/get-sponsorship.ts'
import { listSponsorships } from '#modules/sponsorship/queries/list-sponsorships.ts'
import { stateOfSponsorship } from '#modules/sponsorship/queries/tasks.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const [officer, director] = [as('sponsorship-officer'), as('director')]
const desk = deskOf(world, { officer, director })
const why = 'told wrongly'
const look = (id: string) => getSponsorship(world, officer, { id })

beforeAll(async () => {
  for (const ref of ['S-1', 'S-2', 'S-3', 'S-4']) await desk.party(ref)
})

test('sponsor, payer and correspondent may be three', async () => {
  await desk.child('C-1')
  const { id, ref } = await desk.sponsor('S-1', 'C-1', '2009-04', { payer: 'S-2', correspondent: 'Name S-3' })
  expect(ref).toBe('ES-0001')
  expect(await look(id)).toMatchObject({
    child: 'C-1',
    date_edtf: '2009-04',
    sponsor: { ref: 'S-1', name: 'Name S-1' },
    payer: { ref: 'S-2' },
    correspondent: { ref: 'S-3' },
    ended: null,
  })
})

test('a sponsor is told by a whole name, never by a part of one', async () => {
  await desk.child('C-2')
  await expect(desk.sponsor('ame S-4', 'C-2')).rejects.toMatchObject({ code: 'sponsorship.party-not-whole' })
  await expect(desk.sponsor('Name', 'C-2')).rejects.toMatchObject({ code: 'sponsorship.party-not-clear' })
  await expect(desk.sponsor('Nobody', 'C-2')).rejects.toMatchObject({
    code: 'sponsorship.unknown-party',
    field: 'sponsor',
  })
  const { id } = await desk.sponsor('Name S-4', 'C-2')
  expect((await look(id)).sponsor?.ref).toBe('S-4')
})

test('a party that is void sponsors nobody', async () => {
  const { id } = await desk.party('S-void')
  await voidParty(world, director, { id, why })
  await expect(desk.sponsor('S-void', 'C-1')).rejects.toMatchObject({ code: 'sponsorship.unknown-party' })
})

test('no sponsor has the same child, or the whole programme, twice at once', async () => {
  await desk.child('C-3')
  const { id } = await desk.sponsor('S-1', 'C-3')
  await expect(desk.sponsor('S-1', 'C-3')).rejects.toMatchObject({ code: 'sponsorship.twice', field: 'sponsor' })
  await desk.sponsor('S-2', 'C-3')
  await endSponsorship(world, officer, { id, reason: 'sponsor-stopped', date: '2010' })
  const again = await desk.sponsor('S-1', 'C-3', '2011')
  await expect(reopenSponsorship(world, officer, { id, why })).rejects.toMatchObject({ code: 'sponsorship.twice' })
  await voidSponsorship(world, officer, { id: again.id, why })
  await reopenSponsorship(world, officer, { id, why })
  await expect(restoreSponsorship(world, officer, { id: again.id, why })).rejects.toMatchObject({
    code: 'sponsorship.twice',
  })
})

test('the same form sent twice at once makes one sponsorship', async () => {
  await desk.child('C-once')
  const both = await Promise.allSettled([desk.sponsor('S-3', 'C-once'), desk.sponsor('S-3', 'C-once')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

describe('a sponsorship of the whole programme', () => {
  test('goes on as one of a child when they are paired, with the same people', async () => {
    await desk.child('C-4')
    const whole = await startSponsorship(world, officer, { sponsor: 'S-4', payer: 'S-2', date: '2010-03' })
    const { id } = await pairChild(world, officer, { id: whole.id, child: 'C-4', date: '2011-01' })
    expect(await look(whole.id)).toMatchObject({ child_id: null, ended: { reason: 'paired', date_edtf: '2011-01' } })
    expect(await look(id)).toMatchObject({
      child: 'C-4',
      date_edtf: '2011-01',
      sponsor: { ref: 'S-4' },
      payer: { ref: 'S-2' },
    })
    await expect(pairChild(world, officer, { id, child: 'C-1', date: '2011-02' })).rejects.toMatchObject({
      code: 'sponsorship.pair-child.has-child',
    })
    await expect(pairChild(world, officer, { id: whole.id, child: 'C-1', date: '2011-02' })).rejects.toMatchObject({
      code: 'sponsorship.has-ended',
    })
  })

  test('is not paired before it began, nor with a child that is not there', async () => {
    const { id } = await startSponsorship(world, officer, { sponsor: 'S-3', date: '2010-03' })
    const pair = (child: string, date: string) => pairChild(world, officer, { id, child, date })
    await expect(pair('C-4', '2010-02')).rejects.toMatchObject({ code: 'sponsorship.ends-before-beginning' })
    await expect(pair('C-none', '2011')).rejects.toMatchObject({ code: 'sponsorship.unknown-child', field: 'child' })
    expect((await look(id)).ended).toBeNull()
  })
})

test('a sponsorship of a child lies within its stay', async () => {
  const { id } = await desk.child('C-5', { entered: '2009' })
  await recordExit(world, officer, { id, reason: 'moved-on', date: '2010-06' })
  await expect(desk.sponsor('S-1', 'C-5', '2008')).rejects.toMatchObject({ code: 'sponsorship.before-entry' })
  await expect(desk.sponsor('S-1', 'C-5', '2010-07')).rejects.toMatchObject({ code: 'sponsorship.after-exit' })
  await desk.sponsor('S-1', 'C-5', '2010-06')
})

test('ends once, not before it begins, and reopens with its history kept', async () => {
  await desk.child('C-6')
  const { id } = await desk.sponsor('S-1', 'C-6', '2010-05')
  const end = (date: string) => endSponsorship(world, officer, { id, reason: 'other', date })
  await expect(end('2010-04')).rejects.toMatchObject({ code: 'sponsorship.ends-before-beginning', field: 'date' })
  await expect(end('2011-10')).rejects.toMatchObject({ code: 'dates.not-come-yet' })
  await end('2011')
  await expect(end('2011')).rejects.toMatchObject({ code: 'sponsorship.has-ended' })
  await reopenSponsorship(world, officer, { id, why })
  await expect(reopenSponsorship(world, officer, { id, why })).rejects.toMatchObject({
    code: 'sponsorship.has-not-ended',
  })
  expect((await look(id)).versions[0]).toMatchObject({ reason: why, before: { endings: { reason: 'other' } } })
})

test('a correction keeps the version before and never makes it begin after its end', async () => {
  await desk.child('C-7')
  const { id } = await desk.sponsor('S-1', 'C-7', '2010-05')
  await endSponsorship(world, officer, { id, reason: 'other', date: '2011-01' })
  const correct = (date: string) =>
    correctSponsorship(world, officer, { id, sponsor: 'S-2', child: 'C-7', date, note: 'by letter', why })
  await expect(correct('2011-02')).rejects.toMatchObject({ code: 'sponsorship.ends-before-beginning' })
  await correct('2010-06')
  expect(await look(id)).toMatchObject({ sponsor: { ref: 'S-2' }, date_edtf: '2010-06', note: 'by letter' })
  expect((await look(id)).versions[0]).toMatchObject({ before: { sponsor: 'S-1', date_edtf: '2010-05' } })
})

test('comes back from being void only for a child that is in use', async () => {
  const child = await desk.child('C-8')
  const { id } = await desk.sponsor('S-1', 'C-8')
  await voidSponsorship(world, officer, { id, why })
  await expect(voidSponsorship(world, officer, { id, why })).rejects.toMatchObject({
    code: 'sponsorship.sponsorship-is-void',
  })
  await voidChild(world, officer, { id: child.id, why })
  await expect(restoreSponsorship(world, officer, { id, why })).rejects.toMatchObject({
    code: 'sponsorship.child-not-in-use',
  })
})

test('the list narrows to a state and to a sponsor, also one that was merged', async () => {
  for (const ref of ['S-old', 'S-new']) await desk.party(ref)
  await desk.child('C-9')
  await desk.sponsor('S-old', 'C-9')
  await mergeParties(world, director, { keep: 'S-new', other: 'S-old', why })
  const of = async (ask: Parameters<typeof listSponsorships>[2]) =>
    (await listSponsorships(world, officer, ask)).rows.map(({ child }) => child)
  expect(await of({ sponsor: 'S-new' })).toEqual(['C-9'])
  expect(await of({ sponsor: 'S-old' })).toEqual(['C-9'])
  expect(await of({ sponsor: 'S-unknown' })).toEqual([])
  expect((await of({ state: 'programme' })).every((child) => child === null)).toBe(true)
  const ended = await listSponsorships(world, officer, { state: 'ended' })
  expect(ended.rows.every((row) => row.ended !== null)).toBe(true)
  expect(ended.total).toBeGreaterThan(0n)
})

test('the home page learns of children without sponsor and of sponsorships whose child has left', async () => {
  const before = await stateOfSponsorship(owner, '2011-09-05')
  const { id } = await desk.child('C-10')
  expect((await stateOfSponsorship(owner, '2011-09-05')).unsponsored).toBe(before.unsponsored + 1n)
  await desk.sponsor('S-2', 'C-10')
  await recordExit(world, officer, { id, reason: 'other', date: '2011' })
  const after = await stateOfSponsorship(owner, '2011-09-05')
  expect([after.unsponsored, after.gone]).toEqual([before.unsponsored, before.gone + 1n])
  expect((await listSponsorships(world, officer, { state: 'gone' })).rows.map(({ child }) => child)).toContain('C-10')
})

describe('a pledge', () => {
  const pledge = (payer: string, ref: string) =>
    recordPledge(world, director, {
      ...{ payer, ref, frequency: 'monthly', startedOn: '2010-01-01', money: { amount: '3000', currency: 'JPY' } },
    })

  test('is named by who made it: the sponsor or the payer, and nobody else', async () => {
    await pledge('S-2', 'PL-2')
    await desk.child('C-11')
    await expect(desk.sponsor('S-1', 'C-11', '2010', { pledge: 'PL-2' })).rejects.toMatchObject({
      code: 'sponsorship.pledge-of-another',
      field: 'pledge',
    })
    await expect(desk.sponsor('S-1', 'C-11', '2010', { pledge: 'PL-none' })).rejects.toMatchObject({
      code: 'sponsorship.unknown-pledge',
      field: 'pledge',
    })
    const { id } = await desk.sponsor('S-1', 'C-11', '2010', { payer: 'S-2', pledge: 'PL-2' })
    expect((await look(id)).pledge).toMatchObject({ ref: 'PL-2', ended_on: null })
  })

  test('that ended shows the sponsorships that go on without it, also to who may not look at gifts', async () => {
    const { id: promise } = await pledge('S-3', 'PL-3')
    await desk.child('C-12')
    const { id, ref } = await desk.sponsor('S-3', 'C-12', '2010', { pledge: 'PL-3' })
    expect(officer.may.has('giving.get-pledge')).toBe(false)
    expect(await countLapsed(world, officer, {})).toBe(0n)
    await endPledge(world, director, { id: promise, endedOn: '2011-06-30' })
    expect(await countLapsed(world, officer, {})).toBe(1n)
    const lapsed = await listSponsorships(world, officer, { state: 'lapsed' })
    expect([lapsed.rows.map((row) => row.ref), lapsed.total]).toEqual([[ref], 1n])
    expect((await look(id)).pledge?.ended_on).toBe('2011-06-30')
    await endSponsorship(world, officer, { id, reason: 'sponsor-stopped', date: '2011-07' })
    expect(await countLapsed(world, officer, {})).toBe(0n)
  })

  test('goes over to the child when a sponsor of the whole programme is paired', async () => {
    await pledge('S-4', 'PL-4')
    await desk.child('C-13')
    const whole = await startSponsorship(world, officer, { sponsor: 'S-4', pledge: 'PL-4', date: '2010-03' })
    const { id } = await pairChild(world, officer, { id: whole.id, child: 'C-13', date: '2011-01' })
    expect((await look(id)).pledge?.ref).toBe('PL-4')
  })
})
