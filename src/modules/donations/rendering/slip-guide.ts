import type { Language } from '#platform/words.ts'
import { messageLines, type Payee, type SlipTyped, slipNames, yenSigns } from '../rules/slip-sheet.ts'
import { donationsWords } from '../words/words.ts'

/** A field of the slip: its number on the sheet, its name there, what it means, and what to write. */
interface SlipField {
  readonly mark: string
  readonly name: string
  readonly what: string
  /** Lines to be copied; none where only the giver knows. */
  readonly write: readonly string[]
  /** What only the giver knows, in the reader's language; '' where it is known. */
  readonly own: string
}

interface Part {
  readonly title: string
  readonly steps: readonly string[]
}

/** All that page and sheet say, in the order in which they say it. */
interface SlipGuide {
  readonly fields: readonly SlipField[]
  readonly ways: readonly Part[]
}

const given = (...texts: readonly (string | null)[]) => texts.flatMap((text) => text?.split('\n') ?? [])

const addressLines = ({ postcode, address, phone }: SlipTyped) =>
  given(postcode && `〒${postcode}`, address, phone && `${slipNames.phone} ${phone}`)

/** What to write on a slip, and how to pay with it. */
export function slipGuide(language: Language, payee: Payee, typed: SlipTyped): SlipGuide {
  const t = donationsWords.in(language)
  const fields: readonly Omit<SlipField, 'mark'>[] = [
    { name: slipNames.account, what: t('donations.slip.what.account'), write: [payee.account], own: '' },
    {
      name: slipNames.amount,
      what: t('donations.slip.what.amount'),
      write: typed.amount === null ? [] : [yenSigns(typed.amount)],
      own: t('donations.slip.own.amount'),
    },
    { name: slipNames.holder, what: t('donations.slip.what.holder'), write: [payee.holder], own: '' },
    { name: slipNames.message, what: t('donations.slip.what.message'), write: messageLines(typed), own: '' },
    {
      name: `${slipNames.client} ${slipNames.address}`,
      what: t('donations.slip.what.address'),
      write: addressLines(typed),
      own: t('donations.slip.own.address'),
    },
    {
      name: `${slipNames.client} ${slipNames.sender}`,
      what: t('donations.slip.what.sender'),
      write: given(typed.name),
      own: t('donations.slip.own.sender'),
    },
  ]
  return {
    fields: fields.map((field, i) => ({ mark: String(i + 1), ...field, own: field.write.length > 0 ? '' : field.own })),
    ways: [
      {
        title: t('donations.slip.counter'),
        steps: [
          t('donations.slip.counter.1'),
          t('donations.slip.counter.2'),
          t('donations.slip.counter.3'),
          t('donations.slip.counter.4'),
          t('donations.slip.counter.5'),
        ],
      },
      {
        title: t('donations.slip.atm'),
        steps: [
          t('donations.slip.atm.1'),
          t('donations.slip.atm.2'),
          t('donations.slip.atm.3'),
          t('donations.slip.atm.4'),
        ],
      },
    ],
  }
}
