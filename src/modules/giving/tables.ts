import type { Names, Texts } from '#platform/texts.ts'
import type {
  Channel,
  Frequency,
  HeldKind,
  KeptKind,
  PledgeFrequency,
  RestKind,
  ReturnKind,
  Work,
} from './rules/choices.ts'

export type GivingTables = {
  'giving.funds': {
    id: string
    ref: string
    code: string
    names: Names
    /** What it is for, in the languages in which that was written. */
    purposes: Texts
    opened_on: string | null
    /** What it is for lies outside the mission: nothing of it is spent without an approval. */
    outside_mission: boolean
    /** The approval that is taken where a spending names none. */
    approval_id: string | null
    /** For which field of work, place or people it is, in words. */
    scope: string | null
    /** The last day on which it may be spent; null for one without. */
    spend_until: string | null
    /** What happens to what is left when it ends; null where nobody said. */
    rest: RestKind | null
    /** Where it goes, for `other-fund`. */
    rest_fund_id: string | null
    voided_at: Date | null
  }
  'giving.fund_rests': {
    id: string
    ref: string
    fund_id: string
    to_fund_id: string
    moved_on: string
    /** In minor units of the currency. */
    amount: bigint
    currency: string
    reason: string
    /** The give-back whose kept parts it takes; null for one that was moved by itself. */
    give_back_id: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'giving.give_backs': {
    id: string
    ref: string
    fund_id: string
    currency: string
    /** What was left of the fund when it was divided, in minor units of the currency. */
    rest: bigint
    given_back_on: string
    reason: string
    /** By which the parts that cannot go back went to another fund; null where all went back. */
    resolution_id: string | null
    /** The digest of the division that was looked at. */
    seen: string
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'giving.give_back_parts': {
    give_back_id: string
    gift_id: string
    /** What was left of the gift then, in minor units, and its part of the rest. */
    left_amount: bigint
    amount: bigint
    /** Why it could not go back; null for what did. */
    kept: KeptKind | null
  }
  'giving.fund_closures': {
    fund_id: string
    closed_on: string
    note: string | null
    recorded_at: Date
    recorded_by: string
  }
  'giving.gifts': {
    id: string
    ref: string
    received_on: string
    /** In minor units of the currency. */
    amount: bigint
    currency: string
    channel: Channel
    fund_id: string
    frequency: Frequency
    giver_id: string | null
    /** The pledge that it keeps. */
    pledge_id: string | null
    anonymous: boolean
    designation: string | null
    note: string | null
    /** What the provider kept of the amount, in minor units; null where it is not known. */
    fee: bigint | null
    /** What of the amount was for something in return, in minor units, and what that was; null where nothing was. */
    return_amount: bigint | null
    return_kind: ReturnKind | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'giving.soft_credits': { gift_id: string; name: string | null; email: string | null; party_id: string | null }
  'giving.refunds': {
    id: string
    /** What the statement calls it; null where a person recorded it. */
    statement_ref: string | null
    gift_id: string
    refunded_on: string
    /** In minor units of the gift's currency. */
    amount: bigint
    reason: string
    /** The give-back of a fund's rest of which it is a part. */
    give_back_id: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'giving.pledges': {
    id: string
    ref: string
    payer_id: string
    /** What is promised each time, in minor units of the currency. */
    amount: bigint
    currency: string
    frequency: PledgeFrequency
    fund_id: string | null
    started_on: string
    note: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'giving.pledge_endings': {
    pledge_id: string
    /** The last day of the pledge. */
    ended_on: string
    reason: string | null
    recorded_at: Date
    recorded_by: string
  }
  'giving.large_gift_bounds': {
    id: string
    ref: string
    currency: string
    /** In minor units of the currency. */
    amount: bigint
    /** The first day on which it holds; until the next one of its currency. */
    since_on: string
    note: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'giving.held_moves': {
    id: string
    ref: string
    kind: HeldKind
    moved_on: string
    /** In minor units of the currency. */
    amount: bigint
    currency: string
    /** For whom it is held. */
    owner_id: string
    giver_id: string | null
    /** The gift as which it had been recorded, void since. */
    gift_id: string | null
    note: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'giving.spendings': {
    id: string
    ref: string
    spent_on: string
    /** In minor units of the currency. */
    amount: bigint
    currency: string
    fund_id: string
    work: Work
    purpose: string
    activity_id: string | null
    approval_id: string | null
    note: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
}
