import type { ColumnType } from 'kysely'
import type { Currency } from '#platform/currencies.ts'
import type { Names, Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'

// jsonb goes in as text
type Json<Shape> = ColumnType<Shape, string, string>

export type OrganisationTables = {
  'organisation.profile': {
    id: string
    names: Json<Names>
    purposes: Json<Texts>
    legal_forms: Json<Texts>
    email: string | null
    website: string | null
    time_zone: string
    base_currency: Currency
    languages: readonly Language[]
  }
  'organisation.policy': { id: string; disclosure_threshold: number; release_delay_days: number }
  'organisation.fiscal_years': {
    id: string
    ref: string
    label: string
    start_day: string
    end_day: string
    voided_at: Date | null
  }
}
