import { afterAll, describe, expect, test } from 'vitest'
import { correctAuthorisation } from '#modules/governance/commands/authorisations/correct-authorisation.ts'
import { recordAuthorisation } from '#modules/governance/commands/authorisations/record-authorisation.ts'
import { recordStep, takeBackStep } from '#modules/governance/commands/authorisations/record-step.ts'
import {
  restoreAuthorisation,
  voidAuthorisation,
} from '#modules/governance/commands/authorisations/void-authorisation.ts'
import { governanceFigures } from '#modules/governance/face.ts'
import { importAuthorisations } from '#modules/governance/imports/authorisations.ts'
import { importSteps } from '#modules/governance/imports/steps.ts'
import { getAuthorisation } from '#modules/governance/queries/get-authorisation.ts'
import { listAuthorisations } from '#modules/governance/queries/list-authorisations.ts'
import { searchGovernance } from '#modules/governance/queries/search-governance.ts'
import { stateOfGovernance } from '#modules/governance/queries/tasks.ts'
import { standingOn } from '#modules/governance/rules/authorisation.ts'
import type { AuthorisationState } from '#modules/governance/rules/choices.ts'
import { codeOf } from '../accounts/house.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const mina = as('director')
const about = { titles: { ja: '認定NPO法人' }, authority: 'National Tax Agency', number: '課法11-42' }
const made = () => recordAuthorisation(world, mina, about)
const step = (id: string, state: AuthorisationState, date: string, validUntil = '') =>
  recordStep(world, mina, { id, state, date, validUntil })

const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const figure = governanceFigures.find(({ name }) => name === 'governance.authorisations-granted')
async function granted(): Promise<Record<string, bigint>> {
  const cells = (await figure?.cells(owner, year)) ?? []
  return Object.fromEntries(cells.map(({ dimensions, value }) => [dimensions.step ?? 'all', value]))
}

describe('an authorisation', () => {
  test('is applied for, granted and renewed, each on a date as exact as it is known', async () => {
    const { id, ref } = await made()
    expect(ref).toMatch(/^AU-\d{4}$/)
    await step(id, 'granted', '2005-06-16', '2010-06-15')
    await step(id, 'applied', 'March 2005')
    await step(id, 'renewed', '2010-06-16', '2015-06-15')
    const { steps } = await getAuthorisation(world, mina, { id })
    expect(steps.map(({ state, date_edtf }) => [state, date_edtf])).toEqual([
      ['granted', '2005-06-16'],
      ['applied', '2005-03'],
      ['renewed', '2010-06-16'],
    ])
    const row = (await listAuthorisations(world, mina, {})).rows.find((one) => one.id === id)
    expect(standingOn(row?.steps ?? [], '2011-09-05')).toBe('renewed')
    expect(await searchGovernance(world, mina, { text: '課法11-42', most: 5 })).toMatchObject([{ note: ref }])
  })

  test('takes no step that cannot follow, none to come, and no last day but of a grant', async () => {
    const { id } = await made()
    expect(await codeOf(step(id, 'renewed', '2010-06-16'))).toBe('governance.step-misplaced')
    await step(id, 'granted', '2010-06-16')
    expect(await codeOf(step(id, 'granted', '2011-06-16'))).toBe('governance.step-misplaced')
    expect(await codeOf(step(id, 'expired', '2011-09-06'))).toBe('dates.not-come-yet')
    expect(await codeOf(step(id, 'revoked', '2011-06-16', '2012-01-01'))).toBe('governance.valid-until-of-grant')
    expect(await codeOf(step(id, 'renewed', '2011-06-16', '2011-06-15'))).toBe('governance.ends-before-it-begins')
    expect((await getAuthorisation(world, mina, { id })).steps).toHaveLength(1)
  })

  test('loses a step that was said by mistake, but not one on which another rests', async () => {
    const { id } = await made()
    await step(id, 'granted', '2010-06-16')
    await step(id, 'revoked', '2011-06-16')
    const back = (position: number) => takeBackStep(world, mina, { id, position, why: 'it was another' })
    expect(await codeOf(back(0))).toBe('governance.step-misplaced')
    await back(1)
    expect(await codeOf(back(1))).toBe('governance.is-void')
    const { steps, versions } = await getAuthorisation(world, mina, { id })
    expect(steps.map(({ voided_at }) => voided_at !== null)).toEqual([false, true])
    expect(versions).toMatchObject([{ reason: 'it was another', before: { taken_back: { state: 'revoked' } } }])
  })

  test('is corrected with the version before kept, and void it counts nowhere', async () => {
    const before = await granted()
    const { id } = await made()
    await step(id, 'granted', '2011-01-16')
    await correctAuthorisation(world, mina, { id, ...about, number: '7', why: 'misread' })
    expect((await getAuthorisation(world, mina, { id })).versions).toMatchObject([{ before: { number: '課法11-42' } }])
    expect((await granted()).granted).toBe((before.granted ?? 0n) + 1n)
    await voidAuthorisation(world, mina, { id, why: 'never sought' })
    expect(await granted()).toEqual(before)
    expect(await codeOf(step(id, 'renewed', '2011-02-16'))).toBe('governance.is-void')
    await restoreAuthorisation(world, mina, { id, why: 'it was' })
    expect((await granted()).all).toBe((before.all ?? 0n) + 1n)
  })
})

test('the figure counts grants and renewals of dates wholly inside the period, each with its evidence', async () => {
  const before = await granted()
  const { id } = await made()
  await step(id, 'granted', '2010-09')
  await step(id, 'renewed', '2011-08-31')
  const { id: other } = await made()
  await step(other, 'granted', '2010')
  const { id: taken } = await made()
  await step(taken, 'granted', '2011-01-16')
  await takeBackStep(world, mina, { id: taken, position: 0, why: 'x' })
  const after = await granted()
  expect((after.all ?? 0n) - (before.all ?? 0n)).toBe(2n)
  expect((after.renewed ?? 0n) - (before.renewed ?? 0n)).toBe(1n)
  const page = await figure?.records(owner, year, {}, { after: null, size: 100 })
  expect(page?.rows.find((row) => row.id === id)).toMatchObject({ value: 2n, day: '2011-08-31' })
  expect(page?.rows.reduce((sum, { value }) => sum + value, 0n)).toBe(after.all)
})

test('one that ends within half a year is there to be thought of', async () => {
  const before = (await stateOfGovernance(owner, '2011-09-05')).ending
  for (const last of ['2011-09-04', '2011-09-05', '2012-03-05', '2012-03-06'])
    await step((await made()).id, 'granted', '2010-01-01', last)
  expect((await stateOfGovernance(owner, '2011-09-05')).ending - before).toBe(2n)
})

describe('files', () => {
  const heads = 'ref,authority,number,title_en\nX-1,The prefecture,12,Licence\nX-2,The city,,Permit\n'
  const steps = `authorisation,state,date,valid_until
X-1,granted,2010-02-01,2015-01-31
X-1,申請,2009-11,
`
  test('of authorisations and of their steps add each once', async () => {
    expect(await csv(importAuthorisations, 'a.csv', heads)).toMatchObject({ added: 2n, known: 0n })
    expect(await csv(importAuthorisations, 'a.csv', heads)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
    expect(await csv(importSteps, 's.csv', steps)).toMatchObject({ added: 2n, known: 0n })
    expect(await csv(importSteps, 's.csv', steps)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
    const other = steps.replace('2015-01-31', '2015-02-28')
    expect(await csv(importSteps, 's.csv', other)).toMatchObject({ added: 0n, differing: 1n })
  })

  const refused: Record<string, [string, string]> = {
    'an authorisation nobody knows': ['X-9,granted,2010-02-01,', 'governance.unknown-authorisation'],
    'a step that cannot follow': ['X-2,renewed,2010-02-01,', 'governance.step-misplaced'],
    'a last day of what was not granted': ['X-2,applied,2010-02-01,2011-01-01', 'governance.valid-until-of-grant'],
    'a last day before the grant': ['X-2,granted,2010-02-01,2010-01-31', 'governance.ends-before-it-begins'],
    'a day to come': ['X-2,granted,2011-12-01,', 'dates.not-come-yet'],
    'a date without bounds': ['X-2,granted,XXXX,', 'dates.ends-needed'],
  }
  test.each(Object.entries(refused))('of steps are refused whole for %s', async (_, [row, code]) => {
    await csv(importAuthorisations, 'a.csv', heads)
    const load = csv(importSteps, 's.csv', `authorisation,state,date,valid_until\n${row}\n`)
    await expect(load).rejects.toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ code })]) })
  })
})
