import type { EntryChannel, EntryKind } from './rules/entry.ts'
import type { Mapping } from './rules/layouts/mapped.ts'

export type PaymentsTables = {
  'payments.imports': {
    id: string
    ref: string
    imported_at: Date
    imported_by: string
    undone_at: Date | null
    undone_by: string | null
    undone_why: string | null
    /** The code of the fund that took what names no purpose. */
    fund: string | null
  }
  'payments.import_files': {
    import_id: string
    position: number
    sha256: string
    name: string
    layout: string
    /** How its cells were read: encoding, delimiter, decimal mark, order of days, time zone, currency. */
    reading: Readonly<Record<string, string>>
    rows: bigint
  }
  'payments.payers': {
    id: string
    name: string
    email: string
    provider_id: string
    organisation: boolean
    phone: string
    lines: string
    postal_code: string
    locality: string
    region: string
    country: string
    /** By ISO 639; '' where nobody told it. */
    language: string
    /** When the payment was made that told the address, its reference, and whether the payer typed it on our own form. */
    address_at: Date | null
    address_ref: string | null
    address_typed: boolean
    /** Whether a person has to say if it is where the party lives; null where there is nothing to say. */
    address_state: 'waiting' | 'taken' | 'left' | null
    address_told_at: Date | null
    address_told_by: string | null
    by_name_only: boolean
    /** E-mail address and name as they are compared. */
    email_key: string
    name_key: string
    party_id: string | null
    how: 'matched' | 'created' | 'chosen' | 'nobody' | null
    score: number | null
    evidence: readonly string[] | null
    decided_at: Date | null
    decided_by: string | null
  }
  'payments.entries': {
    ref: string
    /** Also the id of the gift that the payment becomes. */
    id: string
    import_id: string
    file: number
    line: number
    alias: string | null
    at: Date | null
    received_on: string
    kind: EntryKind
    /** Index into `entryStates`. */
    state: number
    currency: string
    gross: bigint
    fee: bigint | null
    refunded: bigint
    related: string | null
    payer_id: string | null
    soft_name: string | null
    soft_email: string | null
    anonymous: boolean
    message: string | null
    subject: string | null
    fund: string | null
    monthly: boolean
    channel: EntryChannel
    guessed: boolean
    /** As `sourceOf` names it. */
    source: string
    /** Who gave it was not known when it came. */
    giver_open: boolean
  }
  'payments.overlaps': { import_id: string; earlier_id: string; rows: bigint }
  'payments.twins': {
    id: string
    kept_ref: string
    other_ref: string
    other_source: string
    aside_ref: string | null
    shares: 'email' | 'name'
    received_on: string
    import_id: string | null
    state: 'waiting' | 'one' | 'two'
    voided: boolean
    found_at: Date
    told_at: Date | null
    told_by: string | null
  }
  'payments.mappings': {
    id: string
    source: string
    header: readonly string[]
    mapping: Mapping
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
}
