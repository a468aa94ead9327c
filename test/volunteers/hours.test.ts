import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctHours } from '#modules/volunteers/commands/correct-hours.ts'
import { endService } from '#modules/volunteers/commands/end-service.ts'
import { recordHours } from '#modules/volunteers/commands/record-hours.ts'
import { restoreHours, voidHours } from '#modules/volunteers/commands/void-hours.ts'
import { getHours } from '#modules/volunteers/queries/get-hours.ts'
import { listHours } from '#modules/volunteers/queries/list-hours.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const coordinator = as('volunteer-coordinator')
const desk = deskOf(world, as('director'), coordinator)
const why = 'read the time sheet again'
const listed = async (ask: Parameters<typeof listHours>[2] = {}) =>
  (await listHours(world, coordinator, ask)).rows.map(({ volunteer, minutes, work, date_edtf }) => [
    volunteer,
    minutes,
    work,
    date_edtf,
  ])

let ana = ''
beforeAll(async () => {
  ;({ id: ana } = await desk.takeOn('ana', 'Ana Prado', '2011-01-10'))
  await desk.takeOn('ben', 'Ben Ochoa', '2009')
})

const line = { volunteer: 'ana', date: '2011-05-01', time: '1:30', work: 'web' }

describe('recording hours', () => {
  test('takes many lines at once, leaves empty ones out, and numbers each by its year', async () => {
    const lines = [
      line,
      { volunteer: '', date: '', time: '', work: '', note: '' },
      { ...line, volunteer: 'ben', time: '２．５' },
    ]
    expect(await recordHours(world, coordinator, { lines } as never)).toEqual({ lines: 2 })
    expect(await listed()).toEqual([
      ['ben', 150n, 'web', '2011-05-01'],
      ['ana', 90n, 'web', '2011-05-01'],
    ])
    const { rows } = await listHours(world, coordinator, {})
    expect(rows.map(({ ref }) => /^H-2011-\d{4}$/.test(ref))).toEqual([true, true])
  })

  test('writes all lines or none', async () => {
    const before = await listed()
    const lines = [line, { ...line, volunteer: 'nobody' }]
    await expect(recordHours(world, coordinator, { lines } as never)).rejects.toMatchObject({
      code: 'volunteers.unknown-volunteer',
      field: 'lines.1.volunteer',
    })
    expect(await listed()).toEqual(before)
  })

  test.each([
    [{ time: '0' }, 'volunteers.no-time', 'lines.1.time'],
    [{ time: '24:01' }, 'volunteers.too-much-time', 'lines.1.time'],
    [{ time: 'long' }, 'units.not-a-quantity', 'lines.1.time'],
    [{ date: '2011-09-06' }, 'dates.not-come-yet', 'lines.1.date'],
    [{ date: '2011-01-09' }, 'volunteers.hours-outside', 'lines.1.date'],
    [{ work: 'nothing' }, 'input.not-one-of', 'lines.1.work'],
  ])('refuses %j beside its field, though a line before it is empty', async (more, code, field) => {
    await expect(recordHours(world, coordinator, { lines: [{}, { ...line, ...more }] } as never)).rejects.toMatchObject(
      {
        problems: expect.arrayContaining([expect.objectContaining({ code, field })]),
      },
    )
  })

  test('takes a month in which the service began', async () => {
    await recordHours(world, coordinator, { lines: [{ ...line, date: '2011-01', time: '10' }] } as never)
    expect(await listed({ volunteer: 'ana', from: '2011-01-31' })).toEqual([['ana', 600n, 'web', '2011-01']])
  })

  test('refuses a form without a line', async () => {
    await expect(recordHours(world, coordinator, { lines: [{}] } as never)).rejects.toMatchObject({
      code: 'volunteers.hours-needed',
    })
  })
})

describe('changing hours', () => {
  const first = async () => (await listHours(world, coordinator, { volunteer: 'ana' })).rows[0]?.id ?? ''

  test('keeps the version before, and holds the same rules', async () => {
    const id = await first()
    const next = { id, date: '2011-06-01', time: '2', work: 'office', why } as const
    await correctHours(world, coordinator, next as never)
    expect(await getHours(world, coordinator, { id })).toMatchObject({
      minutes: 120n,
      work: 'office',
      person: { name: 'Ana Prado' },
      versions: [{ reason: why, before: { minutes: 90, work: 'web', date_edtf: '2011-05-01' } }],
    })
    await expect(correctHours(world, coordinator, { ...next, date: '2010-12-31' } as never)).rejects.toMatchObject({
      code: 'volunteers.hours-outside',
    })
    await expect(correctHours(world, coordinator, { ...next, time: '25' } as never)).rejects.toMatchObject({
      code: 'volunteers.too-much-time',
    })
  })

  test('voids them, and restores them only into a time of service', async () => {
    const id = await first()
    await voidHours(world, coordinator, { id, why })
    await expect(voidHours(world, coordinator, { id, why })).rejects.toMatchObject({
      code: 'volunteers.hours-are-void',
    })
    await endService(world, coordinator, { id: ana, until: '2011-05-20' })
    await expect(restoreHours(world, coordinator, { id, why })).rejects.toMatchObject({
      code: 'volunteers.hours-outside',
    })
    expect((await getHours(world, coordinator, { id })).voided_at).not.toBeNull()
  })
})
