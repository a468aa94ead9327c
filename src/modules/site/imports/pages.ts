import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import { count, oneOf, text } from '#platform/imports/columns.ts'
import type { ImportColumn, ImportDefinition } from '#platform/imports/definition.ts'
import { spelledAs } from '#platform/imports/spellings.ts'
import { textColumns, textNeeded, textsHeld, textsOf } from '#platform/imports/texts.ts'
import { languages } from '#platform/words.ts'
import { isReserved, isSlug } from '../rules/slugs.ts'
import { siteWords } from '../words/words.ts'

const example = {
  titles: { en: 'About us', ja: '私たちについて', ko: '단체 소개', zh: '关于我们' },
  prose: {
    en: 'We are a small association.',
    ja: '私たちは小さな団体です。',
    ko: '저희는 작은 단체입니다.',
    zh: '我们是一个小型团体。',
  },
}

const released = 'site.release-page'

const plain = (column: ImportColumn): ImportColumn => ({
  ...column,
  parse(cell, other) {
    if (cell.includes('{{')) throw new Refusal('site.page.figure', column.header)
    return column.parse(cell, other)
  },
})

const slugColumn: ImportColumn = (() => {
  const column = text('slug', { required: true, most: 60, example: 'about' })
  return {
    ...column,
    parse(cell, other) {
      if (!isSlug(cell)) throw new Refusal('site.page.slug', 'slug')
      if (isReserved(cell)) throw new Refusal('site.page.slug-reserved', 'slug')
      return column.parse(cell, other)
    },
  }
})()

const mayRelease = ({ actor }: By) => actor.may.has(released)

/** The pages of the site, one a line; those that are released only by whoever may release. */
export const importPages: ImportDefinition = {
  name: 'site.import-pages',
  key: ['slug'],
  list: '/site',
  existing: {
    join: sql`join site.pages e on e.slug = n.slug`,
    columns: {
      position: sql`e.position`,
      source: sql`case when n.source is not null then e.source end`,
      ...textsHeld('title', sql`e.titles`),
      ...textsHeld('prose', sql`e.prose`),
    },
  },
  columns: [
    slugColumn,
    count('position', { required: true, example: '10' }),
    oneOf('state', ['draft', 'released'], { spellings: spelledAs(siteWords, 'site.state.'), example: 'draft' }),
    oneOf('source', languages, { example: 'en' }),
    ...textColumns('title', { most: 200, example: example.titles }),
    ...textColumns('prose', { most: 40_000, example: example.prose }).map(plain),
  ],
  checks: [
    {
      column: 'position',
      code: 'site.page.position',
      rows: () => sql`select line from incoming where position not between 1 and 999`,
    },
    {
      column: 'state',
      code: 'site.page.may-not-release',
      rows: (by) => sql`select line from incoming where state = 'released' and not ${mayRelease(by)}::boolean`,
    },
    textNeeded('title', 'site.page.title-missing'),
  ],
  async write(tx, by) {
    const { rows } = await sql<{ id: string }>`insert into site.pages (id, slug, position, source, titles, prose, state,
        recorded_at, recorded_by)
      select id, slug, position, coalesce(source, 'en'), ${textsOf('title')}, ${textsOf('prose')}, coalesce(state, 'draft'),
        ${by.now}, ${by.actor.name}
      from incoming order by id on conflict (slug) do nothing returning id`.execute(tx)
    const added = sql`${rows.map(({ id }) => id)}::uuid[]`
    await sql`insert into site.page_states (page_id, position, state, content, recorded_at, recorded_by)
      select p.id, s.position, s.state, case when s.state = 'released'
        then jsonb_build_object('titles', p.titles, 'prose', p.prose) end, ${by.now}, ${by.actor.name}
      from site.pages p cross join lateral (values (0, 'draft'), (1, p.state)) s (position, state)
      where p.id = any(${added}) and (s.position = 0 or s.state = 'released')`.execute(tx)
    await sql`insert into site.released (page_id, slug, position, source, titles, prose, older, released_at)
      select id, slug, position, source, titles, prose, older, ${by.now} from site.pages
      where id = any(${added}) and state = 'released'`.execute(tx)
    return BigInt(rows.length)
  },
}
