import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdMeeting } from '#modules/governance/commands/meetings/hold-meeting.ts'
import { planMeeting } from '#modules/governance/commands/meetings/plan-meeting.ts'
import { proposeResolution } from '#modules/governance/commands/resolutions/propose-resolution.ts'
import { recordVotes } from '#modules/governance/commands/resolutions/record-votes.ts'
import { acknowledgeFinding } from '#modules/report/commands/acknowledge-finding.ts'
import { adoptReport } from '#modules/report/commands/adopt-report.ts'
import { createSection } from '#modules/report/commands/create-section.ts'
import { releaseReport } from '#modules/report/commands/release-report.ts'
import { returnReport } from '#modules/report/commands/return-report.ts'
import { submitReport } from '#modules/report/commands/submit-report.ts'
import { getAdoptedDocument } from '#modules/report/queries/get-adopted-document.ts'
import { getContentList } from '#modules/report/queries/get-content-list.ts'
import { getReport } from '#modules/report/queries/get-report.ts'
import { listFindings } from '#modules/report/queries/list-findings.ts'
import { publishedReport, publishedReports } from '#modules/report/queries/published-of.ts'
import { adoptedDocument } from '#modules/report/rendering/adopted-document.ts'
import { contentList } from '#modules/report/rendering/freeze-report.ts'
import { renderHtml } from '#modules/report/rendering/html.tsx'
import { documentJson } from '#modules/report/rules/document-json.ts'
import { NotAllowed, NotFound } from '#platform/errors.ts'
import { publication } from '../../src/modules/report/jobs.ts'
import { tillOf } from '../giving/till.ts'
import { assemblyOf } from '../governance/assembly.ts'
import { testWorld } from '../world.ts'
import { recordYear } from './year.ts'

const { world, worker, owner, as, close } = await testWorld('2011-11-20T00:00:00Z')
afterAll(close)

const [mina, sora] = [as('director'), as('editor')]
let reportId = ''

/** A general meeting that dealt with FY2010; the votes are of those three who are entitled. */
async function meeting(number: string, votesFor: string): Promise<string> {
  const called = { kind: 'general', number, heldOn: '2011-10-09', forYear: 'FY2010', quorumShare: 'half' } as const
  const { id, ref } = await planMeeting(world, mina, called)
  await holdMeeting(world, mina, { id, present: '3', byProxy: '0', inWriting: '0' })
  const resolution = await proposeResolution(world, mina, {
    id,
    titles: { en: 'Annual report' },
    kind: 'adopt-report',
    majority: 'simple',
  })
  const votes = { votesFor, votesAgainst: String(3 - Number(votesFor)), votesAbstained: '0' }
  await recordVotes(world, mina, { id: resolution.id, ...votes })
  return ref
}

async function answerFindings(): Promise<number> {
  const { findings } = await listFindings(world, mina, { year: 'FY2010' })
  const open = findings.filter(({ state, severity }) => state !== 'acknowledged' && severity !== 'note')
  for (const { check, key } of open)
    await acknowledgeFinding(world, mina, { year: 'FY2010', check, key, why: 'Left as it is for this test' })
  return open.length
}

beforeAll(async () => {
  await recordYear(world)
  for (const name of ['Aoki', 'Baek', 'Chen']) await assemblyOf(world, mina).member(name)
  await createSection(world, mina, {
    year: 'FY2010',
    position: '1',
    audience: 'public',
    titles: { en: 'Gifts', ja: '寄付' },
    prose: { en: 'We received {{giving.gifts}}.', ja: '{{giving.gifts}}をいただきました。' },
  })
})

test('a report is submitted once, given back with what is to be done, and submitted again as the same version', async () => {
  const { id } = await submitReport(world, sora, { year: 'FY2010' })
  reportId = id
  await expect(submitReport(world, sora, { year: 'FY2010' })).rejects.toThrow('report.in-review')
  await returnReport(world, mina, { id, why: 'The gifts of May are missing' })
  expect((await submitReport(world, sora, { year: 'FY2010' })).id).toBe(id)
  const { version, status, steps } = await getReport(world, sora, { id })
  expect({ version, status }).toEqual({ version: 1, status: 'submitted' })
  expect(steps.map((step) => step.status)).toEqual(['submitted', 'returned', 'submitted'])
})

test('no editor adopts or releases, and nobody does while a finding is open or no meeting carried it', async () => {
  await expect(adoptReport(world, sora, { id: reportId, meeting: 'MT-1' })).rejects.toThrow(NotAllowed)
  await expect(releaseReport(world, sora, { id: reportId })).rejects.toThrow(NotAllowed)
  await expect(releaseReport(world, mina, { id: reportId })).rejects.toThrow('report.not-to-be-released')
  await expect(adoptReport(world, mina, { id: reportId, meeting: 'no such' })).rejects.toThrow('report.no-such-meeting')
  const refused = await meeting('13', '1')
  const adopt = (ref: string) => adoptReport(world, mina, { id: reportId, meeting: ref })
  await expect(adopt(refused)).rejects.toThrow('report.meeting-did-not-adopt')
  const carried = await meeting('14', '2')
  await expect(adopt(carried)).rejects.toThrow('report.findings-open')
  expect(await answerFindings()).toBeGreaterThan(0)
  const { hash } = await adopt(carried)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

test('what was adopted is kept in every edition and language, and its hash is that of the list, in minutes and report', async () => {
  const list = await getContentList(world, sora, { id: reportId })
  expect(list.map(({ name }) => name)).toHaveLength(15)
  const report = await getReport(world, sora, { id: reportId })
  expect(report.hash).toBe(createHash('sha256').update(contentList(list)).digest('hex'))
  expect(report.meeting).toMatchObject({ number: 14n, reportHash: report.hash })
  const { rows } = await sql<{ name: string; body: string; sha256: string }>`select name, body, sha256
    from report.contents where report_id = ${reportId}`.execute(owner)
  for (const { body, sha256 } of rows) expect(createHash('sha256').update(body).digest('hex')).toBe(sha256)
  const ja = { id: reportId, audience: 'public' as const, language: 'ja' as const }
  const { document, adoption } = await getAdoptedDocument(world, sora, ja)
  const html = renderHtml(adoptedDocument(document, adoption))
  expect(html).toContain('第14回総会')
  expect(html).toContain(report.hash)
  const internal = { id: reportId, audience: 'internal' as const, language: 'en' as const }
  await expect(getAdoptedDocument(world, sora, internal)).rejects.toThrow(NotFound)
  expect((await getAdoptedDocument(world, mina, internal)).document.title).toContain('FY2010')
})

test('a record that changes later shows what would differ, and leaves what was adopted as it was', async () => {
  const told = async () =>
    documentJson((await getAdoptedDocument(world, sora, { id: reportId, language: 'en' })).document)
  const before = await told()
  expect((await getReport(world, mina, { id: reportId })).differences).toEqual([])
  await tillOf(world, mina).take('2011-05-05', 'JPY 700', { channel: 'bank' })
  const { differences } = await getReport(world, mina, { id: reportId })
  const whole = differences.find(
    ({ name, dimensions }) => name === 'giving.gifts' && Object.keys(dimensions).length === 0,
  )
  expect([whole?.before?.value, whole?.now?.value]).toEqual(['4', 5n])
  expect(await told()).toBe(before)
  await expect(returnReport(world, mina, { id: reportId, why: 'Too late' })).rejects.toThrow('not-to-be-returned')
})

test('released, it is published by the worker in four languages with PDF and figures, once', async () => {
  expect(await publishedReports(owner, 'ko')).toEqual([])
  await releaseReport(world, mina, { id: reportId })
  await expect(releaseReport(world, mina, { id: reportId })).rejects.toThrow('report.not-to-be-released')
  for (let twice = 0; twice < 2; twice += 1) await publication.run(worker.world, reportId)
  const found = await publishedReport(owner, 'FY2010', 1, 'ko')
  expect(found?.pdf_pages).toBeGreaterThan(0)
  expect(found?.document).toContain('제14차 총회')
  expect((await publishedReports(owner, 'ko')).map(({ version }) => version)).toEqual([1])
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from report.published`.execute(owner)
  expect(rows[0]?.n).toBe(4n)
})

test('a correction is a new version with its reason, adopted by a meeting of its own; the old one stays', async () => {
  await expect(submitReport(world, sora, { year: 'FY2010' })).rejects.toThrow('report.correction-reason')
  const { id } = await submitReport(world, sora, { year: 'FY2010', why: 'A gift by bank was found later' })
  await answerFindings()
  const { meeting: first } = await getReport(world, mina, { id: reportId })
  const again = adoptReport(world, mina, { id, meeting: first?.ref ?? '' })
  await expect(again).rejects.toThrow('report.meeting-adopted-another')
  await adoptReport(world, mina, { id, meeting: await meeting('15', '3') })
  await releaseReport(world, mina, { id })
  await publication.run(worker.world, id)
  expect((await publishedReports(owner, 'en')).map(({ version, reason }) => [version, reason])).toEqual([
    [2, 'A gift by bank was found later'],
    [1, null],
  ])
  const texts = await Promise.all([1, 2].map((version) => publishedReport(owner, 'FY2010', version, 'en')))
  expect(texts[0]?.document).toContain('4 gifts')
  expect(texts[1]?.document).toContain('5 gifts')
})
