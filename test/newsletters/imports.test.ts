import { afterAll, beforeAll, expect, test } from 'vitest'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { importIssues } from '#modules/newsletters/imports/issues.ts'
import { importSeries } from '#modules/newsletters/imports/series.ts'
import { getIssue } from '#modules/newsletters/queries/get-issue.ts'
import { listIssues } from '#modules/newsletters/queries/list-issues.ts'
import { concert } from '../activities/log.ts'
import { testWorld } from '../world.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const editor = as('editor')

const series = (...lines: string[]) =>
  csv(importSeries, 's.csv', ['ref,since,until,name_en,note', ...lines, ''].join('\n'))
const issues = (...lines: string[]) =>
  csv(
    importIssues,
    'i.csv',
    [
      'ref,series,kind,number,date,channel,languages,reach,reach_qualifier,reach_printed,activity,title_en',
      ...lines,
      '',
    ].join('\n'),
  )

beforeAll(async () => {
  await createActivity(world, editor, concert({ ref: 'A-1' }))
})

test('series come in once, and each wrong line says what is wrong with it', async () => {
  expect(await series('MAIL,2002,,Letters,')).toMatchObject({ added: 1n })
  expect(await series('MAIL,2002,,Letters,')).toMatchObject({ added: 0n, known: 1n, differing: 0n })
  expect(await series('MAIL,2003,,Letters,')).toMatchObject({ differing: 1n })
  const wrong = async (line: string) =>
    (await series(line).catch((error) => error)).problems?.map(({ code }: { code: string }) => code)
  expect(await wrong('X,2002,2001,Letters,')).toEqual(['newsletters.ends-before-beginning'])
  expect(await wrong('X,2002,,,')).toEqual(['newsletters.name-needed'])
  expect(await wrong('X,2011-10,,Letters,')).toEqual(['dates.not-come-yet'])
  expect(await wrong('X,[..2002],,Letters,')).toEqual(['dates.ends-needed'])
})

test('issues come in with series, reach and activity, and a second time nothing does', async () => {
  const lines = [
    'NL-1,MAIL,issue,12,2011-02,email,"ja, en",,hundreds,hundreds of people,A-1,News',
    'NL-2,,お礼,,2011-04-10,郵送,ja,0,,,,Thanks',
    'NL-3,,notice,,2011-05,web,zh,320,about,,,Notice',
    'NL-4,,appeal,,2011-06,post,ko,,,,,Appeal',
  ]
  expect(await issues(...lines)).toMatchObject({ added: 4n })
  expect(await issues(...lines)).toMatchObject({ added: 0n, known: 4n, differing: 0n })
  const { rows } = await listIssues(world, editor, {})
  expect(rows.map(({ ref, reach_number, reach_qualifier }) => [ref, reach_number, reach_qualifier])).toEqual([
    ['NL-4', null, null],
    ['NL-3', 320n, 'about'],
    ['NL-2', 0n, 'exact'],
    ['NL-1', 200n, 'hundreds'],
  ])
  expect(await getIssue(world, editor, { id: rows[3]?.id ?? '' })).toMatchObject({
    series: 'MAIL',
    number: '12',
    languages: ['en', 'ja'],
    reach_printed: 'hundreds of people',
    activity: { ref: 'A-1' },
  })
})

test.each([
  ['an unknown series', 'NL-9,NONE,issue,,2011,post,ja,,,,,X', 'newsletters.unknown-series'],
  ['an unknown activity', 'NL-9,,issue,,2011-01,post,ja,,,,A-none,X', 'newsletters.unknown-activity'],
  ['an unknown language', 'NL-9,,issue,,2011-01,post,"ja, qqx",,,,,X', 'newsletters.import-issues.languages'],
  ['a word without its number', 'NL-9,,issue,,2011-01,post,ja,,about,,,X', 'newsletters.reach-number-missing'],
  ['hundreds that are none', 'NL-9,,issue,,2011-01,post,ja,1000,hundreds,,,X', 'newsletters.reach-not-hundreds'],
  ['a day to come', 'NL-9,,issue,,2011-10,post,ja,,,,,X', 'dates.not-come-yet'],
  ['no title', 'NL-9,,issue,,2011-01,post,ja,,,,,', 'newsletters.title-needed'],
])('refuses an issue with %s', async (_, line, code) => {
  await expect(issues(line)).rejects.toMatchObject({ problems: [{ code, place: { line: 2 } }] })
})
