import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { cancelMeeting, replanMeeting } from '#modules/governance/commands/meetings/cancel-meeting.ts'
import { correctMeeting } from '#modules/governance/commands/meetings/correct-meeting.ts'
import { voidMeeting } from '#modules/governance/commands/meetings/void-meeting.ts'
import { writeMinutes } from '#modules/governance/commands/meetings/write-minutes.ts'
import { recordVotes } from '#modules/governance/commands/resolutions/record-votes.ts'
import { voidResolution } from '#modules/governance/commands/resolutions/void-resolution.ts'
import { attachReportHash, findMeeting, meetingsFor } from '#modules/governance/face.ts'
import { getMinutes } from '#modules/governance/queries/get-minutes.ts'
import { createFiscalYear, fiscalYearOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { codeOf } from '../accounts/house.ts'
import { testWorld } from '../world.ts'
import { assemblyOf } from './assembly.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const mina = as('director')
const { plan, held, resolve } = assemblyOf(world, mina)
const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]
const adopting = { kind: 'adopt-report', titles: { en: 'Adopt the report' } }

beforeAll(async () => {
  await createFiscalYear(world, mina, { label: 'FY2009', startDay: '2009-09-01', endDay: '2010-08-31' })
  await createFiscalYear(world, mina, { label: 'FY2010', startDay: '2010-09-01', endDay: '2011-08-31' })
})

/** A meeting that deals with FY2010 and adopted its report. */
async function adopted(votes: readonly [string, string, string] = ['5', '0', '0']) {
  const { id } = await held({ kind: 'extraordinary', forYear: 'FY2010' })
  return { id, resolution: (await resolve(id, votes, adopting)).id }
}

test('the hash of an adopted report goes into the minutes of its meeting, by the meeting or by the resolution', async () => {
  const first = await adopted()
  expect(await attachReportHash(world, mina, { meetingId: first.id, reportHash: one, year: 'FY2010' })).toEqual({
    id: first.id,
    resolutionId: first.resolution,
  })
  expect((await getMinutes(world, mina, { id: first.id })).minutes).toMatchObject({
    text: null,
    report_hash: one,
    report_resolution_id: first.resolution,
    report_hash_by: 'director',
  })
  const second = await adopted()
  await attachReportHash(world, mina, { resolutionId: second.resolution, reportHash: one.toUpperCase() })
  expect(await findMeeting(owner, second.id)).toMatchObject({ adoptedBy: second.resolution, reportHash: one })
})

test('it is written inside the transaction of another act, with it or not at all', async () => {
  const { id, resolution } = await adopted()
  const adopt = (fails: boolean) =>
    command({
      name: 'governance.void-meeting',
      input: z.object({}),
      async run(tx: Tx, _, by) {
        await attachReportHash.within(tx, by, { resolutionId: resolution, reportHash: one })
        if (fails) throw new Error('the edition was not kept')
        return { id }
      },
    })(world, mina, {})
  await expect(adopt(true)).rejects.toThrow('the edition was not kept')
  expect((await findMeeting(owner, id))?.reportHash).toBeNull()
  await adopt(false)
  expect((await findMeeting(owner, id))?.reportHash).toBe(one)
})

test('it is never replaced; the same one again changes nothing', async () => {
  const { id } = await adopted()
  await attachReportHash(world, mina, { meetingId: id, reportHash: one })
  const { minutes } = await getMinutes(world, mina, { id })
  await attachReportHash(world, mina, { meetingId: id, reportHash: one })
  expect(await codeOf(attachReportHash(world, mina, { meetingId: id, reportHash: other }))).toBe(
    'governance.other-hash',
  )
  expect((await getMinutes(world, mina, { id })).minutes).toEqual(minutes)
  await writeMinutes(world, mina, { id, text: 'The report was adopted.' })
  expect((await getMinutes(world, mina, { id })).minutes).toMatchObject({ text: /adopted/, report_hash: one })
  const byHand = sql`update governance.minutes set report_hash = ${other} where id = ${id}`.execute(owner)
  await expect(byHand).rejects.toThrow('the hash of an adopted report stays')
  await expect(sql`delete from governance.minutes where id = ${id}`.execute(owner)).rejects.toThrow('stays')
})

test('it is refused without a meeting, before it is held, without a carried adoption, for another year, and as no hash', async () => {
  const attach = (given: object) => codeOf(attachReportHash(world, mina, { reportHash: one, ...given }))
  expect(await attach({})).toBe('governance.meeting-needed')
  const { id: planned } = await plan({ forYear: 'FY2010' })
  await resolve(planned, undefined, adopting)
  expect(await attach({ meetingId: planned })).toBe('governance.meeting-not-held')
  const { id: rejected, resolution } = await adopted(['2', '3', '0'])
  expect(await attach({ meetingId: rejected })).toBe('governance.report-not-adopted')
  expect(await attach({ resolutionId: resolution })).toBe('governance.report-not-adopted')
  const { id: none } = await held({ forYear: 'FY2010' }, { present: '0', byProxy: '1' })
  await resolve(none, ['2', '0', '0'], adopting)
  expect(await attach({ meetingId: none })).toBe('governance.report-not-adopted')
  const { id: elected } = await held({ forYear: 'FY2010' })
  const chair = await resolve(elected, ['5', '0', '0'], { kind: 'elect' })
  expect(await attach({ meetingId: elected })).toBe('governance.report-not-adopted')
  expect(await attach({ resolutionId: chair.id })).toBe('governance.report-not-adopted')
  const { id } = await adopted()
  expect(await attach({ meetingId: id, year: 'FY2009' })).toBe('governance.meeting-of-another-year')
  expect(await attach({ meetingId: id, year: 'FY1066' })).toBe('governance.meeting-of-another-year')
  expect(await attach({ meetingId: id, reportHash: 'a'.repeat(63) })).toBe('governance.not-a-hash')
  expect((await findMeeting(owner, id))?.reportHash).toBeNull()
})

test('what it rests on can no longer be taken away, and a corrected vote is said without touching it', async () => {
  const { id, resolution } = await adopted()
  await attachReportHash(world, mina, { meetingId: id, reportHash: one })
  const why = 'x'
  expect(await codeOf(voidMeeting(world, mina, { id, why }))).toBe('governance.report-adopted')
  expect(await codeOf(replanMeeting(world, mina, { id, why }))).toBe('governance.report-adopted')
  expect(await codeOf(voidResolution(world, mina, { id: resolution, why }))).toBe('governance.report-adopted')
  const moved = { id, kind: 'extraordinary', heldOn: '2011-05-02', forYear: 'FY2009', why }
  expect(await codeOf(correctMeeting(world, mina, moved))).toBe('governance.report-adopted')
  await recordVotes(world, mina, { id: resolution, votesFor: '1', votesAgainst: '4', votesAbstained: '0', why })
  expect(await findMeeting(owner, id)).toMatchObject({ adoptedBy: null, reportHash: one })
})

test('the meetings that deal with a year are offered, the latest first, without cancelled and voided ones', async () => {
  const year = (await fiscalYearOf(owner, 'FY2009'))?.id ?? ''
  const { id: early } = await held({ forYear: 'FY2009', heldOn: '2010-10-09', number: '3' })
  const { id: late } = await plan({ forYear: 'FY2009', heldOn: '2011-12-01' })
  const { id: off } = await plan({ forYear: 'FY2009' })
  await cancelMeeting(world, mina, { id: off, why: 'x' })
  const { id: wrong } = await plan({ forYear: 'FY2009' })
  await voidMeeting(world, mina, { id: wrong, why: 'x' })
  const resolution = await resolve(early, ['5', '0', '0'], adopting)
  expect(await meetingsFor(owner, year)).toMatchObject([
    { id: late, state: 'planned', adoptedBy: null },
    { id: early, state: 'held', day: '2010-10-09', number: 3n, forYear: year, adoptedBy: resolution.id },
  ])
})
