import type { ColumnType } from 'kysely'
import type { Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { PageState } from './rules/page-states.ts'

// jsonb goes in as text
type Json<Shape> = ColumnType<Shape, string, string>

export type SiteTables = {
  'site.pages': {
    id: string
    slug: string
    position: number
    source: Language
    titles: Json<Texts>
    prose: Json<Texts>
    older: Language[]
    state: PageState
    recorded_at: Date
    recorded_by: string
  }
  'site.page_states': {
    page_id: string
    position: number
    state: PageState
    reason: string | null
    content: Json<{ readonly titles: Texts; readonly prose: Texts }> | null
    recorded_at: Date
    recorded_by: string
  }
  'site.released': {
    page_id: string
    slug: string
    position: number
    source: Language
    titles: Json<Texts>
    prose: Json<Texts>
    older: Language[]
    released_at: Date
  }
}
