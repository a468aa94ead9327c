import { afterAll, expect, test } from 'vitest'
import { correctPage } from '#modules/site/commands/correct-page.ts'
import { createPage } from '#modules/site/commands/create-page.ts'
import { releasePage } from '#modules/site/commands/release-page.ts'
import { withdrawPage } from '#modules/site/commands/withdraw-page.ts'
import { importPages } from '#modules/site/imports/pages.ts'
import { getPage } from '#modules/site/queries/get-page.ts'
import { listPages } from '#modules/site/queries/list-pages.ts'
import { reservedSlugs } from '#modules/site/rules/slugs.ts'
import { importCommand } from '#platform/imports/command.ts'
import { publicRoutes } from '../../src/main/public.ts'
import { openSite } from './desk.ts'

const desk = await openSite()
const { world, director, editor, as, draft, release, csv } = desk
afterAll(desk.close)

const change = { position: '10', source: 'en', titles: { en: 'New' }, prose: { en: 'New words' }, why: 'it was old' }

test('a page goes from draft to released and withdrawn, and each step stays with who and why', async () => {
  const { id } = await draft('steps')
  await release(id)
  await expect(release(id)).rejects.toMatchObject({ code: 'site.released-already' })
  await correctPage(world, editor, { id, ...change })
  expect(await getPage(world, editor, { id })).toMatchObject({ state: 'released', isAhead: true })
  await release(id)
  expect(await getPage(world, editor, { id })).toMatchObject({ isAhead: false })
  await withdrawPage(world, editor, { id, why: 'no longer true' })
  await expect(withdrawPage(world, editor, { id, why: 'again' })).rejects.toMatchObject({ code: 'site.not-released' })
  const { states, versions } = await getPage(world, editor, { id })
  expect(states.map(({ state, reason, recorded_by }) => [state, reason, recorded_by])).toEqual([
    ['withdrawn', 'no longer true', 'editor'],
    ['released', null, 'director'],
    ['released', null, 'director'],
    ['draft', null, 'director'],
  ])
  expect(versions.map(({ reason }) => reason)).toEqual(['it was old'])
  await release(id)
  expect((await listPages(world, editor, {})).rows.find((row) => row.id === id)).toMatchObject({ state: 'released' })
})

test('who writes does not release, by hand or by a file', async () => {
  const { id } = await createPage(world, editor, { ...change, slug: 'by-editor' })
  await expect(releasePage(world, editor, { id })).rejects.toMatchObject({ permission: 'site.release-page' })
  await expect(createPage(world, as('treasurer'), { ...change, slug: 'x' })).rejects.toMatchObject({
    permission: 'site.create-page',
  })
  const head = 'slug,position,state,title_en,prose_en\n'
  const { sha256 } = await world.files.keep(Buffer.from(`${head}sneaked,9,released,T,W\n`))
  await expect(importCommand(importPages)(world, editor, { sha256, name: 'x.csv' })).rejects.toMatchObject({
    problems: [{ code: 'site.page.may-not-release' }],
  })
})

test('a change of the first language makes translations older, but for those that still fit', async () => {
  const { id } = await draft('older')
  const texts = (en: string) => ({ titles: { en: 'T', ja: 'Ｔ', ko: '티' }, prose: { en, ja: '文', ko: '글' } })
  await correctPage(world, editor, { id, ...change, ...texts('One') })
  await correctPage(world, editor, { id, ...change, ...texts('Two'), still: { ko: 'yes' } })
  expect(await getPage(world, editor, { id })).toMatchObject({ older: ['ja'] })
})

test('an address must be one, free, and none of the site’s own', async () => {
  await draft('taken')
  const refused = (slug: string) => draft(slug).catch(({ problems }) => problems[0].code)
  expect(await refused('taken')).toBe('site.page.slug-taken')
  for (const slug of ['Über', 'a--b', '-a', 'a b', '../x']) expect(await refused(slug)).toBe('site.page.slug')
  expect(await refused('activities')).toBe('site.page.slug-reserved')
  const firsts = publicRoutes.filter(({ isBare }) => !isBare).map(({ path }) => path.split('/')[1] ?? '')
  const own = firsts.filter((first) => /^[a-z0-9-]+$/.test(first))
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter((first) => !reservedSlugs.includes(first))).toEqual([])
})

test('a page names no figure, and has a title', async () => {
  await expect(draft('counted', 'We helped {{operations.settled}}.')).rejects.toMatchObject({
    problems: [{ code: 'site.page.figure', field: 'prose.en' }],
  })
  const none = { slug: 'none', position: '3', titles: {}, prose: { en: 'x' } }
  await expect(createPage(world, editor, none)).rejects.toMatchObject({ code: 'site.page.title-missing' })
})

test('pages come in once, and each wrong line says what is wrong with it', async () => {
  const pages = (...lines: string[]) =>
    csv(importPages, 'p.csv', ['slug,position,state,source,title_en,prose_en', ...lines, ''].join('\n'))
  expect(await pages('one,3,released,en,One,Words', 'two,4,,,Two,')).toMatchObject({ added: 2n })
  expect(await pages('one,3,released,en,Other,Words')).toMatchObject({ added: 0n, known: 1n, differing: 1n })
  const wrong = (line: string) =>
    pages(line).catch((error) => error.problems?.map(({ code }: { code: string }) => code))
  expect(await wrong('reports,3,,,R,')).toEqual(['site.page.slug-reserved'])
  expect(await wrong('A B,3,,,R,')).toEqual(['site.page.slug'])
  expect(await wrong('three,0,,,R,')).toEqual(['site.page.position'])
  expect(await wrong('three,3,,,,x')).toEqual(['site.page.title-missing'])
  expect(await wrong('three,3,,,R,{{x}}')).toEqual(['site.page.figure'])
  const { rows } = await listPages(world, director, {})
  const found = Object.fromEntries(rows.map(({ slug, state }) => [slug, state]))
  expect(found).toMatchObject({ one: 'released', two: 'draft' })
})
