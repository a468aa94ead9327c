import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctApproval } from '#modules/governance/commands/correct-approval.ts'
import { grantApproval } from '#modules/governance/commands/grant-approval.ts'
import { cancelMeeting, replanMeeting } from '#modules/governance/commands/meetings/cancel-meeting.ts'
import { correctMeeting } from '#modules/governance/commands/meetings/correct-meeting.ts'
import { holdMeeting } from '#modules/governance/commands/meetings/hold-meeting.ts'
import { restoreMeeting, voidMeeting } from '#modules/governance/commands/meetings/void-meeting.ts'
import { writeMinutes } from '#modules/governance/commands/meetings/write-minutes.ts'
import { correctResolution } from '#modules/governance/commands/resolutions/correct-resolution.ts'
import { recordVotes } from '#modules/governance/commands/resolutions/record-votes.ts'
import { restoreResolution, voidResolution } from '#modules/governance/commands/resolutions/void-resolution.ts'
import { findApproval, findMeeting } from '#modules/governance/face.ts'
import { getMeeting } from '#modules/governance/queries/get-meeting.ts'
import { getMinutes } from '#modules/governance/queries/get-minutes.ts'
import { getResolution } from '#modules/governance/queries/get-resolution.ts'
import { listMeetings } from '#modules/governance/queries/list-meetings.ts'
import { listResolutions } from '#modules/governance/queries/list-resolutions.ts'
import { searchGovernance } from '#modules/governance/queries/search-governance.ts'
import { stateOfGovernance } from '#modules/governance/queries/tasks.ts'
import { createFiscalYear } from '#modules/organisation/face.ts'
import { NotAllowed } from '#platform/errors.ts'
import { codeOf } from '../accounts/house.ts'
import { testWorld } from '../world.ts'
import { assemblyOf } from './assembly.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const mina = as('director')
const { member, plan, held, resolve } = assemblyOf(world, mina)

const outcomeOf = async (id: string) => (await getResolution(world, mina, { id })).outcome

beforeAll(async () => {
  await createFiscalYear(world, mina, { label: 'FY2010', startDay: '2010-09-01', endDay: '2011-08-31' })
})

describe('a meeting', () => {
  test('is planned with its year, notice and quorum, and each number once of its kind', async () => {
    const { id, ref } = await plan({ kind: 'general', number: '14', forYear: 'FY2010', heldOn: '2011-10-09' })
    expect(ref).toMatch(/^MT-2011-\d{4}$/)
    expect(await getMeeting(world, mina, { id })).toMatchObject({
      number: 14n,
      state: 'planned',
      year: { label: 'FY2010' },
      quorum_share: 'more-than-half',
      entitled: null,
      statuses: [{ state: 'planned' }],
    })
    expect(await codeOf(plan({ kind: 'general', number: '14' }))).toBe('governance.number-taken')
    await plan({ kind: 'extraordinary', number: '14' })
    await cancelMeeting(world, mina, { id, why: 'a storm' })
    const { id: other } = await plan({ kind: 'general', number: '14' })
    expect(await codeOf(replanMeeting(world, mina, { id, why: 'x' }))).toBe('governance.number-taken')
    await voidMeeting(world, mina, { id: other, why: 'a test' })
    await replanMeeting(world, mina, { id, why: 'the storm went by' })
    expect(await codeOf(restoreMeeting(world, mina, { id: other, why: 'x' }))).toBe('governance.number-taken')
    const { statuses } = await getMeeting(world, mina, { id })
    expect(statuses.map(({ state, note }) => [state, note])).toEqual([
      ['planned', 'the storm went by'],
      ['cancelled', 'a storm'],
      ['planned', null],
    ])
  })

  test('is refused for a year nobody knows, a notice after it or still to come, and a number of nought', async () => {
    expect(await codeOf(plan({ forYear: 'FY1066' }))).toBe('governance.unknown-year')
    expect(await codeOf(plan({ noticeOn: '2011-05-03' }))).toBe('governance.notice-after-meeting')
    expect(await codeOf(plan({ heldOn: '2011-12-01', noticeOn: '2011-11-01' }))).toBe('dates.not-come-yet')
    expect(await codeOf(plan({ number: '0' }))).toBe('governance.not-above-zero')
    expect(await codeOf(plan({ quorumNumber: '-3' }))).toBe('numbers.negative')
  })

  test('is held on a day that has come, by those who were entitled, told as a whole or not at all', async () => {
    const { id: later } = await plan({ heldOn: '2011-09-06' })
    expect(await codeOf(holdMeeting(world, mina, { id: later }))).toBe('dates.not-come-yet')
    const { id } = await plan()
    const hold = (given: object) => holdMeeting(world, mina, { id, ...given })
    expect(await codeOf(hold({ entitled: '5', present: '3' }))).toBe('governance.presence-not-whole')
    expect(await codeOf(hold({ present: '3', byProxy: '0', inWriting: '0' }))).toBe('governance.entitled-needed')
    expect(await codeOf(hold({ entitled: '5', present: '3', byProxy: '2', inWriting: '1' }))).toBe(
      'governance.more-than-entitled',
    )
    await hold({})
    expect(await getMeeting(world, mina, { id })).toMatchObject({ state: 'held', entitled: null })
    const told = { entitled: '5', present: '3', byProxy: '0', inWriting: '0' }
    expect(await codeOf(hold(told))).toBe('input.required')
    await hold({ ...told, why: 'the list was found' })
    expect(await getMeeting(world, mina, { id })).toMatchObject({
      entitled: 5n,
      by_proxy: 0n,
      statuses: [{ state: 'held' }, { state: 'planned' }],
      versions: [{ reason: 'the list was found', before: { entitled: null } }],
    })
  })

  test('of the members counts as entitled who votes on its day', async () => {
    await member('Asako Terada', '2009-04-01')
    await member('Goro Minami', '2011-05-02')
    await member('Nao Kuwata', '2011-05-03')
    await member('Rin Sonoda', '2009-04-01', 'supporting')
    const { id } = await plan({ kind: 'general' })
    await holdMeeting(world, mina, { id, present: '1', byProxy: '1', inWriting: '0' })
    expect(await getMeeting(world, mina, { id })).toMatchObject({ entitled: 2n })
  })

  test('that was held is not cancelled, and planned again it tells nobody’s presence', async () => {
    const { id } = await held()
    expect(await codeOf(cancelMeeting(world, mina, { id, why: 'x' }))).toBe('governance.meeting-not-planned')
    await replanMeeting(world, mina, { id, why: 'it was put off' })
    expect(await getMeeting(world, mina, { id })).toMatchObject({
      state: 'planned',
      present: null,
      versions: [{ before: { present: 3 } }],
    })
    expect(await codeOf(replanMeeting(world, mina, { id, why: 'x' }))).toBe('governance.meeting-planned')
    await cancelMeeting(world, mina, { id, why: 'nobody could come' })
    expect(await codeOf(holdMeeting(world, mina, { id }))).toBe('governance.meeting-cancelled')
    expect(await codeOf(resolve(id))).toBe('governance.meeting-cancelled')
  })

  test('is moved while it is planned, and once it was held not to a day to come', async () => {
    const base = { kind: 'board', heldOn: '2011-12-01', why: 'moved' }
    const { id } = await plan()
    await correctMeeting(world, mina, { id, ...base })
    expect(await getMeeting(world, mina, { id })).toMatchObject({ held_on: '2011-12-01', quorum_share: null })
    const { id: past } = await held()
    expect(await codeOf(correctMeeting(world, mina, { id: past, ...base }))).toBe('dates.not-come-yet')
  })
})

describe('a resolution', () => {
  test('is open until its meeting is held, and what became of it follows the votes and the presence', async () => {
    const { id: meeting } = await plan()
    const { id, ref } = await resolve(meeting)
    expect(ref).toMatch(/^RS-2011-\d{4}$/)
    expect(await outcomeOf(id)).toBe('open')
    const votes = { votesFor: '3', votesAgainst: '1', votesAbstained: '1' }
    expect(await codeOf(recordVotes(world, mina, { id, ...votes }))).toBe('governance.meeting-not-held')
    const presence = { entitled: '5', present: '3', byProxy: '1', inWriting: '1' }
    await holdMeeting(world, mina, { id: meeting, ...presence })
    expect(await outcomeOf(id)).toBe('not-told')
    await recordVotes(world, mina, { id, ...votes })
    expect(await outcomeOf(id)).toBe('carried')
    const fewer = { id: meeting, ...presence, inWriting: '0', why: 'one letter came late' }
    await expect(holdMeeting(world, mina, fewer)).rejects.toMatchObject({ code: 'governance.fewer-than-voted' })
    await recordVotes(world, mina, { id, votesFor: '2', votesAgainst: '1', votesAbstained: '1', why: 'it was for' })
    await holdMeeting(world, mina, fewer)
    expect(await outcomeOf(id)).toBe('not-carried')
    await holdMeeting(world, mina, { ...fewer, entitled: '9' })
    expect(await outcomeOf(id)).toBe('no-quorum')
    expect((await getResolution(world, mina, { id })).versions).toMatchObject([
      { reason: 'it was for', before: { votes_for: 3 } },
    ])
  })

  test('never has more votes than took part, and corrected votes need a reason', async () => {
    const { id: meeting } = await held()
    const { id } = await resolve(meeting)
    const record = (yes: string, why = '') =>
      recordVotes(world, mina, { id, votesFor: yes, votesAgainst: '0', votesAbstained: '1', why })
    expect(await codeOf(record('5'))).toBe('governance.more-votes-than-present')
    await record('4')
    expect(await codeOf(record('3'))).toBe('input.required')
  })

  test('void is void, and comes back only where its votes still fit', async () => {
    const { id: meeting } = await held()
    const { id } = await resolve(meeting, ['5', '0', '0'])
    await voidResolution(world, mina, { id, why: 'never put' })
    expect(await outcomeOf(id)).toBe('void')
    expect(await codeOf(recordVotes(world, mina, { id, votesFor: '1', votesAgainst: '0', votesAbstained: '0' }))).toBe(
      'governance.is-void',
    )
    const fewer = { entitled: '5', present: '3', byProxy: '1', inWriting: '0', why: 'x' }
    await holdMeeting(world, mina, { id: meeting, ...fewer })
    expect(await codeOf(restoreResolution(world, mina, { id, why: 'x' }))).toBe('governance.more-votes-than-present')
    await holdMeeting(world, mina, { id: meeting, ...fewer, inWriting: '1' })
    await restoreResolution(world, mina, { id, why: 'it was' })
    expect(await outcomeOf(id)).toBe('carried')
  })

  test('corrected to need more is carried no longer', async () => {
    const { id: meeting } = await held()
    const { id } = await resolve(meeting, ['3', '2', '0'])
    expect(await outcomeOf(id)).toBe('carried')
    const titles = { en: 'Something to decide' }
    await correctResolution(world, mina, { id, titles, kind: 'amend-statutes', majority: 'three-quarters', why: 'x' })
    expect(await outcomeOf(id)).toBe('not-carried')
  })
})

interface Told {
  readonly share: string | null
  readonly needed: number | null
  readonly entitled: number | null
  readonly present: number
  readonly majority: string
  readonly yes: number | null
}

/** All of one list, beside each of what was there before. */
const each = <Before, Value>(before: readonly Before[], values: readonly Value[]): [Before, Value][] =>
  before.flatMap((one) => values.map((value): [Before, Value] => [one, value]))

const everyCase = (): Told[] => {
  const shares = [null, 'third', 'half', 'more-than-half', 'two-thirds', 'three-quarters']
  const presences = each(each(shares, [null, 4]), each([null, 4, 7], [0, 2, 3, 4]))
  const votes = each(['simple', 'two-thirds', 'three-quarters'], [null, 0, 2, 3])
  return each(presences, votes).map(([[[share, needed], [entitled, present]], [majority, yes]]) => ({
    ...{ share, needed, entitled, present, majority, yes },
  }))
}

test('the outcome that lists and approvals ask of the database is that of the rule, whatever the numbers', async () => {
  const { id: meetingId } = await held()
  const { id } = await resolve(meetingId, ['1', '0', '0'])
  const wrong: unknown[] = []
  for (const told of everyCase()) {
    const [none, no] = [told.entitled === null ? null : 0, told.yes === null ? null : 0]
    await sql`update governance.meetings set quorum_share = ${told.share}, quorum_number = ${told.needed},
      entitled = ${told.entitled}, present = ${none === null ? null : told.present}, by_proxy = ${none},
      in_writing = ${none} where id = ${meetingId}`.execute(owner)
    await sql`update governance.resolutions set majority = ${told.majority}, votes_for = ${told.yes},
      votes_against = ${no}, votes_abstained = ${no} where id = ${id}`.execute(owner)
    const { rows } = await sql<{ outcome: string }>`select outcome from governance.outcomes
      where resolution_id = ${id}`.execute(owner)
    const ruled = await outcomeOf(id)
    if (rows[0]?.outcome !== ruled) wrong.push({ ...told, ruled, asked: rows[0]?.outcome })
  }
  expect(wrong).toEqual([])
  expect(everyCase().length).toBeGreaterThan(1000)
}, 60_000)

describe('an approval that rests on a resolution', () => {
  const relief = {
    titles: { en: 'Relief after the flood' },
    decidedOn: '2011-05-02',
    validFrom: '2011-05-02',
    validUntil: '2011-08-31',
  }

  test('covers its days just as long as that is carried', async () => {
    const { id: meeting } = await held()
    const rest = await resolve(meeting, ['5', '0', '0'], { kind: 'approve-outside-mission' })
    const { id } = await grantApproval(world, mina, { ...relief, resolution: rest.ref })
    expect((await getResolution(world, mina, { id: rest.id })).approvals.map((one) => one.id)).toEqual([id])
    const stands = async () => (await findApproval(owner, id))?.stands
    expect(await stands()).toBe(true)
    const votes = { votesFor: '1', votesAgainst: '4', votesAbstained: '0', why: 'miscounted' }
    await recordVotes(world, mina, { id: rest.id, ...votes })
    expect(await stands()).toBe(false)
    await recordVotes(world, mina, { id: rest.id, ...votes, votesFor: '5', votesAgainst: '0' })
    await voidMeeting(world, mina, { id: meeting, why: 'x' })
    expect(await stands()).toBe(false)
    await correctApproval(world, mina, { id, ...relief, why: 'it was decided by letter' })
    expect(await stands()).toBe(true)
  })

  test('is refused where nobody knows the resolution', async () => {
    expect(await codeOf(grantApproval(world, mina, { ...relief, resolution: 'RS-1' }))).toBe(
      'governance.unknown-resolution',
    )
  })
})

describe('minutes', () => {
  test('are written of a meeting that was held, and corrected with a reason', async () => {
    const { id: planned } = await plan()
    const text = 'The chair opened the meeting.'
    expect(await codeOf(writeMinutes(world, mina, { id: planned, text }))).toBe('governance.meeting-not-held')
    const { id } = await held()
    expect(await codeOf(writeMinutes(world, mina, { id, text, signedOn: '2011-05-01' }))).toBe(
      'governance.signed-before-meeting',
    )
    expect(await codeOf(writeMinutes(world, mina, { id, text, signedOn: '2011-09-06' }))).toBe('dates.not-come-yet')
    await writeMinutes(world, mina, { id, text, signedBy: 'The chair', signedOn: '2011-05-02' })
    expect(await codeOf(writeMinutes(world, mina, { id, text: 'Other' }))).toBe('input.required')
    await writeMinutes(world, mina, { id, text: 'Other', why: 'a word was missing' })
    expect((await getMinutes(world, mina, { id })).minutes).toMatchObject({ text: 'Other', report_hash: null })
    expect((await getMeeting(world, mina, { id })).versions).toMatchObject([
      { reason: 'a word was missing', before: { text, signed_by: 'The chair' } },
    ])
  })

  test('are read by those who may, and each reading leaves its line', async () => {
    const { id } = await held()
    await writeMinutes(world, mina, { id, text: 'Said in confidence' })
    await expect(getMinutes(world, as.may(['governance.get-meeting']), { id })).rejects.toThrow(NotAllowed)
    await getMinutes(world, mina, { id })
    const lines = await sql<{ n: bigint }>`select count(*) as n from platform.audit
      where action = 'governance.get-minutes' and subject_id = ${id}`.execute(owner)
    expect(lines.rows).toEqual([{ n: 1n }])
  })
})

test('lists are narrowed, and what is looked for is found', async () => {
  const { id, ref } = await held({ place: 'Kanda hall' })
  const made = await resolve(id, ['5', '0', '0'], { titles: { ja: '事務所の移転' } })
  const meetings = await listMeetings(world, mina, { kind: 'board', state: 'held', size: 200 })
  expect(meetings.rows.map((row) => row.id)).toContain(id)
  expect(meetings.rows.every((row) => row.kind === 'board' && row.state === 'held')).toBe(true)
  const carried = await listResolutions(world, mina, { kind: 'other', outcome: 'carried', size: 200 })
  expect(carried.rows.map((row) => row.id)).toContain(made.id)
  expect(carried.rows.every((row) => row.outcome === 'carried')).toBe(true)
  expect(await searchGovernance(world, mina, { text: 'kanda', most: 5 })).toMatchObject([{ label: ref }])
  expect(await searchGovernance(world, mina, { text: '移転', most: 5 })).toMatchObject([
    { href: `/governance/resolutions/${made.id}`, label: '事務所の移転', note: made.ref },
  ])
  expect(await findMeeting(owner, ref)).toMatchObject({ id, kind: 'board', day: '2011-05-02', adoptedBy: null })
})

test('planned meetings that are over and meetings without minutes are there to be done', async () => {
  const before = await stateOfGovernance(owner, '2011-09-05')
  await plan({ heldOn: '2011-09-04' })
  await plan({ heldOn: '2011-09-05' })
  await held()
  const after = await stateOfGovernance(owner, '2011-09-05')
  expect([after.past - before.past, after.unwritten - before.unwritten]).toEqual([1n, 1n])
})
