import type { Qualifier } from '#platform/figures.ts'
import type { Texts } from '#platform/texts.ts'
import type { PublicationKind, PublicationState, Recipient } from './rules/choices.ts'

interface Dated {
  date_edtf: string
  date_start: string
  date_end: string
  date_printed: string | null
}

interface Recorded {
  recorded_at: Date
  recorded_by: string
}

interface Voidable extends Recorded {
  voided_at: Date | null
}

/** A party of people, or words, or both. */
interface Credited {
  party_id: string | null
  credit: string | null
}

export type PublishingTables = {
  'publishing.publications': Dated &
    Voidable & {
      id: string
      ref: string
      kind: PublicationKind
      titles: Texts
      year_named: number | null
      isbn: string | null
      isbn_printed: string | null
      state: PublicationState
      note: string | null
    }
  'publishing.states': Dated &
    Recorded & { publication_id: string; position: number; state: PublicationState; reason: string | null }
  'publishing.chapters': Voidable &
    Credited & { id: string; ref: string; publication_id: string; position: number; titles: Texts }
  'publishing.translators': Voidable &
    Credited & {
      id: string
      ref: string
      publication_id: string
      from_language: string
      to_language: string
      chapters: number[]
    }
  'publishing.editions': Dated &
    Voidable & {
      id: string
      ref: string
      publication_id: string
      language: string
      print_run: bigint | null
      print_run_qualifier: Qualifier | null
      price: bigint | null
      currency: string | null
      note: string | null
    }
  'publishing.copies': Dated &
    Voidable & {
      id: string
      ref: string
      edition_id: string
      recipient: Recipient
      number: bigint
      qualifier: Qualifier
      note: string | null
    }
}
