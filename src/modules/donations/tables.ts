import type { ColumnType } from 'kysely'
import type { Names, Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { Frequency, Outcome, Provider, Way } from './rules/choices.ts'

interface Recorded {
  recorded_at: Date
  recorded_by: string
}

/** A column of JSON, written as its text. */
type Json<T> = ColumnType<T, string, string>

export type DonationsTables = {
  'donations.ways': Recorded & {
    id: string
    way: Way
    is_open: boolean
    is_live: boolean
    details: Json<Texts>
    account: string | null
    account_name: string | null
  }
  'donations.currencies': Recorded & {
    id: string
    currency: string
    /** In minor units, as all amounts here. */
    smallest: bigint
    largest: bigint
    is_taken: boolean
  }
  'donations.suggestions': Recorded & {
    id: string
    ref: string
    currency: string
    amount: bigint
    frequency: Frequency
    buys: Json<Names>
    note: string | null
    voided_at: Date | null
  }
  'donations.purposes': Recorded & {
    id: string
    fund_id: string
    code: string
    names: Json<Names>
    place: bigint
    is_offered: boolean
  }
  'donations.readiness': { way: Provider; has_key: boolean; has_webhook: boolean; told_at: Date }
  'donations.intake': {
    key: string
    visitor: string
    told: ColumnType<unknown, string, null>
    received_at: Date
    taken_at: Date | null
  }
  'donations.checkouts': {
    id: string
    ref: string
    key: string
    way: Provider
    is_live: boolean
    amount: bigint
    currency: string
    frequency: Frequency
    fund: string | null
    language: Language
    /** As typed; null once it is forgotten. */
    name: string | null
    email: string | null
    postal_code: string | null
    lines: string | null
    begun_at: Date
    /** Where the visitor pays. */
    address: string | null
    provider_ref: string | null
    opened_at: Date | null
    refused_at: Date | null
    /** A key of words. */
    refused_why: string | null
    paid_at: Date | null
    /** Of a monthly gift the last time. */
    last_paid_at: Date | null
    forgotten_at: Date | null
  }
  'donations.mail_consents': {
    id: string
    email: string
    name: string | null
    language: Language
    agreed_to: string
    agreed_on: string
    recorded_at: Date
    withdrawn_on: string | null
  }
  'donations.webhooks': {
    key: string
    provider: Provider
    headers: ColumnType<Readonly<Record<string, string>> | null, string, null>
    body: string | null
    received_at: Date
    judged_at: Date | null
    outcome: Outcome | null
    /** A key of words. */
    why: string | null
    event_id: string | null
    event_type: string | null
    tries: bigint
    tried_at: Date | null
  }
  'donations.events': { provider: Provider; event_id: string; type: string; taken_at: Date }
}
