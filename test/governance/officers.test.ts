import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdMeeting } from '#modules/governance/commands/meetings/hold-meeting.ts'
import { appointOfficer } from '#modules/governance/commands/officers/appoint-officer.ts'
import { correctOfficer } from '#modules/governance/commands/officers/correct-officer.ts'
import { endOffice, resumeOffice } from '#modules/governance/commands/officers/end-office.ts'
import { restoreOfficer, voidOfficer } from '#modules/governance/commands/officers/void-officer.ts'
import { importOfficers } from '#modules/governance/imports/officers.ts'
import { getMeeting } from '#modules/governance/queries/get-meeting.ts'
import { getOfficer } from '#modules/governance/queries/get-officer.ts'
import { listOfficers } from '#modules/governance/queries/list-officers.ts'
import { officesOf } from '#modules/governance/queries/of-party.ts'
import { searchGovernance } from '#modules/governance/queries/search-governance.ts'
import { stateOfGovernance } from '#modules/governance/queries/tasks.ts'
import type { Office } from '#modules/governance/rules/choices.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { codeOf } from '../accounts/house.ts'
import { testWorld } from '../world.ts'
import { assemblyOf } from './assembly.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const mina = as('director')
const { person, plan } = assemblyOf(world, mina)
const on = '2011-09-05'

/** Gives somebody new an office. */
async function officer(name: string, office: Office, given: object = {}) {
  const { ref: party, id: partyId } = await person(name)
  return { party, partyId, ...(await appointOfficer(world, mina, { party, office, beganOn: '2010-10-11', ...given })) }
}

const none = await stateOfGovernance(owner, on)
let chair: Awaited<ReturnType<typeof officer>>
beforeAll(async () => {
  chair = await officer('Mitsuko Arai', 'chair', { termUntil: '2012-10-10' })
})

describe('an office', () => {
  test('is held once at a time by one person, under whatever record; another office beside it may be', async () => {
    const again = { party: chair.party, office: 'chair' as const, beganOn: '2011-01-01' }
    expect(await codeOf(appointOfficer(world, mina, again))).toBe('governance.office-already')
    const other = await person('M. Arai')
    await mergeParties(world, mina, { keep: chair.party, other: other.ref, why: 'the same person' })
    expect(await codeOf(appointOfficer(world, mina, { ...again, party: other.ref }))).toBe('governance.office-already')
    await appointOfficer(world, mina, { ...again, office: 'board-member' })
    expect((await officesOf(owner, chair.partyId)).map(({ office }) => office)).toEqual(['board-member', 'chair'])
  })

  test('is refused before its day, with its term turned round, and by a resolution nobody knows', async () => {
    const appoint = (given: object) => codeOf(officer('Somebody Else', 'auditor', given))
    expect(await appoint({ beganOn: '2011-09-06' })).toBe('dates.not-come-yet')
    expect(await appoint({ termUntil: '2010-10-10' })).toBe('governance.ends-before-it-begins')
    expect(await appoint({ resolution: 'RS-9' })).toBe('governance.unknown-resolution')
  })

  test('ends, goes on when that is taken back, and both stay told', async () => {
    const { id, party } = await officer('Isao Bando', 'auditor')
    await endOffice(world, mina, { id, on: '2011-03-31', reason: 'resigned' })
    expect(await codeOf(endOffice(world, mina, { id, on: '2011-03-31', reason: 'other' }))).toBe('governance.has-ended')
    await appointOfficer(world, mina, { party, office: 'auditor', beganOn: '2011-04-01' })
    expect(await codeOf(resumeOffice(world, mina, { id, why: 'x' }))).toBe('governance.office-already')
    const { id: other } = await officer('Kanae Doi', 'adviser')
    await endOffice(world, mina, { id: other, on: '2011-03-31', reason: 'resigned' })
    await resumeOffice(world, mina, { id: other, why: 'stayed after all' })
    const { ended_on, endings } = await getOfficer(world, mina, { id: other })
    expect([ended_on, endings.map((one) => one.ended_on)]).toEqual([null, [null, '2011-03-31']])
  })

  test('is corrected with the version before kept, and void it is free again', async () => {
    const { id, party } = await officer('Tamiko Etoh', 'auditor')
    const said = { id, office: 'adviser' as const, beganOn: '2010-11-01', why: 'misread' }
    await correctOfficer(world, mina, said)
    expect((await getOfficer(world, mina, { id })).versions).toMatchObject([
      { reason: 'misread', before: { office: 'auditor', began_on: '2010-10-11' } },
    ])
    await voidOfficer(world, mina, { id, why: 'never elected' })
    await appointOfficer(world, mina, { party, office: 'adviser', beganOn: '2011-01-01' })
    expect(await codeOf(restoreOfficer(world, mina, { id, why: 'x' }))).toBe('governance.office-already')
  })

  test('is told without a name to who may not look at people, and found by name by who may', async () => {
    const { id, ref } = chair
    const reader = as.may(['governance.get-officer', 'governance.list-officers', 'governance.search-governance'])
    expect(await getOfficer(world, reader, { id })).toMatchObject({ ref, party: null })
    expect((await listOfficers(world, reader, {})).rows.every(({ party }) => party === null)).toBe(true)
    expect(await searchGovernance(world, reader, { text: 'Arai', most: 9 })).toEqual([])
    const hits = await searchGovernance(world, mina, { text: 'Mitsuko Arai', most: 9 })
    expect(hits).toContainEqual({
      ...{ href: `/governance/officers/${id}`, label: 'Mitsuko Arai', note: ref, kind: 'governance.officer' },
    })
  })
})

test('a meeting of the board counts as entitled who sits on the board on its day, each once', async () => {
  const here = '1999-05-02'
  const { id: empty } = await plan({ heldOn: here })
  const presence = { present: '1', byProxy: '0', inWriting: '0' }
  expect(await codeOf(holdMeeting(world, mina, { id: empty, ...presence }))).toBe('governance.entitled-needed')
  const { party } = await officer('Chiyo Fukuda', 'vice-chair', { beganOn: '1999-01-01' })
  await appointOfficer(world, mina, { party, office: 'board-member', beganOn: '1999-01-01' })
  await officer('Eiji Goda', 'board-member', { beganOn: here })
  await officer('Fumi Hara', 'board-member', { beganOn: '1999-05-03' })
  await officer('Gen Ito', 'auditor', { beganOn: '1999-01-01' })
  const { id } = await plan({ heldOn: here })
  await holdMeeting(world, mina, { id, ...presence })
  expect(await getMeeting(world, mina, { id })).toMatchObject({ entitled: 2n })
})

test('the last chair may go, and then that is there to be done; so is a term that is over', async () => {
  const before = await stateOfGovernance(owner, on)
  expect([none.chairless, before.chairless]).toEqual([false, false])
  await officer('Hana Jo', 'auditor', { termUntil: '2011-09-04' })
  expect((await stateOfGovernance(owner, on)).terms - before.terms).toBe(1n)
  const later = { ...chair, on: '2011-09-04', reason: 'resigned' as const }
  await endOffice(world, mina, { id: later.id, on: later.on, reason: later.reason })
  expect((await stateOfGovernance(owner, on)).chairless).toBe(true)
  await resumeOffice(world, mina, { id: chair.id, why: 'asked to stay' })
  expect((await stateOfGovernance(owner, on)).chairless).toBe(false)
})

test('a list is narrowed to an office and to those who hold it on a day', async () => {
  const now = await listOfficers(world, mina, { office: 'auditor', state: 'in-force', on, size: 200 })
  expect(now.rows.length).toBeGreaterThan(0)
  expect(now.rows.every((row) => row.office === 'auditor' && (row.ended_on === null || row.ended_on >= on))).toBe(true)
  const gone = await listOfficers(world, mina, { state: 'ended', on })
  expect(gone.rows.every(({ ended_on }) => ended_on !== null && ended_on < on)).toBe(true)
})

describe('a file of officers', () => {
  const header = 'ref,party,office,began_on,term_until,ended_on,ended_because,resolution'
  test('adds each once, with how it ended', async () => {
    const { ref } = await person('Ichiro Kase')
    const file = `${header}\nX-1,${ref},理事,2001-05-01,2003-04-30,2003-04-30,任期満了,\n`
    expect(await csv(importOfficers, 'officers.csv', file)).toMatchObject({ added: 1n, known: 0n })
    expect(await csv(importOfficers, 'officers.csv', file)).toMatchObject({ added: 0n, known: 1n, differing: 0n })
    const { rows } = await listOfficers(world, mina, { state: 'ended', on: '2003-05-01', office: 'board-member' })
    const { endings } = await getOfficer(world, mina, { id: rows.find((row) => row.ref === 'X-1')?.id ?? '' })
    expect(endings).toMatchObject([{ ended_on: '2003-04-30', reason: 'term-over' }])
  })

  const refused: Record<string, [string, string]> = {
    'somebody unknown': ['X-2,P-99999,chair,2001-05-01,,,,', 'governance.unknown-party'],
    'a resolution nobody knows': ['X-2,WHO,chair,2001-05-01,,,,RS-9', 'governance.unknown-resolution'],
    'an end without a reason': ['X-2,WHO,chair,2001-05-01,,2002-05-01,,', 'governance.ending-not-whole'],
    'a term that ends before it begins': ['X-2,WHO,chair,2001-05-01,2001-04-30,,,', 'governance.ends-before-it-begins'],
    'a day to come': ['X-2,WHO,chair,2011-12-01,,,,', 'dates.not-come-yet'],
    'the same office twice at a time': [
      'X-2,WHO,chair,2001-05-01,,2003-01-01,other,\nX-3,WHO,chair,2002-05-01,,,,',
      'governance.office-twice',
    ],
  }
  test.each(Object.entries(refused))('is refused whole for %s', async (_, [rows, code]) => {
    const { ref } = await person('Jiro Kubo')
    const load = csv(importOfficers, 'officers.csv', `${header}\n${rows.replaceAll('WHO', ref)}\n`)
    await expect(load).rejects.toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ code })]) })
  })
})
