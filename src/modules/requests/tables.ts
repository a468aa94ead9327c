import type { Reach } from '#platform/holdings.ts'
import type { Identified, Law, Outcome, RequestKind, RequestWay } from './rules/choices.ts'

interface Recorded {
  recorded_at: Date
  recorded_by: string
  voided_at: Date | null
}

export type RequestsTables = {
  'requests.requests': Recorded & {
    id: string
    ref: string
    party_id: string
    kind: RequestKind
    received_on: string
    way: RequestWay
    law: Law
    due_on: string
    wants: string | null
    identified_on: string | null
    identified_by: Identified | null
    answered_on: string | null
    outcome: Outcome | null
    answer: string | null
  }
  'requests.erasures': {
    id: string
    request_id: string
    party_id: string
    reach: Reach
    books_until: string | null
    erased_at: Date
    erased_by: string
  }
  'requests.terms': Recorded & { id: string; answer_days: number; book_years: number }
}
