import { afterAll, beforeAll, expect, test } from 'vitest'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { importCampaigns } from '#modules/advocacy/imports/campaigns.ts'
import { importEngagements } from '#modules/advocacy/imports/engagements.ts'
import { importMilestones } from '#modules/advocacy/imports/milestones.ts'
import { importPartners } from '#modules/advocacy/imports/partners.ts'
import { getCampaign } from '#modules/advocacy/queries/get-campaign.ts'
import { getEngagement } from '#modules/advocacy/queries/get-engagement.ts'
import { listCampaigns } from '#modules/advocacy/queries/list-campaigns.ts'
import { listEngagements } from '#modules/advocacy/queries/list-engagements.ts'
import { concert } from '../activities/log.ts'
import { testWorld } from '../world.ts'
import { party } from './desk.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const editor = as('editor')

const partners = (...lines: string[]) =>
  csv(importPartners, 'p.csv', ['ref,organisation,since,until', ...lines, ''].join('\n'))
const campaigns = (...lines: string[]) =>
  csv(importCampaigns, 'c.csv', ['ref,date,state,ended,why,title_en', ...lines, ''].join('\n'))
const milestones = (...lines: string[]) =>
  csv(importMilestones, 'm.csv', ['ref,campaign,planned,reached,note,title_en', ...lines, ''].join('\n'))
const engagements = (...lines: string[]) =>
  csv(
    importEngagements,
    'e.csv',
    ['ref,date,kind,state,why,role,partner,campaign,activity,visibility,title_en', ...lines, ''].join('\n'),
  )

beforeAll(async () => {
  for (const ref of ['P-1', 'P-2']) await party(world, as('director'), ref)
  await party(world, as('director'), 'P-person', 'person')
  await createActivity(world, editor, concert({ ref: 'A-1' }))
})

test('partners come in once, and each wrong line says what is wrong with it', async () => {
  expect(await partners('AP-1,P-1,[..2011-08-31],')).toMatchObject({ added: 1n })
  expect(await partners('AP-1,P-1,[..2011-08-31],')).toMatchObject({ added: 0n, known: 1n, differing: 0n })
  const wrong = async (line: string) =>
    (await partners(line).catch((error) => error)).problems?.map(({ code }: { code: string }) => code)
  expect(await wrong('AP-2,P-none,2009,')).toEqual(['advocacy.unknown-organisation'])
  expect(await wrong('AP-2,P-person,2009,')).toEqual(['advocacy.partner-is-person'])
  expect(await wrong('AP-2,P-2,[2009-01-01..],')).toEqual(['advocacy.last-day-needed'])
  expect(await wrong('AP-2,P-2,2009,2008')).toEqual(['advocacy.ends-before-beginning'])
  expect(await wrong('AP-2,P-1,2010,')).toEqual(['advocacy.is-partner-already'])
})

test('an organisation may be a partner twice in one file only one after the other', async () => {
  await expect(partners('AP-3,P-2,2001,2003', 'AP-4,P-2,2002,')).rejects.toMatchObject({
    problems: [{ code: 'advocacy.is-partner-already' }, { code: 'advocacy.is-partner-already' }],
  })
  expect(await partners('AP-3,P-2,2001,2003', 'AP-4,P-2,2005,')).toMatchObject({ added: 2n })
})

test('a campaign comes in with how it ended', async () => {
  await campaigns('AC-1,2010-10,,,,Inquiry', 'AC-2,2009,given-up,2010-03,no hands,Visas')
  const { rows } = await listCampaigns(world, editor, { state: 'given-up' })
  const { states } = await getCampaign(world, editor, { id: rows[0]?.id ?? '' })
  expect(states.map(({ state, date_edtf, reason }) => [state, date_edtf, reason])).toEqual([
    ['given-up', '2010-03', 'no hands'],
    ['running', '2009', null],
  ])
})

test.each([
  ['an end without a state', 'AC-9,2010,,2011,,X', 'advocacy.import-campaigns.ended'],
  ['a state without its end', 'AC-9,2010,reached,,,X', 'advocacy.import-campaigns.ended'],
  ['no reason to give it up', 'AC-9,2010,given-up,2011-01,,X', 'advocacy.reason-needed'],
  ['an end before the beginning', 'AC-9,2010,reached,2009,,X', 'advocacy.ends-before-beginning'],
  ['an end that has not come', 'AC-9,2010,reached,2011-10,,X', 'dates.not-come-yet'],
])('refuses a campaign with %s', async (_, line, code) => {
  await expect(campaigns(line)).rejects.toMatchObject({ problems: [{ code, place: { line: 2 } }] })
})

test('milestones come in with the day on which they were reached', async () => {
  expect(await milestones('AM-1,AC-1,2011-03,2011-04-02,at last,Step', 'AM-2,AC-1,,,,Step')).toMatchObject({
    added: 2n,
  })
  const { rows } = await listCampaigns(world, editor, { state: 'running' })
  expect(rows).toMatchObject([{ ref: 'AC-1', milestones: 2n, reached: 1n }])
  await expect(milestones('AM-3,AC-none,,,,Step')).rejects.toMatchObject({
    problems: [{ code: 'advocacy.unknown-campaign' }],
  })
  await expect(milestones('AM-3,AC-1,,,a note,Step')).rejects.toMatchObject({
    problems: [{ code: 'advocacy.import-milestones.note' }],
  })
  await expect(milestones('AM-3,AC-1,,2011-10,,Step')).rejects.toMatchObject({
    problems: [{ code: 'dates.not-come-yet' }],
  })
})

test('engagements come in with partner, campaign and activity, and a second time nothing does', async () => {
  const lines = [
    'AE-1,2010-11-26,hearing,held,,speaker,AP-1,AC-1,A-1,public,Heard',
    'AE-2,2010-09-01/2011-08-31,세미나,開催せず,no hands,主催,,,,internal,Large seminar',
  ]
  expect(await engagements(...lines)).toMatchObject({ added: 2n })
  expect(await engagements(...lines)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  const { rows } = await listEngagements(world, editor, { kind: 'hearing' })
  expect(await getEngagement(world, editor, { id: rows[0]?.id ?? '' })).toMatchObject({
    partner_ref: 'AP-1',
    campaign_ref: 'AC-1',
    activities: [{ ref: 'A-1' }],
    states: [{ state: 'held', reason: null }],
  })
})

test.each([
  ['no reason', 'AE-9,2010,seminar,not-held,,host,,,,public,X', 'advocacy.reason-needed'],
  ['days not over', 'AE-9,2011,seminar,not-held,no hands,host,,,,public,X', 'advocacy.days-not-over'],
  ['a day to come', 'AE-9,2011-10,seminar,held,,host,,,,public,X', 'dates.not-come-yet'],
  ['an unknown partner', 'AE-9,2010,seminar,held,,host,AP-none,,,public,X', 'advocacy.unknown-partner'],
  ['an unknown campaign', 'AE-9,2010,seminar,held,,host,,AC-none,,public,X', 'advocacy.unknown-campaign'],
  ['an unknown activity', 'AE-9,2010,seminar,held,,host,,,A-none,public,X', 'advocacy.unknown-activity'],
])('refuses an engagement with %s', async (_, line, code) => {
  await expect(engagements(line)).rejects.toMatchObject({ problems: [{ code, place: { line: 2 } }] })
})
