import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActivity } from '#modules/activities/face.ts'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { acknowledgeFinding, reopenFinding } from '#modules/report/commands/acknowledge-finding.ts'
import { voidSection } from '#modules/report/commands/void-section.ts'
import { countFindings } from '#modules/report/queries/count-findings.ts'
import { openFindings } from '#modules/report/queries/find-contradictions.ts'
import { listFindings } from '#modules/report/queries/list-findings.ts'
import { listSections } from '#modules/report/queries/list-sections.ts'
import { findingsJson, findingText, findingTitle } from '#modules/report/rendering/finding-text.ts'
import { checkNames } from '#modules/report/rules/findings.ts'
import { NotFound } from '#platform/errors.ts'
import { languages } from '#platform/words.ts'
import { loadExamples } from '../../src/main/examples.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { concert } from '../activities/log.ts'
import { formsIn, linksIn, signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const [director, editor] = [as('director'), as('editor')]
const year = 'FY2010'

beforeAll(async () => {
  for await (const _ of loadExamples(world, director, join(import.meta.dirname, '..', '..', 'examples')));
})

const list = (actor = director) => listFindings(world, actor, { year })
const standing = async (check: string, key: string) =>
  (await list()).findings.find((finding) => finding.check === check && finding.key === key)

describe('the example year', () => {
  test('contradicts itself in May and in August, and nowhere else', async () => {
    const { findings } = await list()
    const contradictions = findings.filter(({ severity }) => severity === 'contradiction')
    expect(contradictions.map(({ check, key }) => `${check} ${key}`).sort()).toEqual([
      'month-told-differently month=2011-05',
      'month-without-line month=2011-08 persons reached-safety',
    ])
  })

  test('tells two, three and four people for May, and three for August without a line', async () => {
    const { findings, names } = await list()
    const text = (check: string) => findingsJson(findings, names).find((finding) => finding.check === check)?.text
    expect(text('month-told-differently')).toBe(
      'For May 2011 the records tell different numbers, and nothing says that these are other people: ' +
        'People who reached safety: 3 people, People released: 2 people, People released: 4 people.',
    )
    expect(text('month-without-line')).toBe(
      'People who reached safety, August 2011: 3 people. No line of the dated list tells of an operation in that month.',
    )
  })

  test('has one line that was written down before an earlier one, and lists both by date', async () => {
    const { findings, names } = await list()
    const { refs, values } = findingsJson(findings, names).find(({ check }) => check === 'list-out-of-order') ?? {}
    expect(values).toEqual({ count: '1', pairs: 'A-17: 14 April 2011, A-18: 2 April 2011' })
    expect(refs).toHaveLength(2)
  })

  test('balances its stock, and its parts add up', async () => {
    const { findings } = await list()
    const checks = findings.map(({ check }) => check)
    for (const name of ['stock-differs', 'parts-differ', 'parts-exceed-whole', 'total-falls'])
      expect(checks).not.toContain(name)
  })

  test('is told in four languages', async () => {
    const { findings, names } = await list()
    for (const language of languages)
      for (const finding of findings) expect(findingText(finding, names, language)).not.toMatch(/undefined|\{/)
    for (const check of checkNames)
      expect(new Set(languages.map((language) => findingTitle({ check }, language))).size).toBe(4)
  })
})

describe('who may not see counts of protected people in parts', () => {
  test('learns that something was found, and neither month nor number nor key', async () => {
    const { findings, open, names } = await list(editor)
    const hidden = findings.filter(({ protects }) => protects)
    expect(hidden).toHaveLength(2)
    for (const finding of hidden)
      expect(finding).toMatchObject({ key: '', fingerprint: '', values: {}, refs: [], answer: null })
    expect(JSON.stringify(findingsJson(hidden, names))).not.toMatch(/2011-0[58]|May|August|\d people/)
    expect(open).toEqual((await list()).open)
  })

  test('cannot answer it either', async () => {
    const ask = { year, check: 'month-told-differently', key: 'month=2011-05', why: 'I guess' }
    await expect(acknowledgeFinding(world, editor, ask)).rejects.toThrow(NotFound)
    await expect(reopenFinding(world, editor, ask)).rejects.toThrow(NotFound)
    const own = { year, check: 'list-out-of-order', key: 'list', why: 'As it was printed' }
    await acknowledgeFinding(world, editor, own)
    await reopenFinding(world, editor, own)
  })
})

describe('an answer', () => {
  const august = { year, check: 'month-without-line', key: 'month=2011-08 persons reached-safety' }

  test('acknowledges with a reason, once, what was looked at', async () => {
    const before = await countFindings(world, director, { year })
    const fingerprint = (await standing(august.check, august.key))?.fingerprint
    await expect(
      acknowledgeFinding(world, director, { ...august, why: 'x', fingerprint: '0'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'report.finding-changed' })
    await acknowledgeFinding(world, director, { ...august, why: 'The list was closed in July', fingerprint })
    expect(await standing(august.check, august.key)).toMatchObject({
      state: 'acknowledged',
      answer: { reason: 'The list was closed in July', recorded_by: 'director' },
    })
    expect(await countFindings(world, director, { year })).toEqual({
      ...before,
      contradiction: before.contradiction - 1,
    })
    await expect(acknowledgeFinding(world, director, { ...august, why: 'again' })).rejects.toMatchObject({
      code: 'report.finding-is-acknowledged',
    })
  })

  test('leaves a row and an audit line without its text', async () => {
    const { rows } = await sql<{ fields: string[]; line: string }>`select fields, row_to_json(a)::text as line
      from platform.audit a where action = 'report.acknowledge-finding' order by seq desc limit 1`.execute(owner)
    expect(rows[0]?.fields).toContain('why')
    expect(rows[0]?.line).not.toMatch(/closed in July|2011-08/)
  })

  test('keeps the report from nothing any more, and holds until it is taken back', async () => {
    const chosen = await fiscalYearOf(owner, year)
    if (!chosen) throw new Error('the example has its year')
    const keysOpen = async () => (await openFindings(owner, chosen)).map(({ key }) => key)
    expect(await keysOpen()).not.toContain(august.key)
    expect(await keysOpen()).toContain('month=2011-05')
    await reopenFinding(world, director, { ...august, why: 'Somebody remembers' })
    expect(await keysOpen()).toContain(august.key)
    await expect(reopenFinding(world, director, { ...august, why: 'again' })).rejects.toMatchObject({
      code: 'report.finding-is-open',
    })
    expect((await openFindings(owner, chosen)).filter(({ severity }) => severity === 'note')).toEqual([])
  })

  test('no longer holds when what was found changes, and is resolved when nothing is found', async () => {
    const key = 'list'
    const why = 'Printed so'
    await acknowledgeFinding(world, director, { year, check: 'list-out-of-order', key, why })
    await createActivity(world, director, { ...concert({ date: '2010-12-01' }), ref: 'A-28x1' })
    await createActivity(world, director, { ...concert({ date: '2010-10-01' }), ref: 'A-28x2' })
    expect(await standing('list-out-of-order', key)).toMatchObject({ state: 'changed', answer: { reason: why } })

    const { sections } = await listSections(world, director, { year })
    const typed = (await list()).findings.find(({ check, severity }) => check === 'number-typed' && severity === 'note')
    if (!typed) throw new Error('the example types lengths of time')
    await acknowledgeFinding(world, director, { year, check: typed.check, key: typed.key, why: 'A length of time' })
    const id = sections.find(({ ref }) => typed.key.startsWith(ref))?.id ?? ''
    await voidSection(world, director, { id, why: 'for a test' })
    const { findings, resolved } = await list()
    expect(findings.map((finding) => finding.key)).not.toContain(typed.key)
    expect(resolved).toMatchObject([{ key: typed.key, reason: 'A length of time' }])
    await reopenFinding(world, director, { year, check: typed.check, key: typed.key, why: 'It may come back' })
    expect((await list()).resolved).toEqual([])
  })

  test('is refused for what is not found, without a reason, and without the permission', async () => {
    const ask = { year, check: 'parts-differ', key: 'giving.gifts by=month', why: 'x' }
    await expect(acknowledgeFinding(world, director, ask)).rejects.toThrow(NotFound)
    await expect(acknowledgeFinding(world, director, { ...ask, why: ' ' })).rejects.toMatchObject({ field: 'why' })
    await expect(acknowledgeFinding(world, director, { ...ask, year: 'FY1' })).rejects.toMatchObject({
      code: 'report.no-such-year',
    })
    await expect(acknowledgeFinding(world, as('auditor'), ask)).rejects.toThrow('not allowed')
    expect((await list(as('auditor'))).findings.length).toBeGreaterThan(0)
  })
})

describe('the pages', () => {
  let app: ReturnType<typeof staffApplication>
  beforeAll(() => {
    app = staffApplication(world, reach)
  })
  const html = async (answer: Response) => (await answer.text()).replaceAll('&amp;', '&')

  test('show what was found by weight, lead to its records, and say on the report how much is open', async () => {
    const visitor = await signIn(app, world, 'director')
    const page = await html(await visitor.get(`/report/findings?year=${year}`))
    expect(page).toMatch(/<h2>2 contradictions<\/h2>/)
    expect(page).toContain('For May 2011')
    expect(linksIn(page)).toContain(
      '/report/findings/acknowledge?year=FY2010&check=month-told-differently&key=month%3D2011-05',
    )
    expect(await html(await visitor.get('/report'))).toContain('2 contradictions are open')
  })

  test('take an answer with its reason, and ask again without one', async () => {
    const visitor = await signIn(app, world, 'director')
    const path = '/report/findings/acknowledge?year=FY2010&check=month-told-differently&key=month%3D2011-05'
    const [form] = formsIn(await html(await visitor.get(path)), path).filter(({ action }) =>
      action.includes('acknowledge'),
    )
    const fields = (why: string) =>
      (form?.fields ?? []).map(({ name, value }) => [name, name === 'why' ? why : value] as const)
    const refused = await visitor.post(form?.action ?? '', fields(''))
    expect(refused.status).toBe(422)
    expect(await html(refused)).toContain('For May 2011')
    const done = await visitor.post(form?.action ?? '', fields('Nobody who was there can be asked'))
    expect([done.status, done.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/report/findings?year='),
    ])
    const page = await html(await visitor.get(`/report/findings?year=${year}`))
    expect(page).toContain('Nobody who was there can be asked')
    expect(page).toMatch(/<h2>1 contradiction<\/h2>/)
  })

  test('tell an editor that there is something, and give away no month', async () => {
    const visitor = await signIn(app, world, 'editor')
    const page = await html(await visitor.get(`/report/findings?year=${year}`))
    expect(page).toContain('counts of protected people')
    expect(page).not.toMatch(/May 2011|August 2011|2011-05|2011-08/)
    const path = '/report/findings/acknowledge?year=FY2010&check=month-told-differently&key=month%3D2011-05'
    expect((await visitor.get(path)).status).toBe(404)
  })
})
