import type { Qualifier } from '#platform/figures.ts'
import type { Measure } from '#platform/measures.ts'
import type { Names, Texts } from '#platform/texts.ts'
import type { Frequency, IndicatorNature, RateKind, SourceKind } from './rules/choices.ts'

interface Dated {
  date_edtf: string
  date_start: string
  date_end: string
  date_printed: string | null
}

interface Recorded {
  id: string
  ref: string
  recorded_at: Date
  recorded_by: string
  voided_at: Date | null
}

export type SituationTables = {
  'situation.sources': Recorded & {
    names: Names
    kind: SourceKind
    url: string | null
    reliability: string | null
  }
  'situation.indicators': Recorded & {
    names: Names
    unit: Measure
    place: string | null
    rate_kind: RateKind | null
    nature: IndicatorNature
    frequency: Frequency
    beyond: boolean
    note: string | null
  }
  'situation.observations': Recorded &
    Dated & {
      indicator_id: string
      value: bigint
      qualifier: Qualifier
      printed: string | null
      source_id: string
      published_edtf: string
      published_start: string
      published_end: string
      published_printed: string | null
      seen: string
      vintage: number
      is_current: boolean
      why: string | null
      note: string | null
    }
  'situation.breaks': Recorded &
    Dated & {
      indicator_id: string | null
      currency: string | null
      factor_new: bigint | null
      factor_old: bigint | null
      reasons: Texts
      source_id: string | null
    }
  'situation.happenings': Recorded &
    Dated & {
      titles: Texts
      place: string | null
      source_id: string | null
      note: string | null
    }
}
