import { z } from 'zod'
import type { World } from '#platform/commands.ts'
import { Refusal } from '#platform/errors.ts'
import { checkInput, code, optional, optionalText } from '#platform/inputs.ts'
import { textIn } from '#platform/texts.ts'
import { offeredPurposes } from '../queries/offered.ts'
import { refuseOutside } from '../rules/gift-amount.ts'
import { mostYen, plainPostcode, type SlipTyped, wideKana } from '../rules/slip-sheet.ts'
import { amountAs } from './inputs.ts'

const slipInput = z.object({
  amount: optionalText(40),
  fund: optional(code()),
  postcode: optionalText(20),
  address: optionalText(160),
  name: optionalText(60),
  phone: optionalText(30),
})

const yen = { currency: 'JPY', smallest: 1n, largest: mostYen }

async function purposeOf(world: World, fund: string | null): Promise<SlipTyped['purpose']> {
  if (fund === null) return null
  const found = (await offeredPurposes(world.db)).find(({ code }) => code === fund)
  if (!found) throw new Refusal('donations.purpose-closed', 'fund')
  return { code: fund, name: textIn(found.names, 'ja') }
}

function amountOf(typed: string | null): bigint | null {
  if (typed === null) return null
  const amount = amountAs(typed, 'JPY', 'amount')
  refuseOutside(amount, yen, 'amount')
  return amount
}

const wide = (text: string | null) => text && wideKana(text)

/** Reads what somebody wants on their sheet, and keeps nothing of it. Refuses an amount or a purpose that cannot be. */
export async function readSlip(world: World, raw: unknown): Promise<SlipTyped> {
  const { amount, fund, postcode, address, name, phone } = checkInput(slipInput, raw)
  return {
    amount: amountOf(amount),
    purpose: await purposeOf(world, fund),
    postcode: postcode && plainPostcode(postcode),
    address: wide(address),
    name: wide(name),
    phone: phone?.normalize('NFKC') ?? null,
  }
}
