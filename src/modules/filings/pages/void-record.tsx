import type { Db } from '#platform/db/db.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreIncomeLine, voidIncomeLine } from '../commands/income/void-income-line.ts'
import { restoreRemittance, voidRemittance } from '../commands/remittances/void-remittance.ts'
import { restoreDisclosure, voidDisclosure } from '../commands/returns/void-disclosure.ts'
import { restoreReturn, voidReturn } from '../commands/returns/void-return.ts'
import { restoreBody, voidBody } from '../commands/values/void-body.ts'
import { restoreYenValue, voidYenValue } from '../commands/values/void-yen-value.ts'
import { type RecordTable, refOf } from '../queries/lock-record.ts'
import { say } from './parts.tsx'

interface Kind {
  readonly table: RecordTable
  /** The act without its verb: `income-line`. */
  readonly what: string
  readonly list: string
  /** Whether a record has a page of its own, the way back. */
  readonly own: boolean
}

const screen = (verb: 'void' | 'restore', act: typeof voidBody, { table, what, list, own }: Kind) =>
  changeScreen(act, {
    here: (c) => (own ? `${list}/${c.param('id')}` : list),
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: c.say(`filings.${verb}-${what}.title`),
        lead: t(`filings.${verb}.lead`),
        submit: t(`filings.${verb}`),
        record: await refOf(c.world.db as unknown as Db, table, c.param('id')),
      }
    },
  })

const screens = (kind: Kind, voiding: typeof voidBody, restoring: typeof voidBody) => ({
  voiding: screen('void', voiding, kind),
  restoring: screen('restore', restoring, kind),
})

/** Records taken out, and brought back. */
export const incomeLine = screens(
  { table: 'filings.income_lines', what: 'income-line', list: '/filings/income', own: true },
  voidIncomeLine,
  restoreIncomeLine,
)
export const yenValue = screens(
  { table: 'filings.yen_values', what: 'yen-value', list: '/filings/yen-values', own: false },
  voidYenValue,
  restoreYenValue,
)
export const body = screens(
  { table: 'filings.bodies', what: 'body', list: '/filings/bodies', own: false },
  voidBody,
  restoreBody,
)
export const remittance = screens(
  { table: 'filings.remittances', what: 'remittance', list: '/filings/remittances', own: true },
  voidRemittance,
  restoreRemittance,
)
export const disclosure = screens(
  { table: 'filings.disclosures', what: 'disclosure', list: '/filings/disclosures', own: false },
  voidDisclosure,
  restoreDisclosure,
)
export const filed = screens(
  { table: 'filings.returns', what: 'return', list: '/filings/returns', own: true },
  voidReturn,
  restoreReturn,
)
