import type { Envelope } from '#platform/pdf/envelopes.ts'
import type { Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { DayRule, LeftOutReason, ReceiptKind } from './rules/choices.ts'
import type { PackName } from './rules/packs/packs.ts'
import type { SheetName } from './rules/paper.ts'
import type { Printed } from './rules/printed.ts'

interface Recorded {
  recorded_at: Date
  recorded_by: string
}

export type ReceiptsTables = {
  'receipts.policies': Recorded & {
    id: string
    ref: string
    /** The first day on which it holds; until the next one. */
    since_on: string
    pack: PackName
    card_day: DayRule
    paypal_day: DayRule
    usual_kind: ReceiptKind
    authorisation_id: string | null
    /** Whose local tax takes account of the gifts, as the receipt names them. */
    local_tax: string | null
    sender: Texts
    envelope: Envelope
    reason: string
    voided_at: Date | null
  }
  'receipts.series': Recorded & {
    id: string
    code: string
    names: Texts
    /** `R{year}-{number}`. */
    pattern: string
    digits: number
    voided_at: Date | null
  }
  'receipts.receipts': Recorded & {
    id: string
    series_id: string
    /** The year of its numbers; 0 where the series has none. */
    year: number
    serial: bigint
    number: string
    kind: ReceiptKind
    giver_id: string
    /** In minor units of the currency. */
    amount: bigint
    currency: string
    issued_on: string
    first_day: string
    last_day: string
    language: Language
    pack: PackName
    rule: string
    deductible: boolean
    printed: Printed
    voided_at: Date | null
    voided_by: string | null
    void_reason: string | null
    batch_id: string | null
  }
  'receipts.covered': {
    receipt_id: string
    gift_id: string
    /** What was left of the gift then, in minor units of the receipt's currency. */
    amount: bigint
    received_on: string
    channel: string
    /** The day that counts. */
    day: string
    standing: boolean
  }
  'receipts.copies': Recorded & { id: string; receipt_id: string; position: number; reason: string }
  'receipts.batches': {
    id: string
    ref: string
    kind: ReceiptKind
    /** The first and the last day that counts of its gifts. */
    since_on: string
    until_on: string
    channel: string | null
    fund: string | null
    language: Language | null
    series_id: string
    sheet: SheetName
    sends_mail: boolean
    givers: number
    /** How many of the givers had their turn. */
    done: number
    issued: number
    gifts_left_out: number
    started_at: Date
    started_by: string
    finished_at: Date | null
    stopped_at: Date | null
    stopped_by: string | null
    failed_at: Date | null
  }
  'receipts.batch_givers': { batch_id: string; position: number; giver_id: string }
  'receipts.left_out': { batch_id: string; gift_id: string; reason: LeftOutReason }
  'receipts.prints': {
    id: string
    receipt_id: string | null
    copy_id: string | null
    batch_id: string | null
    form: 'letters' | 'labels'
    part: number
    asked_at: Date
    asked_by: string
    made_at: Date | null
    failed_at: Date | null
    sha256: string | null
    pages: number | null
  }
  'receipts.mails': {
    id: string
    receipt_id: string
    address: string
    asked_at: Date
    asked_by: string
    sent_at: Date | null
    failed_at: Date | null
  }
}
