import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assembleKits } from '#modules/aid/commands/assemble-kits.ts'
import { closeSite, reopenSite } from '#modules/aid/commands/close-site.ts'
import { correctItem } from '#modules/aid/commands/correct-item.ts'
import { correctMovement } from '#modules/aid/commands/correct-movement.ts'
import { correctSite } from '#modules/aid/commands/correct-site.ts'
import { createItem } from '#modules/aid/commands/create-item.ts'
import { createSite } from '#modules/aid/commands/create-site.ts'
import { recordLoss } from '#modules/aid/commands/record-loss.ts'
import { shipGoods } from '#modules/aid/commands/ship-goods.ts'
import { restoreItem, voidItem } from '#modules/aid/commands/void-item.ts'
import { restoreMovement, voidMovement } from '#modules/aid/commands/void-movement.ts'
import { getItem } from '#modules/aid/queries/get-item.ts'
import { getMovement } from '#modules/aid/queries/get-movement.ts'
import { getSite } from '#modules/aid/queries/get-site.ts'
import { listItems } from '#modules/aid/queries/list-items.ts'
import { listMovements } from '#modules/aid/queries/list-movements.ts'
import { listSites } from '#modules/aid/queries/list-sites.ts'
import { newId } from '#platform/ids.ts'
import { testWorld } from '../world.ts'
import { shopOf, told } from './shop.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const mina = as('aid-officer')
const shop = shopOf(world, mina)
const rice = (quantity: string) => ({ item: 'rice', quantity })
const why = 'counted again'

beforeAll(async () => {
  await shop.item('rice', 'kg')
  await shop.item('bandage', 'piece')
  await shop.item('first-aid', 'set', [{ item: 'bandage', quantity: '4' }])
})

/** A site of its own with 10 kg of rice since May. */
async function siteWithRice(code: string) {
  const { id } = await shop.site(code)
  const receipt = await shop.receive(code, '2011-05-01', rice('10'))
  return { siteId: id, receiptId: receipt.id }
}

const correction = { date: '2011-05-01', scope: 'mission', reason: null, counterpart: null, note: null, why }

describe('voiding a movement', () => {
  test('takes it out of the stock, keeps it readable with the reason, and restoring brings it back', async () => {
    const { receiptId: id } = await siteWithRice('V-1')
    await voidMovement(world, mina, { id, why: 'entered twice' })
    expect(await shop.stockAt('V-1', '2011-06-01')).toEqual({})
    const { versions, voided_at } = await getMovement(world, mina, { id })
    expect(voided_at).toEqual(world.clock())
    expect(versions).toMatchObject([
      { change: 'voided', reason: 'entered twice', changedBy: 'aid-officer', version: 1 },
    ])
    expect((await listMovements(world, mina, { site: 'V-1' })).rows).toMatchObject([{ id, voided_at: world.clock() }])
    await restoreMovement(world, mina, { id, why: 'it was right' })
    expect(await shop.stockAt('V-1', '2011-06-01')).toEqual({ rice: '10' })
    expect((await getMovement(world, mina, { id })).versions.map((version) => version.change)).toEqual([
      'restored',
      'voided',
    ])
  })

  test('is refused when the goods have gone on since', async () => {
    const { receiptId: id } = await siteWithRice('V-2')
    await shop.give('V-2', '2011-06-01', rice('1'))
    expect(await told(voidMovement(world, mina, { id, why }))).toMatch(
      /^form: With this, 1 kg of rice \(lot L-2011-\d{4}\) that left V-2 by 1 June 2011 would never have been there\.$/,
    )
    expect(await shop.stockAt('V-2', '2011-06-01')).toEqual({ rice: '9' })
    expect((await getMovement(world, mina, { id })).versions).toEqual([])
  })

  test('and restoring are refused when they are done already', async () => {
    const { receiptId: id } = await siteWithRice('V-3')
    await expect(restoreMovement(world, mina, { id, why })).rejects.toMatchObject({ code: 'aid.movement-is-not-void' })
    await voidMovement(world, mina, { id, why })
    await expect(voidMovement(world, mina, { id, why })).rejects.toMatchObject({ code: 'aid.movement-is-void' })
    const correct = correctMovement(world, mina, { id, ...correction })
    await expect(correct).rejects.toMatchObject({ code: 'aid.movement-is-void' })
  })

  test('is refused a restoring when the goods were given again meanwhile', async () => {
    await siteWithRice('V-4')
    const { id } = await shop.give('V-4', '2011-06-01', rice('8'))
    await voidMovement(world, mina, { id, why })
    await shop.give('V-4', '2011-06-02', rice('5'))
    await expect(restoreMovement(world, mina, { id, why })).rejects.toMatchObject({ code: 'aid.stock.below-zero' })
    expect(await shop.stockAt('V-4', '2011-06-02')).toEqual({ rice: '5' })
  })

  test('and handing its goods over at the same moment never both succeed', async () => {
    for (let round = 0; round < 5; round++) {
      const code = `V-5-${round}`
      const { receiptId: id } = await siteWithRice(code)
      const both = await Promise.allSettled([
        voidMovement(world, mina, { id, why }),
        shop.give(code, '2011-06-01', rice('8')),
      ])
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    }
  })

  test('needs a reason and a movement that exists', async () => {
    const { receiptId: id } = await siteWithRice('V-6')
    await expect(voidMovement(world, mina, { id, why: ' ' })).rejects.toMatchObject({
      code: 'input.required',
      field: 'why',
    })
    await expect(voidMovement(world, mina, { id: newId(), why })).rejects.toThrow('not found')
    await expect(voidMovement(world, mina, { id: 'V-6', why })).rejects.toMatchObject({ field: 'id' })
  })
})

describe('correcting a movement', () => {
  test('keeps the version before with its goods, and counts the new one', async () => {
    const { receiptId: id } = await siteWithRice('C-1')
    await correctMovement(world, mina, { id, ...correction, date: '2011-05-03', note: 'scales', quantities: ['9.5'] })
    expect(await shop.stockAt('C-1', '2011-05-02')).toEqual({})
    expect(await shop.stockAt('C-1', '2011-05-03')).toEqual({ rice: '9.5' })
    const { versions, note, date_edtf } = await getMovement(world, mina, { id })
    expect({ note, date_edtf }).toEqual({ note: 'scales', date_edtf: '2011-05-03' })
    expect(versions[0]).toMatchObject({
      change: 'corrected',
      reason: why,
      before: { date_edtf: '2011-05-01', note: null, entries: [{ item: 'rice', quantity: '10000' }] },
    })
  })

  test('is refused when a later day would lie below zero, by quantity or by date', async () => {
    const { receiptId: id } = await siteWithRice('C-2')
    await shop.give('C-2', '2011-06-01', rice('8'))
    const less = correctMovement(world, mina, { id, ...correction, quantities: ['7'] })
    await expect(less).rejects.toMatchObject({ code: 'aid.stock.below-zero' })
    const later = correctMovement(world, mina, { id, ...correction, date: '2011-06-02' })
    await expect(later).rejects.toMatchObject({ code: 'aid.stock.below-zero', field: 'quantities.0' })
    await correctMovement(world, mina, { id, ...correction, quantities: ['8'] })
    expect(await shop.stockAt('C-2', '2011-06-01')).toEqual({})
  })

  test('says what was left there when more is written than that, or an earlier day', async () => {
    const { receiptId } = await siteWithRice('C-9')
    const { id } = await shop.give('C-9', '2011-06-01', rice('8'))
    const lot = (await getMovement(world, mina, { id: receiptId })).entries[0]?.lot
    const correct = (date: string, quantity: string) =>
      told(correctMovement(world, mina, { id, ...correction, date, quantities: [quantity] }))
    expect(await correct('2011-06-01', '11')).toBe(
      `quantities.0: Only 10 kg of rice (lot ${lot}) was left at C-9 on 1 June 2011; you wrote 11 kg.`,
    )
    expect(await correct('2011-04-30', '8')).toBe(
      `quantities.0: Nothing of rice (lot ${lot}) was left at C-9 on 30 April 2011; you wrote 8 kg.`,
    )
    const tomorrow = correctMovement(world, mina, { id, ...correction, date: '2011-09-06' })
    await expect(tomorrow).rejects.toMatchObject({ code: 'dates.not-come-yet', field: 'date' })
  })

  test('of a shipment changes both of its sides or none', async () => {
    await siteWithRice('C-3')
    await shop.site('C-4')
    const shipment = { site: 'C-3', toSite: 'C-4', date: '2011-06-01', lines: [rice('4')] }
    const { id } = await shipGoods(world, mina, shipment)
    const correct = (quantities: string[]) =>
      correctMovement(world, mina, { id, ...correction, date: '2011-06-01', quantities })
    await expect(correct(['4', '3'])).rejects.toMatchObject({ code: 'aid.correct-movement.unbalanced' })
    await correct(['3', '3'])
    expect(await shop.stockAt('C-4', '2011-06-01')).toEqual({ rice: '3' })
  })

  test('of an assembly keeps kits and parts in proportion', async () => {
    await shop.site('C-5')
    await shop.receive('C-5', '2011-05-01', { item: 'bandage', quantity: '20' })
    const { id } = await assembleKits(world, mina, { site: 'C-5', kit: 'first-aid', kits: '2', date: '2011-06-01' })
    const correct = (quantities: string[]) =>
      correctMovement(world, mina, { id, ...correction, date: '2011-06-01', quantities })
    await expect(correct(['8', '5'])).rejects.toMatchObject({ code: 'aid.correct-movement.parts' })
    await correct(['12', '3'])
    expect(await shop.stockAt('C-5', '2011-06-01')).toEqual({ bandage: '8', 'first-aid': '3' })
  })

  test('gives a loss another reason, and nothing else a reason', async () => {
    const { receiptId } = await siteWithRice('C-6')
    const { id } = await recordLoss(world, mina, {
      site: 'C-6',
      date: '2011-06-01',
      reason: 'lost',
      lines: [rice('1')],
    })
    await correctMovement(world, mina, { id, ...correction, date: '2011-06-01', reason: 'stolen' })
    expect((await getMovement(world, mina, { id })).reason).toBe('stolen')
    const received = correctMovement(world, mina, { id: receiptId, ...correction, reason: 'stolen' })
    await expect(received).rejects.toMatchObject({ field: 'reason' })
  })
})

describe('closing a site', () => {
  const closing = { date: '2011-07-01', reason: 'forced' }

  test('is refused while goods lie there, and done once they are written off', async () => {
    const { siteId: id } = await siteWithRice('X-1')
    expect(await told(closeSite(world, mina, { id, ...closing }))).toBe(
      'form: There are still goods at this site: rice. Ship, hand over or write them off first.',
    )
    await recordLoss(world, mina, { site: 'X-1', date: '2011-07-02', reason: 'confiscated', lines: [rice('10')] })
    await closeSite(world, mina, { id, ...closing })
    expect(await getSite(world, mina, { id })).toMatchObject({ closure: { reason: 'forced', date_end: '2011-07-01' } })
    const again = closeSite(world, mina, { id, ...closing })
    await expect(again).rejects.toMatchObject({ code: 'aid.site-is-closed' })
  })

  test('is refused on a day after which goods still moved', async () => {
    const { siteId: id } = await siteWithRice('X-2')
    await shop.give('X-2', '2011-08-01', rice('10'))
    await expect(closeSite(world, mina, { id, ...closing })).rejects.toMatchObject({ code: 'aid.closed-site.later' })
    await closeSite(world, mina, { id, ...closing, date: '2011-08-01' })
  })

  test('ends its receiving, and no later change may leave goods there', async () => {
    const { siteId: id, receiptId } = await siteWithRice('X-3')
    const given = await shop.give('X-3', '2011-06-01', rice('10'))
    await closeSite(world, mina, { id, ...closing })
    const late = shop.receive('X-3', '2011-07-02', rice('1'))
    await expect(late).rejects.toMatchObject({ code: 'aid.site-is-closed', field: 'site' })
    const stock = { code: 'aid.closed-site.stock', values: { code: 'X-3' } }
    await expect(shop.receive('X-3', '2011-05-02', rice('1'))).rejects.toMatchObject(stock)
    await expect(voidMovement(world, mina, { id: given.id, why })).rejects.toMatchObject(stock)
    const more = correctMovement(world, mina, { id: receiptId, ...correction, quantities: ['11'] })
    await expect(more).rejects.toMatchObject(stock)
    const later = correctMovement(world, mina, { id: given.id, ...correction, date: '2011-07-02' })
    await expect(later).rejects.toMatchObject({ code: 'aid.closed-site.later' })
  })

  test('can be taken back, and its history says so', async () => {
    const { id } = await shop.site('X-4')
    await expect(reopenSite(world, mina, { id, why })).rejects.toMatchObject({ code: 'aid.reopen-site.not-closed' })
    await closeSite(world, mina, { id, ...closing })
    expect((await listSites(world, mina, { openOnly: true })).map((site) => site.code)).not.toContain('X-4')
    await reopenSite(world, mina, { id, why: 'the other site was meant' })
    await shop.receive('X-4', '2011-07-02', rice('1'))
    const { closure, versions } = await getSite(world, mina, { id })
    expect(closure).toBeUndefined()
    expect(versions).toMatchObject([
      { change: 'restored', reason: 'the other site was meant', before: { closure: { reason: 'forced' } } },
    ])
  })

  test('and receiving goods there at the same moment never both succeed', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await shop.site(`X-5-${round}`)
      const both = await Promise.allSettled([
        closeSite(world, mina, { id, ...closing }),
        shop.receive(`X-5-${round}`, '2011-06-01', rice('1')),
      ])
      expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    }
  })
})

describe('items and sites', () => {
  test('have codes of their own', async () => {
    const item = createItem(world, mina, { code: 'rice', unit: 'kg', names: { en: 'Rice' } })
    await expect(item).rejects.toMatchObject({ code: 'aid.code-taken', field: 'code' })
    await shop.site('Y-1')
    await expect(createSite(world, mina, { code: 'Y-1' })).rejects.toMatchObject({ code: 'aid.code-taken' })
    const blank = createSite(world, mina, { code: 'a b' })
    await expect(blank).rejects.toMatchObject({ code: 'input.not-a-code', field: 'code' })
  })

  test('make a kit of parts that exist, each named once, and never of itself', async () => {
    const kit = (...parts: string[]) =>
      shop.item(
        'tool-kit',
        'set',
        parts.map((item) => ({ item, quantity: '1' })),
      )
    await expect(kit('bandage', 'hammer')).rejects.toMatchObject({ code: 'aid.unknown-item', field: 'parts.1.item' })
    await expect(kit('tool-kit')).rejects.toMatchObject({ code: 'aid.unknown-item', field: 'parts.0.item' })
    const twice = { code: 'aid.create-item.part-twice', field: 'parts.1.item' }
    await expect(kit('bandage', 'bandage')).rejects.toMatchObject(twice)
    const { id } = await kit('bandage', 'first-aid')
    expect((await getItem(world, mina, { id })).parts.map((part) => part.code)).toEqual(['bandage', 'first-aid'])
  })

  test('are corrected with the version before kept; a unit changes within its kind only', async () => {
    const { id } = await shop.item('beans', 'kg')
    const names = { en: 'Beans', ja: '豆', ko: '콩', zh: '豆子' }
    await correctItem(world, mina, { id, code: 'beans', unit: 't', names, why })
    expect(await getItem(world, mina, { id })).toMatchObject({
      names,
      unit: 't',
      versions: [{ change: 'corrected', reason: why, before: { unit: 'kg', names: { en: 'beans' } } }],
    })
    const litres = correctItem(world, mina, { id, code: 'beans', unit: 'l', names, why })
    await expect(litres).rejects.toMatchObject({ code: 'aid.unit-not-of-item', field: 'unit' })
    const site = await shop.site('Y-2')
    await correctSite(world, mina, { id: site.id, code: 'Y-3', note: 'river', openedOn: '2010-01-02', why })
    expect(await getSite(world, mina, { id: site.id })).toMatchObject({
      code: 'Y-3',
      note: 'river',
      opened_on: '2010-01-02',
      versions: [{ before: { code: 'Y-2', note: null } }],
    })
    const taken = correctSite(world, mina, { id: site.id, code: 'Y-1', note: null, openedOn: null, why })
    await expect(taken).rejects.toMatchObject({ code: 'aid.code-taken' })
    await expect(correctSite(world, mina, { id: newId(), code: 'Y-9', why })).rejects.toThrow('not found')
  })

  test('go out of use only while no movement speaks of them', async () => {
    const { id } = await shop.item('salt', 'kg')
    await shop.site('Y-4')
    const receipt = await shop.receive('Y-4', '2011-05-01', { item: 'salt', quantity: '1' })
    await expect(voidItem(world, mina, { id, why })).rejects.toMatchObject({ code: 'aid.void-item.in-use' })
    await voidMovement(world, mina, { id: receipt.id, why })
    await voidItem(world, mina, { id, why })
    expect((await listItems(world, mina, {})).map((item) => item.code)).not.toContain('salt')
    expect((await listItems(world, mina, { withVoid: true })).map((item) => item.code)).toContain('salt')
    const back = restoreMovement(world, mina, { id: receipt.id, why })
    await expect(back).rejects.toMatchObject({ code: 'aid.unknown-item', values: { code: 'salt' } })
    await expect(voidItem(world, mina, { id, why })).rejects.toMatchObject({ code: 'aid.item-is-void' })
    await restoreItem(world, mina, { id, why })
    await expect(restoreItem(world, mina, { id, why })).rejects.toMatchObject({ code: 'aid.item-is-not-void' })
    await restoreMovement(world, mina, { id: receipt.id, why })
    expect(await shop.stockAt('Y-4', '2011-06-01')).toEqual({ salt: '1' })
  })
})
