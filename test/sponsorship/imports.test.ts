import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordPledge } from '#modules/giving/commands/pledges/record-pledge.ts'
import { importChildren } from '#modules/sponsorship/imports/children.ts'
import { importHeadcounts } from '#modules/sponsorship/imports/headcounts.ts'
import { importPayments } from '#modules/sponsorship/imports/payments.ts'
import { importSponsorships } from '#modules/sponsorship/imports/sponsorships.ts'
import { getChild } from '#modules/sponsorship/queries/get-child.ts'
import { listChildren } from '#modules/sponsorship/queries/list-children.ts'
import { listPayments } from '#modules/sponsorship/queries/list-payments.ts'
import { listSponsorships } from '#modules/sponsorship/queries/list-sponsorships.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const officer = as('sponsorship-officer')
const desk = deskOf(world, { officer, director: as('director') })

const headers = {
  children: 'code,kind,birth_year,entered,stage,stage_from,registration,registration_from,left,reason',
  sponsorships: 'ref,sponsor,child,payer,correspondent,from,until,reason,note,pledge',
  payments: 'ref,paid_on,child,amount,currency,purpose,carrier,confirmed_on,note',
  headcounts: 'ref,kind,since_year,date,number,qualifier,source,note',
}
const definitions: Record<keyof typeof headers, ImportDefinition> = {
  children: importChildren,
  sponsorships: importSponsorships,
  payments: importPayments,
  headcounts: importHeadcounts,
}
const load = (what: keyof typeof headers, ...lines: string[]) =>
  csv(definitions[what], `${what}.csv`, [headers[what], ...lines, ''].join('\n'))

const children = [
  'C-1,孤児,1999,2008-03,中学校,2010-09,granted,2011-04,,',
  'C-2,second-generation,,2010,primary,,,,2011-07,with-parent',
  'C-3,other,,2009,,,none,,,',
]

beforeAll(async () => {
  await desk.party('P-1')
  await desk.party('P-2')
  const promise = { frequency: 'monthly', startedOn: '2010-01-01', money: { amount: '20', currency: 'USD' } } as const
  await recordPledge(world, as('director'), { payer: 'P-1', ref: 'PL-1', ...promise })
  await load('children', ...children)
})

test('children come with what is so of each, dated by itself or by the entry; a second load adds nothing', async () => {
  const { rows } = await listChildren(world, officer, {})
  expect(rows.map(({ code, kind, stage, registration, left }) => [code, kind, stage, registration, left])).toEqual([
    ['C-1', 'orphan', 'middle', 'granted', null],
    ['C-2', 'second-generation', 'primary', null, 'with-parent'],
    ['C-3', 'other', null, 'none', null],
  ])
  const second = await getChild(world, officer, { id: rows[1]?.id ?? '' })
  expect(second.schoolings).toMatchObject([{ date_edtf: '2010', position: 0 }])
  expect(await load('children', ...children)).toMatchObject({ added: 0n, known: 3n, differing: 0n })
  expect(await load('children', 'C-1,other,1999,2008-03,,,,,,')).toMatchObject({
    added: 0n,
    differences: [{ ref: 'C-1', columns: ['kind'] }],
  })
})

test('sponsorships come with their endings; a second load adds nothing', async () => {
  const lines = ['S-1,P-2,C-1,P-1,,2009-04,,,,PL-1', 'S-2,P-2,,,,2010,2011-03,sponsor-stopped,by letter,']
  expect(await load('sponsorships', ...lines)).toMatchObject({ added: 2n })
  expect(await load('sponsorships', ...lines)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  const { rows } = await listSponsorships(world, officer, {})
  expect(rows.map(({ ref, child, sponsor, ended }) => [ref, child, sponsor.ref, ended?.reason])).toEqual([
    ['S-2', null, 'P-2', 'sponsor-stopped'],
    ['S-1', 'C-1', 'P-2', undefined],
  ])
})

test('payments come with their confirmation; a second load adds nothing', async () => {
  const lines = [
    'EP-1,2011-03-01,C-1,300.00,CNY,生活费,L-1,2011-03-20,',
    'EP-2,2011-08-01,,1200,CNY,school-fees,L-2,,x',
  ]
  expect(await load('payments', ...lines)).toMatchObject({ added: 2n })
  expect(await load('payments', ...lines)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  const { rows } = await listPayments(world, officer, {})
  expect(rows.map(({ ref, amount, purpose, confirmed_on }) => [ref, amount, purpose, confirmed_on])).toEqual([
    ['EP-2', 120000n, 'school-fees', null],
    ['EP-1', 30000n, 'living', '2011-03-20'],
  ])
})

test('headcounts come as exact as they were told; a second load adds nothing', async () => {
  const lines = ['H-1,at-date,,2011-08-31,20,over,Report,', 'H-2,since,1998,2011-08-31,100,,Report,']
  expect(await load('headcounts', ...lines)).toMatchObject({ added: 2n })
  expect(await load('headcounts', ...lines)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
})

describe('a file is refused', () => {
  test.each([
    ['children', 'GROUP,orphan,,2008,,,,,,', 'sponsorship.code-reserved', 'code'],
    ['sponsorships', 'N-1,P-2,,,,2010,,,,PL-9', 'sponsorship.unknown-pledge', 'pledge'],
    ['sponsorships', 'N-1,P-2,,,,2010,,,,PL-1', 'sponsorship.pledge-of-another', 'pledge'],
    ['children', 'N-1,orphan,99,2008,,,,,,', 'sponsorship.not-a-year', 'birth_year'],
    ['children', 'N-1,orphan,2009,2008,,,,,,', 'sponsorship.born-after-entry', 'birth_year'],
    ['children', 'N-1,orphan,,2011-10,,,,,,', 'dates.not-come-yet', 'entered'],
    ['children', 'N-1,orphan,,2008,,2009,,,,', 'sponsorship.import-children.stage-needed', 'stage'],
    ['children', 'N-1,orphan,,2008,,,,2009,,', 'sponsorship.import-children.registration-needed', 'registration'],
    ['children', 'N-1,orphan,,2008,,,,,2009,', 'sponsorship.import-children.reason-needed', 'reason'],
    ['children', 'N-1,orphan,,2008,,,,,,died', 'sponsorship.import-children.left-needed', 'left'],
    ['children', 'N-1,orphan,,2008,,,,,2007,died', 'sponsorship.before-entry', 'left'],
    ['children', 'N-1,orphan,,unknown,,,,,,', 'dates.ends-needed', 'entered'],
    ['sponsorships', 'N-1,P-9,,,,2010,,,,', 'sponsorship.unknown-party', 'sponsor'],
    ['sponsorships', 'N-1,P-2,,P-9,,2010,,,,', 'sponsorship.unknown-party', 'payer'],
    ['sponsorships', 'N-1,P-2,C-9,,,2010,,,,', 'sponsorship.unknown-child', 'child'],
    ['sponsorships', 'N-1,P-2,C-1,,,2007,,,,', 'sponsorship.before-entry', 'from'],
    ['sponsorships', 'N-1,P-2,C-2,,,2011-08,,,,', 'sponsorship.after-exit', 'from'],
    ['sponsorships', 'N-1,P-2,C-1,,,2010,,,,', 'sponsorship.twice', 'sponsor'],
    ['sponsorships', 'N-1,P-2,C-1,,,2010,2009,other,,', 'sponsorship.ends-before-beginning', 'until'],
    ['sponsorships', 'N-1,P-2,C-1,,,2010,2011,,,', 'sponsorship.import-sponsorships.reason-needed', 'reason'],
    ['sponsorships', 'N-1,P-2,C-1,,,2010,,other,,', 'sponsorship.import-sponsorships.until-needed', 'until'],
    ['sponsorships', 'N-1,P-2,C-1,,,2010,2011-10,other,,', 'dates.not-come-yet', 'until'],
    ['payments', 'N-1,2011-03-01,C-9,1,CNY,living,L-1,,', 'sponsorship.unknown-child', 'child'],
    ['payments', 'N-1,2011-03-01,,0,CNY,living,L-1,,', 'sponsorship.amount-not-above-zero', 'amount'],
    ['payments', 'N-1,2011-03-01,,99999999999999.99,CNY,living,L-1,,', 'money.too-large', 'amount'],
    ['payments', 'N-1,2007-03-01,C-1,1,CNY,living,L-1,,', 'sponsorship.before-entry', 'child'],
    ['payments', 'N-1,2011-08-01,C-2,1,CNY,living,L-1,,', 'sponsorship.after-exit', 'child'],
    ['payments', 'N-1,2011-10-01,,1,CNY,living,L-1,,', 'dates.not-come-yet', 'paid_on'],
    ['payments', 'N-1,2011-03-01,,1,CNY,living,L-1,2011-10-01,', 'dates.not-come-yet', 'confirmed_on'],
    ['payments', 'N-1,2011-03-01,,1,CNY,living,L-1,2011-02-01,', 'sponsorship.confirmed-before-paid', 'confirmed_on'],
    ['headcounts', 'N-1,since,,2011,1,,Staff,', 'sponsorship.since-year-needed', 'since_year'],
    ['headcounts', 'N-1,at-date,1998,2011,1,,Staff,', 'sponsorship.since-year-not-wanted', 'since_year'],
    ['headcounts', 'N-1,since,2011,2010,1,,Staff,', 'sponsorship.since-after-date', 'since_year'],
    ['headcounts', 'N-1,since,98,2010,1,,Staff,', 'sponsorship.not-a-year', 'since_year'],
    ['headcounts', 'N-1,at-date,,2011,0,,Staff,', 'sponsorship.number-not-above-zero', 'number'],
    ['headcounts', 'N-1,at-date,,2011-10,1,,Staff,', 'dates.not-come-yet', 'date'],
  ] as const)('%s: %s', async (what, line, code, column) => {
    await expect(load(what, line)).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code, place: { line: 2, column } })]),
    })
  })

  test('when two of its lines give a sponsor the same child', async () => {
    await expect(load('sponsorships', 'N-1,P-2,C-3,,,2010,,,,', 'N-2,P-2,C-3,,,2011,,,,')).rejects.toMatchObject({
      problems: [{ code: 'sponsorship.twice', place: { line: 3, column: 'sponsor' } }],
    })
  })
})
