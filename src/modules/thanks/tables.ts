import type { Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { ContactKind, GivenWay, PlannedWay } from './rules/choices.ts'
import type { Occasion } from './rules/choose-words.ts'
import type { Printed } from './rules/printed.ts'

interface Recorded {
  recorded_at: Date
  recorded_by: string
  voided_at: Date | null
}

export type ThanksTables = {
  'thanks.rules': Recorded & {
    id: string
    ref: string
    currency: string
    /** In minor units of the currency; 0 for all gifts. */
    from_amount: bigint
    /** The first day of the gifts for which it holds; until the next one of its amount. */
    since_on: string
    way: PlannedWay
    by_whom: string | null
    note: string | null
  }
  'thanks.wishes': Recorded & {
    id: string
    ref: string
    party_id: string
    way: PlannedWay
    /** In which they wish to be thanked; null where that was not said. */
    language: Language | null
    said_on: string
    note: string | null
  }
  'thanks.acknowledgements': Recorded & {
    id: string
    ref: string
    giver_id: string
    thanked_on: string
    way: GivenWay
    language: Language
    by_whom: string | null
    note: string | null
    /** What was written, where the product wrote it. */
    subject: string | null
    body: string | null
  }
  'thanks.covered': { acknowledgement_id: string; gift_id: string; standing: boolean }
  'thanks.covered_goods': { acknowledgement_id: string; movement_id: string; standing: boolean }
  'thanks.templates': Recorded & { id: string; ref: string; occasion: Occasion; subjects: Texts; bodies: Texts }
  'thanks.contacts': Recorded & {
    id: string
    ref: string
    party_id: string
    kind: ContactKind
    made_on: string
    outcome: string | null
  }
  'thanks.mails': {
    id: string
    acknowledgement_id: string
    address: string
    asked_at: Date
    asked_by: string
    sent_at: Date | null
    failed_at: Date | null
  }
  'thanks.prints': {
    id: string
    asked_at: Date
    asked_by: string
    made_at: Date | null
    failed_at: Date | null
    sha256: string | null
    pages: number | null
  }
  'thanks.letters': { print_id: string; position: number; acknowledgement_id: string; printed: Printed }
}
