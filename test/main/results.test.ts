import { afterAll, describe, expect, test } from 'vitest'
import { importActivities } from '#modules/activities/imports/activities.ts'
import { importCommand } from '#platform/imports/command.ts'
import { catalogue } from '../../src/main/catalogue.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { operator } from '../../src/main/world.ts'
import { linksIn, signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, close } = await testWorld()
afterAll(close)
const mina = await signIn(staffApplication(world, reach), world, 'director')

const site = (code: string) => [['code', code] as const]
const statusOf = (html: string) =>
  /<div class="notice[^>]*role="status">(.*?)<\/div>/s.exec(html)?.[1]?.replace(/<[^>]+>/g, ' ')
const read = async (path: string, visitor: Visitor = mina) => (await visitor.get(path)).text()

describe('after an act', () => {
  test('the next page says that it is done, by the name of the act alone', async () => {
    const sent = await mina.post('/aid/sites/create', site('S-01'))
    const to = sent.headers.get('location') ?? ''
    expect(to).toMatch(/^\/aid\/sites\/[0-9a-f-]{36}\?saved=aid\.create-site$/)
    const html = await read(to)
    expect(statusOf(html)).toContain('Saved.')
    expect(linksIn(html).filter((link) => link.includes('saved='))).toEqual([])
  })

  test('the next page says it in the own words of the act where it has some', async () => {
    const sent = await mina.post('/activities/create', [
      ['kind', 'event'],
      ['status', 'done'],
      ['visibility', 'public'],
      ['date', '2011-05-01'],
      ['titles.en', 'Concert'],
    ])
    expect(statusOf(await read(sent.headers.get('location') ?? ''))).toContain(
      catalogue('en', 'activities.create-activity.done'),
    )
  })

  test('another language says it no more', async () => {
    const switched = await mina.get('/aid?saved=aid.create-site&lang=ja')
    expect(switched.headers.get('location')).toBe('/aid')
  })

  test('an address cannot make a page say what is no act', async () => {
    for (const name of ['you-won', 'aid.list-stock', '%3Cb%3E', 'main.home'])
      expect(statusOf(await read(`/aid?saved=${name}`))).toBeUndefined()
    expect(statusOf(await read('/nowhere?saved=aid.create-site'))).not.toContain('Saved')
  })

  test('a form that was refused says nothing of being saved', async () => {
    const refused = await mina.post('/aid/sites/create', site('S-01'))
    expect(refused.status).toBe(422)
    expect(statusOf(await refused.text())).toBeUndefined()
  })
})

test('what came in by the command line says so in words, in the language of the reader', async () => {
  const text = 'ref,date,kind,status,visibility,title_en\nA-1,2011-09-01,event,done,public,Concert\n'
  const { sha256 } = await world.files.keep(Buffer.from(text))
  await importCommand(importActivities)(world, operator(), { sha256, name: 'log.csv' })
  const [path = ''] = linksIn(await read('/activities')).filter((link) => /[0-9a-f-]{36}$/.test(link))
  const html = await read(path)
  expect(html).toContain('by the command line')
  expect(html).not.toContain('operator')
})

test('a search says dates in the language of the page', async () => {
  const switched = await mina.get('/search?q=concert&lang=ja')
  const cookie = switched.headers.get('set-cookie')?.split(';')[0] ?? ''
  const html = await (await mina.get(switched.headers.get('location') ?? '', cookie)).text()
  expect(html).toContain('2011年9月1日')
})

describe('the page of an import', () => {
  const path = '/imports/aid.import-sites'
  const load = (text: string) => mina.post(path, [['file', new File([text], 'sites.csv', { type: 'text/csv' })]])

  test('leads on to the list of what came in, and to another file', async () => {
    const sent = await load('ref,code,note\nS-02,S-02,Border\nS-03,S-03,\n')
    expect(sent.status).toBe(303)
    const html = await read(sent.headers.get('location') ?? '')
    expect(statusOf(html)).toContain('2 records are new, 0 were there already.')
    expect(html).toContain('<a class="button button-plain" href="/aid/sites">See what is recorded now</a>')
    expect(html).toContain('Import another file')
  })

  test('names line, reference and columns of a known row that differs, and keeps all this out of the address', async () => {
    const sent = await load('ref,code,note\nS-02,S-02,Harbour\nS-03,S-03,\nS-04,S-04,\n')
    expect(sent.status).toBe(200)
    const told = statusOf(await sent.text())
    expect(told).toContain('1 record is new, 2 were there already.')
    expect(told).toContain(
      '1 record that was there already differs from the file. Nothing of it was changed; correct the record itself.',
    )
    expect(told).toContain('Line 2, S-02: note')
  })

  test('tells each problem once', async () => {
    const sent = await load('ref,code,opened_on\nS-05,S-05,2011-02-30\n')
    expect(sent.status).toBe(422)
    expect((await sent.text()).split('2011-02-30').length).toBe(2)
  })

  test('offers the template where the file is a table of something else', async () => {
    const html = await (await load('name,phone\nAiko,1\n')).text()
    expect(html).toContain('sites.csv: This is not the template for this import')
    expect(html).toContain('>Take the template</a>')
  })

  test('says in words what each column holds, in the language of the reader', async () => {
    const html = await read('/imports/giving.import-gifts')
    expect(html).toContain('The day on which the gift arrived: it decides the fiscal year.')
    const words = await read('/imports/report.import-sections')
    expect(words.split('The heading in this language; one language is enough.').length).toBe(5)
  })
})
