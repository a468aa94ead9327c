import { afterAll, beforeAll, expect, test } from 'vitest'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { correctCampaign } from '#modules/advocacy/commands/correct-campaign.ts'
import { correctEngagement } from '#modules/advocacy/commands/correct-engagement.ts'
import { correctMilestone } from '#modules/advocacy/commands/correct-milestone.ts'
import { correctPartner } from '#modules/advocacy/commands/correct-partner.ts'
import { linkActivity, unlinkActivity } from '#modules/advocacy/commands/link-activity.ts'
import { reachMilestone, takeBackMilestone } from '#modules/advocacy/commands/reach-milestone.ts'
import { setCampaignState } from '#modules/advocacy/commands/set-campaign-state.ts'
import { setEngagementState } from '#modules/advocacy/commands/set-engagement-state.ts'
import { restoreCampaign, voidCampaign } from '#modules/advocacy/commands/void-campaign.ts'
import { restoreEngagement, voidEngagement } from '#modules/advocacy/commands/void-engagement.ts'
import { restoreMilestone, voidMilestone } from '#modules/advocacy/commands/void-milestone.ts'
import { restorePartner, voidPartner } from '#modules/advocacy/commands/void-partner.ts'
import { getCampaign } from '#modules/advocacy/queries/get-campaign.ts'
import { getEngagement } from '#modules/advocacy/queries/get-engagement.ts'
import { getMilestone } from '#modules/advocacy/queries/get-milestone.ts'
import { getPartner } from '#modules/advocacy/queries/get-partner.ts'
import { listEngagements } from '#modules/advocacy/queries/list-engagements.ts'
import { listPartners } from '#modules/advocacy/queries/list-partners.ts'
import { searchAdvocacy } from '#modules/advocacy/queries/search-advocacy.ts'
import { NotAllowed } from '#platform/errors.ts'
import { concert } from '../activities/log.ts'
import { testWorld } from '../world.ts'
import { deskOf, hearing, party } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const desk = deskOf(world, editor)
const why = 'it was written wrongly'

beforeAll(async () => {
  for (const ref of ['P-1', 'P-2', 'P-3', 'P-4']) await party(world, as('director'), ref)
  await party(world, as('director'), 'P-person', 'person')
})

const engagement = (id: string) => getEngagement(world, editor, { id })

test('an organisation becomes a partner by its reference, also for who may not look at people', async () => {
  const { id } = await desk.partner('P-1', '2009-04')
  expect(await getPartner(world, editor, { id })).toMatchObject({
    name: 'Name of P-1',
    organisation: 'P-1',
    since_edtf: '2009-04',
    until_edtf: null,
  })
})

test('by its name only for who may search people, and never a person', async () => {
  const director = deskOf(world, as('director'))
  await expect(desk.partner('Name of P-2', '2009')).rejects.toMatchObject({ code: 'advocacy.unknown-organisation' })
  await expect(director.partner('P-person', '2009')).rejects.toMatchObject({ code: 'advocacy.partner-is-person' })
  await expect(director.partner('Name of P-person', '2009')).rejects.toMatchObject({
    code: 'advocacy.unknown-organisation',
  })
})

test('since when may be known by its latest day alone, and needs that one', async () => {
  const { id } = await desk.partner('P-2', '[..2011-08-31]')
  expect(await getPartner(world, editor, { id })).toMatchObject({ since_start: null, since_end: '2011-08-31' })
  await expect(desk.partner('P-3', '[2011-08-31..]')).rejects.toMatchObject({
    code: 'advocacy.last-day-needed',
    field: 'since',
  })
})

test('one partnership of an organisation runs at a time; a later one may follow', async () => {
  const first = await desk.partner('P-3', '2005', '2008-12')
  await expect(desk.partner('P-3', '2007')).rejects.toMatchObject({ code: 'advocacy.is-partner-already' })
  await desk.partner('P-3', '2009-02')
  const given = { organisation: 'P-3', since: '2005', until: '2010', why }
  await expect(correctPartner(world, editor, { id: first.id, ...given })).rejects.toMatchObject({
    code: 'advocacy.is-partner-already',
  })
  await expect(
    correctPartner(world, editor, { id: first.id, ...given, since: '2005', until: '2004' }),
  ).rejects.toMatchObject({ code: 'advocacy.ends-before-beginning', field: 'until' })
  const running = await listPartners(world, editor, { time: 'running' })
  const over = await listPartners(world, editor, { time: 'over' })
  expect([running.rows.length, over.rows.map(({ until_edtf }) => until_edtf)]).toEqual([3, ['2008-12']])
})

test('a correction of a partner keeps the version before it', async () => {
  const { id } = await desk.partner('P-4', '2006')
  await correctPartner(world, editor, { id, organisation: 'P-4', since: '2007', field: 'Medicine', why })
  const partner = await getPartner(world, editor, { id })
  expect(partner).toMatchObject({ since_edtf: '2007', field: 'Medicine' })
  expect(partner.versions).toMatchObject([{ change: 'corrected', reason: why, before: { since_edtf: '2006' } }])
})

test('a partner is voided after its engagements, and restored before them', async () => {
  const { id, ref } = await desk.partner('P-4', '2001', '2002')
  const { id: talk } = await desk.engage({ partner: ref })
  await expect(voidPartner(world, editor, { id, why })).rejects.toMatchObject({ code: 'advocacy.void-partner.in-use' })
  await voidEngagement(world, editor, { id: talk, why })
  await voidPartner(world, editor, { id, why })
  await expect(restoreEngagement(world, editor, { id: talk, why })).rejects.toMatchObject({
    code: 'advocacy.partner-is-void',
  })
  await expect(desk.engage({ partner: ref })).rejects.toMatchObject({
    code: 'advocacy.unknown-partner',
    field: 'partner',
  })
  await restorePartner(world, editor, { id, why })
  await restoreEngagement(world, editor, { id: talk, why })
  expect(await engagement(talk)).toMatchObject({ partner_ref: ref, partner_name: 'Name of P-4', voided_at: null })
})

test('a voided partner is not restored while the organisation is a partner by another record', async () => {
  await party(world, as('director'), 'P-5')
  const { id } = await desk.partner('P-5', '2003')
  await voidPartner(world, editor, { id, why })
  await desk.partner('P-5', '2004')
  await expect(restorePartner(world, editor, { id, why })).rejects.toMatchObject({
    code: 'advocacy.is-partner-already',
  })
})

test('a campaign runs from its date on, and each state is a row with its date and reason', async () => {
  const { id } = await desk.campaign('states', '2010-10')
  await expect(setCampaignState(world, editor, { id, state: 'given-up', date: '2011-03' })).rejects.toMatchObject({
    code: 'advocacy.reason-needed',
  })
  await setCampaignState(world, editor, { id, state: 'given-up', date: '2011-03', why: 'no hands' })
  await setCampaignState(world, editor, { id, state: 'running', date: '2011-05', why: 'hands again' })
  await setCampaignState(world, editor, { id, state: 'reached', date: '2011-08-01' })
  const { state, states } = await getCampaign(world, editor, { id })
  expect([state, ...states.map((row) => [row.state, row.date_edtf, row.reason])]).toEqual([
    'reached',
    ['reached', '2011-08-01', null],
    ['running', '2011-05', 'hands again'],
    ['given-up', '2011-03', 'no hands'],
    ['running', '2010-10', null],
  ])
})

test('a campaign has begun before it is recorded, and ends neither before that nor in the future', async () => {
  await expect(desk.campaign('coming', '2011-10')).rejects.toMatchObject({ code: 'dates.not-come-yet', field: 'date' })
  const { id } = await desk.campaign('ending', '2010-10')
  const end = (date: string) => setCampaignState(world, editor, { id, state: 'reached', date })
  await expect(end('2010-09')).rejects.toMatchObject({ code: 'advocacy.ends-before-beginning' })
  await expect(end('2011-10')).rejects.toMatchObject({ code: 'dates.not-come-yet' })
  await expect(setCampaignState(world, editor, { id, state: 'running', date: '2011' })).rejects.toMatchObject({
    code: 'advocacy.same-state',
  })
})

test('correcting when a campaign began corrects its first state too', async () => {
  const { id } = await desk.campaign('begins', '2010-10')
  await correctCampaign(world, editor, { id, date: '2009-01', titles: { ko: '조사위원회' }, aims: {}, why })
  const campaign = await getCampaign(world, editor, { id })
  expect(campaign.states.map((row) => row.date_edtf)).toEqual(['2009-01'])
  expect(campaign.versions).toMatchObject([{ before: { date_edtf: '2010-10' } }])
})

test('a milestone is reached once, and what was taken back stays in its history', async () => {
  const { id: campaignId } = await desk.campaign('steps')
  const { id } = await desk.step(campaignId, 'first', '2011-03')
  await expect(takeBackMilestone(world, editor, { id, why })).rejects.toMatchObject({
    code: 'advocacy.is-not-reached',
  })
  await expect(reachMilestone(world, editor, { id, date: '2011-10' })).rejects.toMatchObject({
    code: 'dates.not-come-yet',
  })
  await reachMilestone(world, editor, { id, date: '2011-04-01', note: 'in the evening' })
  await expect(reachMilestone(world, editor, { id, date: '2011-04-02' })).rejects.toMatchObject({
    code: 'advocacy.is-reached',
  })
  await takeBackMilestone(world, editor, { id, why })
  await correctMilestone(world, editor, { id, titles: { en: 'First step' }, planned: '2011-06', why })
  const milestone = await getMilestone(world, editor, { id })
  expect(milestone).toMatchObject({ campaign: 'steps', planned_edtf: '2011-06' })
  expect(milestone.reach).toBeUndefined()
  expect(milestone.versions).toMatchObject([
    { before: { planned_edtf: '2011-03' } },
    { before: { reached_edtf: '2011-04-01', reached_note: 'in the evening' } },
  ])
})

test('a campaign is voided after its milestones and engagements, and restored before them', async () => {
  const { id, ref } = await desk.campaign('whole')
  const step = await desk.step(id, 'whole-step')
  const talk = await desk.engage({ campaign: ref })
  const refused = { code: 'advocacy.void-campaign.in-use' }
  await expect(voidCampaign(world, editor, { id, why })).rejects.toMatchObject(refused)
  await voidMilestone(world, editor, { id: step.id, why })
  await expect(voidCampaign(world, editor, { id, why })).rejects.toMatchObject(refused)
  await voidEngagement(world, editor, { id: talk.id, why })
  await voidCampaign(world, editor, { id, why })
  for (const act of [
    () => restoreMilestone(world, editor, { id: step.id, why }),
    () => restoreEngagement(world, editor, { id: talk.id, why }),
    () => desk.step(id, 'late-step'),
  ])
    await expect(act()).rejects.toMatchObject({ code: 'advocacy.campaign-is-void' })
  await restoreCampaign(world, editor, { id, why })
  await restoreMilestone(world, editor, { id: step.id, why })
  await expect(restoreMilestone(world, editor, { id: step.id, why })).rejects.toMatchObject({
    code: 'advocacy.milestone-is-not-void',
  })
})

test('what did not take place is said with a reason, and what was not held only when its days are over', async () => {
  const { id } = await desk.engage({ state: 'planned', date: '2011-09-20' })
  const set = (state: 'held' | 'cancelled' | 'not-held' | 'planned', reason?: string) =>
    setEngagementState(world, editor, { id, state, why: reason })
  await expect(set('held')).rejects.toMatchObject({ code: 'dates.not-come-yet', field: 'state' })
  await expect(set('cancelled')).rejects.toMatchObject({ code: 'advocacy.reason-needed', field: 'why' })
  await expect(set('not-held', 'no hands')).rejects.toMatchObject({ code: 'advocacy.days-not-over' })
  await set('cancelled', 'a storm')
  await set('planned', 'another day was found')
  expect((await engagement(id)).states.map(({ state, reason }) => [state, reason])).toEqual([
    ['planned', 'another day was found'],
    ['cancelled', 'a storm'],
    ['planned', null],
  ])
  const none = { state: 'not-held' as const, kind: 'seminar' as const, date: '2010-09-01/2011-08-31' }
  await expect(desk.engage(none)).rejects.toMatchObject({ code: 'advocacy.reason-needed' })
  await expect(desk.engage({ ...none, why: 'no hands' })).resolves.toHaveProperty('id')
  await expect(desk.engage({ ...none, date: '2011', why: 'no hands' })).rejects.toMatchObject({
    code: 'advocacy.days-not-over',
    field: 'date',
  })
})

test.each([
  ['no title', { titles: {} }, 'advocacy.title-needed', 'titles'],
  ['a day that has not come', { date: '2011-09-06' }, 'dates.not-come-yet', 'date'],
  ['a date that is not known', { date: 'unknown' }, 'dates.ends-needed', 'date'],
  ['a campaign that is not there', { campaign: 'nowhere' }, 'advocacy.unknown-campaign', 'campaign'],
])('refuses an engagement with %s', async (_, given, code, field) => {
  await expect(desk.engage(given)).rejects.toMatchObject({ code, field })
})

test('a correction keeps both versions, and what was held is not moved into the future', async () => {
  const { id } = await desk.engage()
  const change = (given: Parameters<typeof hearing>[0]) =>
    correctEngagement(world, editor, { id, ...hearing(given), why })
  await expect(change({ date: '2011-10' })).rejects.toMatchObject({ code: 'dates.not-come-yet' })
  await change({ kind: 'symposium', visibility: 'public' })
  expect(await engagement(id)).toMatchObject({ kind: 'symposium', versions: [{ before: { kind: 'hearing' } }] })
  await voidEngagement(world, editor, { id, why })
  await expect(change({})).rejects.toMatchObject({ code: 'advocacy.engagement-is-void' })
})

test('an activity of the log is linked and the link taken back; one that is not there is refused', async () => {
  const { id } = await desk.engage()
  const { ref, id: activityId } = await createActivity(world, editor, concert())
  for (const _ of [1, 2]) await linkActivity(world, editor, { id, activity: ref })
  expect((await engagement(id)).activities.map((one) => one.id)).toEqual([activityId])
  await unlinkActivity(world, editor, { id, activity: ref })
  expect((await engagement(id)).activities).toEqual([])
  await expect(linkActivity(world, editor, { id, activity: 'A-none' })).rejects.toMatchObject({
    code: 'advocacy.unknown-activity',
  })
})

test('who may see engagements but no activities sees no linked one', async () => {
  const { id } = await desk.engage()
  const { ref } = await createActivity(world, editor, concert())
  await linkActivity(world, editor, { id, activity: ref })
  const reader = as.may(['advocacy.get-engagement'])
  expect((await getEngagement(world, reader, { id })).activities).toEqual([])
})

test('lists newest first, page after page, by kind, state, campaign and partner', async () => {
  const { ref: campaign } = await desk.campaign('listed')
  await party(world, as('director'), 'P-6')
  const { ref: partner } = await desk.partner('P-6', '2009')
  for (const date of ['2001-01-01', '2001-02-01', '2001-03-01']) await desk.engage({ date, campaign })
  await desk.engage({ date: '2001-04-01', kind: 'protest', campaign, partner })
  await desk.engage({ date: '2001-05-01', state: 'planned', campaign })
  const days = async (ask: Parameters<typeof listEngagements>[2]) =>
    (await listEngagements(world, editor, { campaign, ...ask })).rows.map((row) => row.date_start.slice(5, 7))
  const first = await listEngagements(world, editor, { campaign, size: 2 })
  expect([first.total, first.rows.map((row) => row.date_start.slice(5, 7))]).toEqual([5n, ['05', '04']])
  expect(await days({ size: 2, after: first.next })).toEqual(['03', '02'])
  expect(await days({ kind: 'protest' })).toEqual(['04'])
  expect(await days({ state: 'planned' })).toEqual(['05'])
  expect(await days({ partner })).toEqual(['04'])
  expect(await days({ from: '2001-02-15' })).toEqual(['02', '01'])
  expect((await listEngagements(world, editor, { campaign: 'nowhere' })).rows).toEqual([])
})

test('finds partners by name, campaigns and engagements by title in any language', async () => {
  const ask = async (text: string) =>
    (await searchAdvocacy(world, editor, { text, most: 3 })).map(({ kind }) => kind.split('.')[1])
  await desk.campaign('searched')
  expect(await ask('of P-6')).toEqual(['partner'])
  expect(await ask('Campaign searched')).toEqual(['campaign'])
  expect(await ask('弁護士会')).toEqual(['engagement', 'engagement', 'engagement'])
  expect(await ask('100%')).toEqual([])
})

test('those who only read change nothing', async () => {
  await expect(deskOf(world, as('auditor')).engage()).rejects.toThrow(NotAllowed)
  await expect(deskOf(world, as('teacher')).campaign('theirs')).rejects.toThrow(NotAllowed)
})
