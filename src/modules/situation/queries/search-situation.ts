import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import { type Measure, measureName } from '#platform/measures.ts'
import type { SearchHit } from '#platform/module.ts'
import { type Texts, textIn } from '#platform/texts.ts'
import type { SituationTables } from '../tables.ts'

interface Found {
  readonly href: string
  readonly kind: string
  readonly titles: Texts
  readonly unit: Measure | null
  readonly date: string | null
}

/** Indicators, happenings and sources by name in any language, or by reference. */
export const searchSituation = query({
  name: 'situation.search-situation',
  reads: 'open',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<SituationTables>, { text, most }, { language }): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const called = (column: 'names' | 'titles') =>
      sql`(ref = ${text} or exists (select 1 from jsonb_each_text(${sql.ref(column)}) t where t.value ilike ${like}))`
    const { rows } = await sql<Found>`
      (select '/situation/indicators/' || id as href, 'situation.indicator' as kind, names as titles, unit, null as date
        from situation.indicators where voided_at is null and ${called('names')} order by ref limit ${most})
      union all
      (select '/situation/happenings/' || id, 'situation.happening', titles, null, date_edtf
        from situation.happenings where voided_at is null and ${called('titles')}
        order by date_start desc, id desc limit ${most})
      union all
      (select '/situation/sources/' || id, 'situation.source', names, null, null
        from situation.sources where voided_at is null and ${called('names')} order by ref limit ${most})
      limit ${most}`.execute(db)
    return rows.map(({ href, kind, titles, unit, date }) => {
      const note = date ? dateText(date, language) : unit ? measureName(unit, language) : undefined
      return { href, kind, label: textIn(titles, language), ...(note && { note }) }
    })
  },
})
