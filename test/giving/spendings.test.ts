import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { correctFund } from '#modules/giving/commands/correct-fund.ts'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { correctSpending } from '#modules/giving/commands/spendings/correct-spending.ts'
import { recordSpending } from '#modules/giving/commands/spendings/record-spending.ts'
import { restoreSpending, voidSpending } from '#modules/giving/commands/spendings/void-spending.ts'
import { voidFund } from '#modules/giving/commands/void-fund.ts'
import { givingFigures } from '#modules/giving/face.ts'
import { importSpendings } from '#modules/giving/imports/spendings.ts'
import { getFund } from '#modules/giving/queries/get-fund.ts'
import { getSpending } from '#modules/giving/queries/get-spending.ts'
import { listSpendings } from '#modules/giving/queries/list-spendings.ts'
import { unapprovedSpendings } from '#modules/giving/queries/tasks.ts'
import { grantApproval } from '#modules/governance/commands/grant-approval.ts'
import { restoreApproval, voidApproval } from '#modules/governance/commands/void-approval.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { concert } from '../activities/log.ts'
import { linksIn, signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const mina = as('director')
const why = 'read the receipts again'
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const figure = givingFigures.find(({ name }) => name === 'giving.spending') ?? expect.fail('no figure')

const spend = (spentOn: string, money: string, more: Record<string, string> = {}) =>
  recordSpending(world, ken, {
    ...{ spentOn, money: moneyOf(money), fund: 'general', work: 'aid', purpose: 'Medicine' },
    ...(more as { work?: 'aid' }),
  })
const cells = async () =>
  Object.fromEntries(
    (await figure.cells(owner, year)).map(({ dimensions, value }) => [Object.values(dimensions).join(' '), value]),
  )
const read = (id: string) => getSpending(world, ken, { id })

let approval = ''
let quake = ''
beforeAll(async () => {
  const grant = (ref: string, decidedOn: string, validUntil: string) =>
    grantApproval(world, mina, { ref, decidedOn, validFrom: decidedOn, validUntil, titles: { en: `Relief ${ref}` } })
  approval = (await grant('AP-1', '2011-03-14', '2011-08-31')).id
  await grant('AP-old', '2009-10-01', '2009-12-31')
  await createFund(world, ken, { code: 'general', names: { en: 'General' }, openedOn: '2010-01-01' })
  quake = (await createFund(world, ken, { code: 'quake', names: { en: 'Quake' }, outsideMission: 'yes' })).id
  await createActivity(world, as('editor'), concert({ ref: 'A-1' }))
})

describe('money within the mission', () => {
  test('is spent without an approval, for an activity of the log if there is one', async () => {
    const { id, ref } = await spend('2010-10-01', 'JPY 5000', { activity: 'A-1' })
    expect(ref).toMatch(/^S-2010-\d{4}$/)
    expect(await read(id)).toMatchObject({
      ...{ amount: 5000n, currency: 'JPY', fund: 'general', approval_id: null, approved: true },
      activity: { ref: 'A-1' },
    })
  })

  test.each([
    [{ fund: 'none' }, 'giving.unknown-fund', 'fund'],
    [{ work: 'travel' }, 'input.not-one-of', 'work'],
    [{ purpose: '' }, 'input.required', 'purpose'],
    [{ activity: 'A-none' }, 'giving.unknown-activity', 'activity'],
    [{ approval: 'AP-none' }, 'giving.unknown-approval', 'approval'],
    [{ approval: 'AP-old' }, 'giving.approval-does-not-cover', 'approval'],
    [{ spentOn: '2009-12-31' }, 'giving.fund-not-open-yet', 'fund'],
    [{ spentOn: '2011-09-07' }, 'giving.day-in-future', 'spentOn'],
  ])('with %j is refused', async (more, code, field) => {
    await expect(spend('2010-10-01', 'JPY 5000', more as never)).rejects.toMatchObject({ code, field })
  })
})

describe('money outside the mission', () => {
  test('is not spent without an approval that stands on its day', async () => {
    const refused = { field: 'approval' }
    await expect(spend('2011-03-20', 'JPY 900', { fund: 'quake' })).rejects.toMatchObject({
      ...refused,
      code: 'giving.approval-needed',
    })
    for (const day of ['2011-03-13', '2011-09-01'])
      await expect(spend(day, 'JPY 900', { fund: 'quake', approval: 'AP-1' })).rejects.toMatchObject({
        ...refused,
        code: 'giving.approval-does-not-cover',
      })
    await spend('2011-03-14', 'JPY 900', { fund: 'quake', approval: 'AP-1', work: 'relief' })
    await spend('2011-08-31', 'JPY 100', { fund: 'quake', approval: 'AP-1', work: 'relief' })
    expect((await listSpendings(world, ken, { fund: 'quake' })).total).toBe(2n)
  })

  test('takes the approval of its fund where none is named', async () => {
    const said = { code: 'quake', names: { en: 'Quake' }, outsideMission: 'yes', why }
    await correctFund(world, ken, { ...said, id: quake, approval: 'AP-1' })
    expect(await getFund(world, ken, { id: quake })).toMatchObject({ outside_mission: true, approval: { ref: 'AP-1' } })
    const { id } = await spend('2011-04-01', 'JPY 50', { fund: 'quake', work: 'relief' })
    expect(await read(id)).toMatchObject({ approval: { ref: 'AP-1' }, approved: true })
  })

  test('whose approval is taken back later is said to lack one, and comes back with it', async () => {
    expect(await unapprovedSpendings(owner)).toBe(0n)
    await voidApproval(world, mina, { id: approval, why })
    expect(await unapprovedSpendings(owner)).toBe(3n)
    expect((await listSpendings(world, ken, { approved: 'no' })).rows.map(({ approved }) => approved)).toEqual([
      ...[false, false, false],
    ])
    await expect(spend('2011-04-01', 'JPY 1', { fund: 'quake' })).rejects.toMatchObject({
      code: 'giving.approval-does-not-cover',
    })
    const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
    expect(await (await treasurer.get('/')).text()).toContain('3 spendings outside the mission')
    await restoreApproval(world, mina, { id: approval, why })
    expect(await unapprovedSpendings(owner)).toBe(0n)
  })

  test('makes no fund of the mission one without, while it was spent without approval', async () => {
    const { rows } = await listSpendings(world, ken, { fund: 'general' })
    const { fund_id } = await read(rows[0]?.id ?? '')
    const said = { id: fund_id, code: 'general', names: { en: 'General' }, why }
    await expect(correctFund(world, ken, { ...said, outsideMission: 'yes' })).rejects.toMatchObject({
      code: 'giving.spent-without-approval',
      field: 'outsideMission',
    })
    await expect(correctFund(world, ken, { ...said, openedOn: '2010-10-02' })).rejects.toMatchObject({
      code: 'giving.spendings-outside',
      field: 'openedOn',
    })
    await expect(voidFund(world, ken, { id: fund_id, why })).rejects.toMatchObject({ code: 'giving.void-fund.spent' })
  })
})

test('a spending is corrected with its version kept, voided, and restored only while an approval covers it', async () => {
  const { id } = await spend('2011-05-01', 'JPY 70', { fund: 'quake', work: 'relief' })
  const given = {
    id,
    spentOn: '2011-05-02',
    money: moneyOf('JPY 80'),
    fund: 'quake',
    work: 'relief',
    purpose: 'Fuel',
    why,
  }
  await correctSpending(world, ken, given as never)
  await voidSpending(world, ken, { id, why })
  await expect(correctSpending(world, ken, given as never)).rejects.toMatchObject({ code: 'giving.spending-is-void' })
  await voidApproval(world, mina, { id: approval, why })
  await expect(restoreSpending(world, ken, { id, why })).rejects.toMatchObject({
    code: 'giving.approval-does-not-cover',
  })
  await restoreApproval(world, mina, { id: approval, why })
  await restoreSpending(world, ken, { id, why })
  const { versions, amount } = await read(id)
  expect(amount).toBe(80n)
  expect(versions.map(({ change, before }) => [change, before.amount, before.fund])).toEqual([
    ...[
      ['restored', 80, 'quake'],
      ['voided', 80, 'quake'],
      ['corrected', 70, 'quake'],
    ],
  ])
})

test('what was spent is summed by fund and field of work, each currency apart', async () => {
  await spend('2011-02-01', 'USD 12.50', { work: 'rescue' })
  const gone = await spend('2011-02-01', 'USD 99.00')
  await voidSpending(world, ken, { id: gone.id, why })
  await spend('2011-09-01', 'JPY 7')
  expect(await cells()).toEqual({
    ...{ JPY: 6130n, 'JPY general': 5000n, 'JPY quake': 1130n, 'JPY aid': 5000n, 'JPY relief': 1130n },
    ...{ 'JPY general aid': 5000n, 'JPY quake relief': 1130n },
    ...{ USD: 1250n, 'USD general': 1250n, 'USD rescue': 1250n, 'USD general rescue': 1250n },
  })
  const page = await figure.records(owner, year, { currency: 'JPY', fund: 'quake' }, { after: null, size: 2 })
  expect(page.rows.map(({ value }) => value)).toEqual([900n, 100n])
  expect(page.next).not.toBeNull()
})

test('spendings come in by CSV once, and those that need an approval say so by line', async () => {
  const header = 'ref,spent_on,amount,currency,fund,work,purpose,activity,approval'
  const load = (...lines: string[]) => csv(importSpendings, 's.csv', [header, ...lines, ''].join('\n'))
  const lines = [
    'S-1,2010-10-02,500,JPY,general,救出活動,Arrival,A-1,',
    'S-2,2011-04-01,600,JPY,quake,relief,Fuel,,',
    'S-3,2011-04-02,700,JPY,quake,relief,Fuel,,AP-1',
  ]
  expect(await load(...lines)).toMatchObject({ added: 3n })
  expect(await load(...lines)).toMatchObject({ added: 0n, known: 3n, differing: 0n })
  const { rows } = await listSpendings(world, ken, { work: 'rescue' })
  expect(rows.map(({ ref }) => ref)).toContain('S-1')
  const wrong = async (line: string) =>
    (await load(line).catch((error) => error)).problems?.map(({ code }: { code: string }) => code)
  expect(await wrong('S-9,2011-09-01,1,JPY,quake,relief,Fuel,,')).toEqual(['giving.approval-does-not-cover'])
  expect(await wrong('S-9,2011-04-01,1,JPY,quake,relief,Fuel,,AP-old')).toEqual(['giving.approval-does-not-cover'])
  expect(await wrong('S-9,2011-04-01,1,JPY,quake,relief,Fuel,,AP-none')).toEqual(['giving.unknown-approval'])
  expect(await wrong('S-9,2009-04-01,1,JPY,general,aid,Fuel,,')).toEqual(['giving.fund-not-open-yet'])
  expect(await wrong('S-9,2011-04-01,0,JPY,general,aid,Fuel,,')).toEqual(['giving.amount-not-above-zero'])
  expect(await wrong('S-9,2011-04-01,1,JPY,general,aid,Fuel,A-none,')).toEqual(['giving.unknown-activity'])
  await createFund(world, ken, { code: 'flood', names: { en: 'Flood' }, outsideMission: 'yes' })
  expect(await wrong('S-9,2011-04-01,1,JPY,flood,relief,Fuel,,')).toEqual(['giving.approval-needed'])
})

test('the screens take a spending and lead from its fund', async () => {
  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  const form = (fund: string) =>
    treasurer.post('/giving/spendings/record', [
      ...([
        ['spentOn', '2011-06-01'],
        ['money.amount', '4321'],
        ['money.currency', 'JPY'],
        ['purpose', 'Stamps'],
        ['work', 'administration'],
        ['approval', ''],
        ['activity', ''],
      ] as const),
      ['fund', fund],
    ])
  const refused = await form('flood')
  expect([refused.status, (await refused.text()).includes('for work outside the mission')]).toEqual([422, true])
  const { status, headers } = await form('general')
  expect(status).toBe(303)
  expect(await (await treasurer.get(headers.get('location') ?? '')).text()).toContain('JPY 4,321')
  const page = await (await treasurer.get(`/giving/funds/${quake}`)).text()
  expect(page).toContain('Outside the mission')
  expect(linksIn(page)).toContain('/giving/spendings?fund=quake')
  expect(await (await treasurer.get('/giving/spendings?fund=quake&work=relief')).text()).toContain('Fuel')
})
