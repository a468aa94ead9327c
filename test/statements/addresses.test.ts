import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { createParty } from '#modules/people/face.ts'
import { getParty } from '#modules/people/queries/get-party.ts'
import { leaveAddress, takeAddress } from '#modules/statements/commands/take-address.ts'
import { undoImport } from '#modules/statements/commands/undo-import.ts'
import { countToldAddresses } from '#modules/statements/queries/count-told-addresses.ts'
import { listToldAddresses } from '#modules/statements/queries/list-told-addresses.ts'
import { newId } from '#platform/ids.ts'
import { languageCookie } from '#platform/web/cookies.ts'
import { languages } from '#platform/words.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { deskOf } from '../payments/desk.ts'
import { mill, paidFrom, paypalFrom, quay } from '../payments/files.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const { take } = deskOf(world, ken)
const mdy = { order: 'mdy', mark: '.' } as const

const oak = '7 Oak Row,York,YO1 7HH,United Kingdom'

const emptied = () =>
  sql`truncate people.parties, giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
    owner,
  )
beforeEach(async () => {
  await emptied()
})

const record = (lines: string | null, email = 'ann@example.org') =>
  createParty(world, ken, {
    ...{ kind: 'person', names: [{ written: 'Ann Lee' }], contacts: [{ value: email }] },
    addresses: lines === null ? [] : [{ lines, postalCode: 'BS1 4DJ', locality: 'Bristol', country: 'GB' }],
  })

const waiting = async () =>
  (await listToldAddresses(world, ken, {})).rows.map(
    ({ name, known, told, told_on }) => `${name}: ${known?.lines ?? 'nowhere'} -> ${told.lines} on ${told_on}`,
  )
/** The one address that waits, as a page sends it. */
const only = async () => {
  const { rows } = await listToldAddresses(world, ken, {})
  expect(rows).toHaveLength(1)
  return { id: rows[0]?.id ?? '', seen: rows[0]?.seen ?? '' }
}
const homes = async (id: string) =>
  (await getParty(world, ken, { id })).addresses.map(
    ({ lines, postal_code, country, valid_from }) => `${lines}, ${postal_code}, ${country}, ${valid_from}`,
  )

describe('an address that a payment tells', () => {
  test('is nothing to say where it is on record, however it is spelt', async () => {
    await record('3, quay st.')
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', quay)) }, mdy)
    expect([await waiting(), await countToldAddresses(world, ken, {})]).toEqual([[], 0n])
  })

  test('waits where another is on record, taken becomes the present one since that day, and the one before follows', async () => {
    const { id } = await record('3 Quay Street')
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    expect(await waiting()).toEqual(['Ann Lee: 3 Quay Street -> 9 Mill Lane on 2010-01-05'])
    expect(await countToldAddresses(world, ken, {})).toBe(1n)
    const looked = await only()
    await takeAddress(world, ken, looked)
    await takeAddress(world, ken, looked)
    expect(await homes(id)).toEqual(['9 Mill Lane, LS1 2AB, GB, 2010-01-05', '3 Quay Street, BS1 4DJ, GB, null'])
    expect(await waiting()).toEqual([])
    const { versions } = await getParty(world, ken, { id })
    expect(versions).toMatchObject([{ change: 'corrected', reason: 'A payment told another address' }])
    expect(versions[0]?.before).toMatchObject({ addresses: [{ lines: '3 Quay Street' }] })
    // who lived there before is not asked again of the older ones
    await take({ 'two.csv': paypalFrom(paidFrom('2AA', '1/4/2010', quay)) }, mdy)
    expect(await waiting()).toEqual([])
    await expect(leaveAddress(world, ken, looked)).rejects.toMatchObject({
      code: 'payments.address-told-before',
    })
  })

  test('that was left is asked no more, yet another one is', async () => {
    const { id } = await record('3 Quay Street')
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    await leaveAddress(world, ken, await only())
    await take({ 'two.csv': paypalFrom(paidFrom('2AA', '2/5/2010', mill)) }, mdy)
    expect(await waiting()).toEqual([])
    await take({ 'three.csv': paypalFrom(paidFrom('3AA', '3/5/2010', oak)) }, mdy)
    expect(await waiting()).toEqual(['Ann Lee: 3 Quay Street -> 7 Oak Row on 2010-03-05'])
    expect(await homes(id)).toEqual(['3 Quay Street, BS1 4DJ, GB, null'])
  })

  test('is neither taken nor left in place of the one that was looked at', async () => {
    const { id } = await record('3 Quay Street')
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    const looked = await only()
    await take({ 'two.csv': paypalFrom(paidFrom('2AA', '2/5/2010', oak)) }, mdy)
    for (const act of [takeAddress, leaveAddress])
      await expect(act(world, ken, looked)).rejects.toMatchObject({ code: 'payments.address-changed' })
    expect(await homes(id)).toEqual(['3 Quay Street, BS1 4DJ, GB, null'])
    await takeAddress(world, ken, await only())
    expect((await homes(id))[0]).toBe('7 Oak Row, YO1 7HH, GB, 2010-02-05')
  })

  test('is that of the latest payment, however files are cut, shuffled, repeated and overlapping', async () => {
    const streets = [',,,', quay, mill, oak] as const
    const payments = fc.uniqueArray(
      fc.record({ day: fc.integer({ min: 13, max: 28 }), street: fc.integer({ min: 0, max: streets.length - 1 }) }),
      { minLength: 1, maxLength: 6, selector: ({ day }) => day },
    )
    const arrival = payments.chain((all) =>
      fc.record({
        all: fc.constant(all),
        files: fc.array(fc.shuffledSubarray([...all.keys()], { minLength: 1 }), { maxLength: 4 }),
        last: fc.shuffledSubarray([...all.keys()], { minLength: all.length }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(arrival, fc.boolean(), async ({ all, files, last }, together) => {
        await emptied()
        await record('1 Home Road')
        const csv = (which: readonly number[]) =>
          paypalFrom(
            ...which.flatMap((n) => {
              const one = all[n]
              return one ? [paidFrom(`${one.day}AA`, `1/${one.day}/2010`, streets[one.street])] : []
            }),
          )
        const told = Object.fromEntries([...files, last].map((which, n) => [`${n}.csv`, csv(which)]))
        if (together) await take(told, mdy)
        else for (const [name, content] of Object.entries(told)) await take({ [name]: content }, mdy)
        const latest = [...all].sort((a, b) => b.day - a.day).find(({ street }) => street > 0)
        const meant = latest
          ? [`Ann Lee: 1 Home Road -> ${streets[latest.street]?.split(',')[0]} on 2010-01-${latest.day}`]
          : []
        expect(await waiting()).toEqual(meant)
      }),
      { numRuns: process.env.WAYSTATION_LONG ? 300 : 15 },
    )
  })

  test('is of no one by themselves: who it brought, moves later', async () => {
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', quay)) }, mdy)
    expect(await waiting()).toEqual([])
    await take({ 'two.csv': paypalFrom(paidFrom('2AA', '2/5/2010', mill)) }, mdy)
    expect(await waiting()).toEqual(['Ann Lee: 3 Quay Street -> 9 Mill Lane on 2010-02-05'])
  })

  test('leaves with the import that told it', async () => {
    await record('3 Quay Street')
    const { id } = await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    await undoImport(world, ken, { id, why: 'the wrong account' })
    expect([await waiting(), await countToldAddresses(world, ken, {})]).toEqual([[], 0n])
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    expect(await waiting()).toHaveLength(1)
  })

  test('waits no more once somebody wrote it down by hand, or the giver is void', async () => {
    await record('3 Quay Street')
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    await sql`update people.addresses set lines = '9 Mill Ln', postal_code = 'LS1 2AB'`.execute(owner)
    expect([await waiting(), await countToldAddresses(world, ken, {})]).toEqual([[], 0n])
  })

  test('waits where the one on record has no postal code, or nothing but one', async () => {
    for (const address of [{ lines: '1 Home Road' }, { postalCode: 'YO1 7HH' }]) {
      await emptied()
      await createParty(world, ken, {
        ...{ kind: 'person', names: [{ written: 'Ann Lee' }], contacts: [{ value: 'ann@example.org' }] },
        addresses: [{ ...address, country: 'GB' }],
      })
      await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
      expect(await waiting()).toHaveLength(1)
    }
  })

  test('makes a country on record whole, and waits where it is another country', async () => {
    const country = (code: string) => ({
      ...{ kind: 'person', names: [{ written: 'Ann Lee' }], contacts: [{ value: 'ann@example.org' }] },
      addresses: [{ country: code }],
    })
    const { id } = await createParty(world, ken, country('GB'))
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    expect([await homes(id), await waiting()]).toEqual([['9 Mill Lane, LS1 2AB, GB, null'], []])
    await emptied()
    const abroad = await createParty(world, ken, country('FR'))
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    expect(await waiting()).toEqual(['Ann Lee: nowhere -> 9 Mill Lane on 2010-01-05'])
    await takeAddress(world, ken, await only())
    expect(await homes(abroad.id)).toEqual(['9 Mill Lane, LS1 2AB, GB, 2010-01-05'])
  })

  test('of who was merged is asked of the record that stands', async () => {
    const kept = await record('1 Home Road')
    const other = await record('3 Quay Street', 'ann@work.example')
    await take({ 'one.csv': paypalFrom(paidFrom('2AA', '1/6/2010', mill, 'ann@work.example')) }, mdy)
    expect(await waiting()).toEqual(['Ann Lee: 3 Quay Street -> 9 Mill Lane on 2010-01-06'])
    await mergeParties(world, ken, { keep: kept.ref, other: other.ref, why: 'the same person' })
    expect(await waiting()).toEqual(['Ann Lee: 1 Home Road -> 9 Mill Lane on 2010-01-06'])
    expect((await listToldAddresses(world, ken, { party: kept.id })).rows).toHaveLength(1)
    await takeAddress(world, ken, await only())
    expect((await homes(kept.id))[0]).toBe('9 Mill Lane, LS1 2AB, GB, 2010-01-06')
  })
})

describe('the pages', () => {
  let visitor: Visitor
  let page: (path: string, language?: string) => Promise<string>
  beforeAll(async () => {
    visitor = await signIn(staffApplication(world, reach), world, 'treasurer')
    page = async (path, language = 'en') => {
      const answer = await visitor.get(path, `${languageCookie}=${language}`)
      expect([path, answer.status]).toEqual([path, 200])
      return answer.text()
    }
  })
  const list = '/statements/addresses'

  test('show both side by side with an act for each answer, in four languages, and the task on the desk', async () => {
    const { id } = await record('3 Quay Street')
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    const { id: payer, seen } = await only()
    const shown = await page(list)
    for (const part of ['3 Quay Street', '9 Mill Lane', '5 January 2010', `href="/people/${id}"`, '1 address waits'])
      expect(shown).toContain(part)
    for (const verb of ['take', 'leave']) expect(shown).toContain(`action="${list}/${payer}/${verb}"`)
    for (const language of languages) expect(await page(list, language)).toContain('9 Mill Lane')
    expect(await page('/')).toContain('1 giver has told another address')
    expect(await page(`/people/${id}`)).toContain(`href="${list}/${payer}/take"`)
    expect(await page(`${list}/${payer}/take`)).toContain('Use the new address')
    expect(await page(`${list}/${payer}/leave`)).toContain('Nothing changes.')
    const answer = await visitor.post(`${list}/${payer}/take`, [['seen', seen]])
    expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([303, list])
    expect(await page(list)).toContain('No other address waits')
    expect(await page(`/people/${id}`)).toContain('9 Mill Lane')
    // a second person who had the page open
    expect(await page(`${list}/${payer}/leave`)).toContain('the new address is used')
    expect((await visitor.post(`${list}/${payer}/leave`, [['seen', seen]])).status).toBe(422)
  })

  test('show the address that came meanwhile beside what to do, and take nothing unseen', async () => {
    const { id } = await record('3 Quay Street')
    await take({ 'one.csv': paypalFrom(paidFrom('1AA', '1/5/2010', mill)) }, mdy)
    const { id: payer, seen } = await only()
    await take({ 'two.csv': paypalFrom(paidFrom('2AA', '2/5/2010', oak)) }, mdy)
    const answer = await visitor.post(`${list}/${payer}/take`, [['seen', seen]])
    const shown = await answer.text()
    expect(answer.status).toBe(422)
    for (const part of ['Another address has been told meanwhile', '7 Oak Row', `value="${(await only()).seen}"`])
      expect(shown).toContain(part)
    expect((await homes(id))[0]).toBe('3 Quay Street, BS1 4DJ, GB, null')
  })

  test('know nobody who pays under another id', async () => {
    expect((await visitor.get(`${list}/${newId()}/take`, '')).status).toBe(404)
    expect((await visitor.post(`${list}/${newId()}/take`, [])).status).toBe(404)
  })
})
