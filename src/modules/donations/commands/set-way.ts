import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optionalText, tick } from '#platform/inputs.ts'
import { textsInput } from '#platform/texts.ts'
import { ways } from '../rules/choices.ts'
import { plainPostalAccount } from '../rules/postal-account.ts'
import { wayLacks } from '../rules/way-lacks.ts'
import type { DonationsTables } from '../tables.ts'
import { whyInput } from './inputs.ts'
import { settleRow } from './settle-row.ts'

/** Settles one way to give: whether it is open, and what the site shows of it. Refuses to open one that lacks something. */
export const setWay = command({
  name: 'donations.set-way',
  input: z.object({
    way: oneOf(ways),
    isOpen: tick(),
    /** With the provider's real account; otherwise no money moves. */
    isLive: tick(),
    details: textsInput(2000),
    account: optionalText(40),
    accountName: optionalText(200),
    why: whyInput,
  }),
  async run(tx: Tx<DonationsTables>, { way, isOpen, isLive, details, account: typed, accountName, why }, by) {
    const account = typed !== null && way === 'postal' ? plainPostalAccount(typed) : typed
    const lack = wayLacks({ way, isOpen, details, account, accountName })
    if (lack) throw new Refusal(lack.code, lack.field)
    const said = { is_open: isOpen, is_live: isLive, account, account_name: accountName }
    const values = { ...said, details: JSON.stringify(details) }
    return settleRow(tx, { table: 'donations.ways', key: ['way', way], values, why }, by)
  },
})
