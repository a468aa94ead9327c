import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listChildren } from '#modules/sponsorship/queries/list-children.ts'
import { listPayments } from '#modules/sponsorship/queries/list-payments.ts'
import { listSponsorships } from '#modules/sponsorship/queries/list-sponsorships.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { formsIn, signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const director = as('director')
const app = staffApplication(world, reach)
let officer: Visitor
let editor: Visitor

const folder = fileURLToPath(new URL('../../examples', import.meta.url))
const pageOf = async (path: string) => (await officer.get(path)).text()
const childIs = async (code: string) =>
  (await listChildren(world, director, { from: code })).rows.find((row) => row.code === code)?.id ?? ''

/** Fills in the form of a page and sends it. */
async function send(path: string, fields: Readonly<Record<string, string>>) {
  const form = formsIn(await pageOf(path), path).find(({ method, action }) => method === 'post' && action === path)
  const shown = (form?.fields ?? []).filter(({ name }) => !(name in fields)).map(({ name, value }) => [name, value])
  return officer.post(path, [...(shown as [string, string][]), ...Object.entries(fields)])
}

beforeAll(async () => {
  for await (const _ of loadExamples(world, director, folder));
  officer = await signIn(app, world, 'sponsorship-officer')
  editor = await signIn(app, world, 'editor')
}, 120_000)

test('the list shows children by code and what is so of them, and the empty one how to go on', async () => {
  const page = await pageOf('/sponsorship')
  for (const words of ['C-07', 'Middle school', 'Registered', 'No sponsor']) expect(page).toContain(words)
  expect(await pageOf('/sponsorship?kind=other&stage=high')).toContain('Take a filter off')
})

test('a child shows its histories, sponsors and payments, and nobody else opens it', async () => {
  const path = `/sponsorship/children/${await childIs('C-07')}`
  const page = await pageOf(path)
  for (const words of ['Middle school', 'March 2011', '佐伯 ゆり子', '600.00', 'Came into the programme'])
    expect(page).toContain(words)
  expect((await editor.get(path)).status).toBe(403)
})

describe('forms', () => {
  test('a school is recorded, voided with a reason, and the history tells both', async () => {
    const here = `/sponsorship/children/${await childIs('C-11')}`
    expect((await send(`${here}/record-schooling`, { stage: 'high', date: '2011-08' })).status).toBe(303)
    expect(await pageOf(here)).toContain('High school')
    expect((await send(`${here}/void-schooling`, { position: '1', why: 'another child was meant' })).status).toBe(303)
    const page = await pageOf(here)
    expect(page).toContain('another child was meant')
    expect(page).toMatch(/<dd>\s*Primary school/)
  })

  test('a child leaves with its sponsorship, and is taken back', async () => {
    const here = `/sponsorship/children/${await childIs('C-13')}`
    expect(await pageOf(`${here}/record-exit`)).toContain('Also end the sponsorship of this child')
    const sent = { reason: 'moved-on', date: '2011-08-30', endSponsorships: 'yes' }
    expect((await send(`${here}/record-exit`, sent)).status).toBe(303)
    expect(await pageOf(here)).toContain('Left: Moved on')
    expect((await send(`${here}/undo-exit`, { why: 'it was another child' })).status).toBe(303)
    expect(await pageOf(here)).toContain('it was another child')
  })

  test('who sponsors is chosen where a name means several, and what was typed comes back', async () => {
    const path = '/sponsorship/sponsorships/start'
    const refused = await send(path, { sponsor: '三浦', child: 'C-26', date: '2011-06' })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    for (const words of ['P-603', 'P-604', 'sponsorChosen', 'value="三浦"']) expect(page).toContain(words)
    const sent = { sponsor: '三浦', sponsorChosen: 'P-603', child: 'C-26', date: '2011-06' }
    expect((await send(path, sent)).status).toBe(303)
    const { rows } = await listSponsorships(world, director, { sponsor: 'P-603' })
    expect(rows.map(({ child }) => child)).toContain('C-26')
  })

  test('a sponsor of the whole programme is paired with a child', async () => {
    const { rows } = await listSponsorships(world, director, { state: 'programme' })
    const here = `/sponsorship/sponsorships/${rows[0]?.id}`
    const sent = await send(`${here}/pair`, { child: 'C-27', date: '2011-08' })
    expect(sent.status).toBe(303)
    expect(await pageOf(sent.headers.get('location') ?? '')).toContain('C-27')
    expect(await pageOf(here)).toContain('Paired with a child')
  })

  test('what one carried is recorded line by line, and each payment confirmed', async () => {
    const path = '/sponsorship/payments/record'
    const lines = {
      ...{ 'lines.0.child': 'C-26', 'lines.0.purpose': 'living', 'lines.0.amount': '120' },
      ...{ 'lines.1.child': '', 'lines.1.purpose': '', 'lines.1.amount': '', 'lines.1.note': '' },
      ...{ 'lines.2.child': 'group', 'lines.2.purpose': 'medical', 'lines.2.amount': '80' },
    }
    const trip = { carrier: 'L-7', paidOn: '2011-08-30', currency: 'CNY' }
    expect((await send(path, { ...trip, ...lines })).status).toBe(303)
    const { rows } = await listPayments(world, director, { carrier: 'L-7' })
    expect(rows.map(({ child, amount }) => [child, amount])).toEqual([
      [null, 8000n],
      ['C-26', 12000n],
    ])
    const here = `/sponsorship/payments/${rows[0]?.id}`
    expect((await send(`${here}/confirm`, { confirmedOn: '2011-08-31' })).status).toBe(303)
    expect(await pageOf('/sponsorship/payments?carrier=L-7&state=confirmed')).toContain('80.00')
  })

  test('a line that cannot be is refused where it stands, with the lines kept', async () => {
    const trip = { carrier: 'L-8', paidOn: '2011-08-30', currency: 'CNY' }
    const refused = await send('/sponsorship/payments/record', {
      ...trip,
      ...{ 'lines.0.child': 'C-26', 'lines.0.purpose': 'living', 'lines.0.amount': 'much' },
    })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('value="much"')
  })
})

test('the home page of an officer asks for sponsors, for sponsorships to end, and for confirmations', async () => {
  const page = await pageOf('/')
  for (const words of ['no sponsor', 'not confirmed after 60 days']) expect(page).toContain(words)
})

test('the page of a person leads to their sponsorships', async () => {
  const { rows } = await listSponsorships(world, director, { sponsor: 'P-601' })
  const page = await pageOf(`/people/${rows[0]?.sponsor.id}`)
  expect(page).toContain('/sponsorship/sponsorships?sponsor=P-601')
})

test('the report of an editor tells how many children there are as exactly as it was told, and no parts of it', async () => {
  const html = await (await editor.get('/report/document?year=FY2010')).text()
  expect(html).toContain('more than 100 children')
  expect(html).toContain('more than 20 children')
  const evidence = '/report/evidence?figure=sponsorship.children-on-file&year=FY2010&kind=orphan'
  expect(await (await editor.get(evidence)).text()).not.toMatch(/\b\d+ children/)
})
