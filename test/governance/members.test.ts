import { afterAll, describe, expect, test } from 'vitest'
import { admitMember } from '#modules/governance/commands/admit-member.ts'
import { correctMember } from '#modules/governance/commands/correct-member.ts'
import { endMembership, resumeMembership } from '#modules/governance/commands/end-membership.ts'
import { restoreMember, voidMember } from '#modules/governance/commands/void-member.ts'
import { findMember } from '#modules/governance/face.ts'
import { importMembers } from '#modules/governance/imports/members.ts'
import { governanceFigures } from '#modules/governance/queries/figures.ts'
import { getMember } from '#modules/governance/queries/get-member.ts'
import { listMembers } from '#modules/governance/queries/list-members.ts'
import { searchGovernance } from '#modules/governance/queries/search-governance.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { codeOf } from '../accounts/house.ts'
import { testWorld } from '../world.ts'
import { assemblyOf } from './assembly.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const mina = as('director')
const { person, member } = assemblyOf(world, mina)

const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }

async function cellsOf(name: string, period = year): Promise<Record<string, bigint>> {
  const figure = governanceFigures.find((one) => one.name === name)
  const cells = (await figure?.cells(owner, period)) ?? []
  return Object.fromEntries(cells.map(({ dimensions, value }) => [dimensions.kind ?? 'all', value]))
}

describe('a membership', () => {
  test('is admitted by the name of somebody known, and found by it again', async () => {
    await person('Wataru Takase')
    const { id, ref } = await admitMember(world, mina, {
      party: 'Wataru Takase',
      kind: 'voting',
      joinedOn: '2009-04-01',
    })
    expect(ref).toMatch(/^M-\d{4}$/)
    expect(await findMember(owner, ref)).toMatchObject({ id, kind: 'voting', joinedOn: '2009-04-01', leftOn: null })
    const hits = await searchGovernance(world, mina, { text: 'takase', most: 10 })
    expect(hits).toEqual([
      { href: `/governance/members/${id}`, label: 'Wataru Takase', note: ref, kind: 'governance.member' },
    ])
  })

  test('is refused for whom nobody knows, for a part of a name, and for a day to come', async () => {
    await person('Hannah Field')
    const admit = (party: string, joinedOn = '2010-01-01') =>
      codeOf(admitMember(world, mina, { party, kind: 'voting', joinedOn }))
    expect(await admit('Nobody Atall')).toBe('governance.unknown-party')
    expect(await admit('anna')).toBe('governance.party-not-whole')
    expect(await admit('Hannah Field', '2011-09-06')).toBe('dates.not-come-yet')
  })

  test('is refused to somebody who is a member already, under whatever record', async () => {
    const { party, ref } = await member('Sumie Odagiri')
    const twice = admitMember(world, mina, { party, kind: 'supporting', joinedOn: '2011-01-01' })
    await expect(twice).rejects.toMatchObject({ code: 'governance.member-already', values: { ref } })
    const other = await person('Sumie O.')
    await mergeParties(world, mina, { keep: party, other: other.ref, why: 'the same person' })
    const again = admitMember(world, mina, { party: other.ref, kind: 'supporting', joinedOn: '2011-01-01' })
    expect(await codeOf(again)).toBe('governance.member-already')
  })

  test('ends on a last day with a reason, goes on when that is taken back, and both stay told', async () => {
    const { id } = await member('Ryota Miki')
    const end = (on: string) => endMembership(world, mina, { id, on, reason: 'resigned' })
    expect(await codeOf(end('2009-03-31'))).toBe('governance.ends-before-it-begins')
    expect(await codeOf(end('2011-09-06'))).toBe('dates.not-come-yet')
    await end('2011-03-31')
    expect(await codeOf(end('2011-03-31'))).toBe('governance.has-ended')
    await resumeMembership(world, mina, { id, why: 'It was another Miki' })
    expect(await codeOf(resumeMembership(world, mina, { id, why: 'again' }))).toBe('governance.has-not-ended')
    const { left_on, endings } = await getMember(world, mina, { id })
    expect(left_on).toBeNull()
    expect(endings.map(({ ended_on, reason, note }) => [ended_on, reason, note])).toEqual([
      [null, null, 'It was another Miki'],
      ['2011-03-31', 'resigned', null],
    ])
  })

  test('does not go on where the same person has joined anew since', async () => {
    const { id, party } = await member('Chihiro Hayakawa')
    await endMembership(world, mina, { id, on: '2010-03-31', reason: 'resigned' })
    await admitMember(world, mina, { party, kind: 'supporting', joinedOn: '2010-10-01' })
    expect(await codeOf(resumeMembership(world, mina, { id, why: 'x' }))).toBe('governance.member-already')
  })

  test('is corrected with the version before kept, and void it is nobody’s', async () => {
    const { id, ref, party } = await member('Kengo Sawamura')
    await correctMember(world, mina, { id, kind: 'supporting', joinedOn: '2009-05-01', note: '', why: 'misread' })
    expect((await getMember(world, mina, { id })).versions).toMatchObject([
      { change: 'corrected', reason: 'misread', before: { kind: 'voting', joined_on: '2009-04-01' } },
    ])
    await voidMember(world, mina, { id, why: 'never joined' })
    expect(await findMember(owner, ref)).toBeUndefined()
    expect(await codeOf(voidMember(world, mina, { id, why: 'x' }))).toBe('governance.is-void')
    const correct = correctMember(world, mina, { id, kind: 'voting', joinedOn: '2009-05-01', why: 'x' })
    expect(await codeOf(correct)).toBe('governance.is-void')
    await admitMember(world, mina, { party, kind: 'voting', joinedOn: '2011-01-01' })
    expect(await codeOf(restoreMember(world, mina, { id, why: 'x' }))).toBe('governance.member-already')
  })

  test('is told without a name to who may not look at people', async () => {
    const { id, ref } = await member('Aya Nonomiya')
    const reader = as.may(['governance.get-member', 'governance.list-members', 'governance.search-governance'])
    expect(await getMember(world, reader, { id })).toMatchObject({ ref, party: null })
    expect((await listMembers(world, reader, {})).rows.every(({ party }) => party === null)).toBe(true)
    expect(await searchGovernance(world, reader, { text: 'Nonomiya', most: 10 })).toEqual([])
    expect(await searchGovernance(world, reader, { text: ref, most: 10 })).toMatchObject([{ label: ref }])
  })
})

describe('a file of members', () => {
  const header = 'ref,party,kind,joined_on,left_on,left_because'

  test('adds each once, with how it ended', async () => {
    const one = await person('Naoki Iwashita')
    const other = await person('Ritsuko Hiraga')
    const file = `${header}\nF-1,${one.ref},正会員,2001-05-01,2005-03-31,任期満了\nF-2,${other.ref},supporting,2002-05-01,,\n`
    expect(await csv(importMembers, 'members.csv', file)).toMatchObject({ added: 2n, known: 0n })
    expect(await csv(importMembers, 'members.csv', file)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
    const found = await findMember(owner, 'F-1')
    expect(found).toMatchObject({ kind: 'voting', leftOn: '2005-03-31' })
    const { endings } = await getMember(world, mina, { id: found?.id ?? '' })
    expect(endings).toMatchObject([{ ended_on: '2005-03-31', reason: 'term-over' }])
  })

  const refused: Record<string, [string, string]> = {
    'somebody unknown': ['X-1,P-99999,voting,2001-05-01,,', 'governance.unknown-party'],
    'an end without a reason': ['X-1,WHO,voting,2001-05-01,2002-05-01,', 'governance.ending-not-whole'],
    'an end before the beginning': ['X-1,WHO,voting,2001-05-01,2001-04-30,other', 'governance.ends-before-it-begins'],
    'a day to come': ['X-1,WHO,voting,2011-12-01,,', 'dates.not-come-yet'],
    'the same twice at a time': [
      'X-1,WHO,voting,2001-05-01,2003-01-01,other\nX-2,WHO,voting,2002-05-01,,',
      'governance.member-twice',
    ],
  }
  test.each(Object.entries(refused))('is refused whole for %s', async (_, [rows, code]) => {
    const { ref } = await person('Hikaru Kuroda')
    const load = csv(importMembers, 'members.csv', `${header}\n${rows.replaceAll('WHO', ref)}\n`)
    await expect(load).rejects.toMatchObject({ problems: expect.arrayContaining([expect.objectContaining({ code })]) })
    expect(await findMember(owner, 'X-1')).toBeUndefined()
  })
})

describe('the figures of members', () => {
  test('count who is a member on the last day of the period, and who joined in it', async () => {
    const before = [await cellsOf('governance.members'), await cellsOf('governance.members-joined')]
    await member('Kayo Enomoto', '2010-09-01')
    const { id: left } = await member('Makoto Koga', '2011-08-31')
    const { id: gone } = await member('Yuki Soma', '2010-08-31')
    await endMembership(world, mina, { id: gone, on: '2011-08-30', reason: 'died' })
    await member('Shiro Nagatani', '2011-09-01')
    const { id: wrong } = await member('Midori Togawa', '2010-10-01', 'supporting')
    await voidMember(world, mina, { id: wrong, why: 'never joined' })
    await endMembership(world, mina, { id: left, on: '2011-08-31', reason: 'other' })
    const after = [await cellsOf('governance.members'), await cellsOf('governance.members-joined')]
    const grown = after.map((cells, i) => (cells.voting ?? 0n) - (before[i]?.voting ?? 0n))
    expect(grown).toEqual([2n, 2n])
    expect(after.map(({ all, voting, supporting }) => all === (voting ?? 0n) + (supporting ?? 0n))).toEqual([
      true,
      true,
    ])
  })

  test('say nothing of a time before there were members', async () => {
    expect(await cellsOf('governance.members', { start: '1990-01-01', end: '1990-12-31', label: '1990' })).toEqual({})
  })
})

test('a list is narrowed to those who are members on a day, and goes page by page without losing anybody', async () => {
  const on = '2011-09-05'
  const now = await listMembers(world, mina, { state: 'in-force', kind: 'voting', on, size: 200 })
  expect(now.rows.every(({ left_on, voided_at }) => voided_at === null && (left_on === null || left_on >= on))).toBe(
    true,
  )
  const gone = await listMembers(world, mina, { state: 'ended', on })
  expect(gone.rows.length).toBeGreaterThan(2)
  expect(gone.rows.every(({ left_on }) => left_on !== null && left_on < on)).toBe(true)
  const seen: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await listMembers(world, mina, { size: 3, ...(after && { after }) })
    seen.push(...page.rows.map(({ id }) => id))
    if (!page.next) break
    after = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(BigInt(seen.length)).toBe((await listMembers(world, mina, {})).total)
})
