import type { DisclosureKind, IncomeLine, RemittanceKind } from './rules/choices.ts'
import type { FilingItem } from './rules/packs/pack.ts'
import type { PackCode } from './rules/packs/packs.ts'
import type { TestResult } from './rules/public-support/judge.ts'
import type { Step } from './rules/public-support/steps.ts'

interface Recorded {
  recorded_at: Date
  recorded_by: string
}

interface Voidable extends Recorded {
  voided_at: Date | null
}

export type FilingsTables = {
  'filings.settings': {
    id: string
    pack: PackCode
    authorised_from: string | null
    authorised_until: string | null
    ordinance: string | null
    ordinance_from: string | null
    counts_supporting_dues: boolean
    /** The codes of funds without a purpose of their own. */
    free_funds: string[]
  }
  'filings.income_lines': Voidable & {
    id: string
    ref: string
    fiscal_year_id: string
    line: IncomeLine
    /** In minor units of the currency. */
    amount: bigint
    currency: string
    received_on: string | null
    party_id: string | null
    note: string | null
  }
  'filings.yen_values': Voidable & {
    id: string
    ref: string
    gift_id: string | null
    /** What the whole gift is worth. */
    yen: bigint | null
    currency: string | null
    month: string | null
    /** Yen for one unit of the currency, in millionths. */
    rate_millionths: bigint | null
    decimals: number | null
    rate_on: string
    source: string
    note: string | null
  }
  'filings.bodies': Voidable & { id: string; ref: string; party_id: string; note: string | null }
  'filings.calculations': Recorded & {
    id: string
    ref: string
    fiscal_year_id: string
    first_application: boolean
    judged_on: string
    start_day: string
    end_day: string
    pack: PackCode
    pack_version: number
    checksum: string
    steps: readonly Step[]
    results: readonly TestResult[]
    passes: boolean
    complete: boolean
    note: string | null
  }
  'filings.remittances': Voidable & {
    id: string
    ref: string
    sent_on: string
    kind: RemittanceKind
    /** In minor units of the currency. */
    amount: bigint
    currency: string
    yen: bigint | null
    used_for: string
    country: string | null
    advance_filed_on: string | null
    note: string | null
  }
  'filings.disclosures': Voidable & {
    id: string
    ref: string
    kind: DisclosureKind
    happened_on: string
    /** In minor units of the currency. */
    amount: bigint
    currency: string
    what: string
    party_id: string | null
    people: number | null
    note: string | null
  }
  'filings.returns': Voidable & {
    id: string
    ref: string
    fiscal_year_id: string
    item: FilingItem
    made_on: string
    filed_on: string | null
    place: string | null
    note: string | null
  }
}
