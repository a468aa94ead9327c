import { sql } from 'kysely'
import type { z } from 'zod'
import { addressKey } from '#modules/accounts/face.ts'
import type { World } from '#platform/commands.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { checkInput } from '#platform/inputs.ts'
import { offeredPurposes, openWays, takenCurrencies } from '../queries/offered.ts'
import { refuseOutside } from '../rules/gift-amount.ts'
import { readFormToken, visitorKey } from './form-token.ts'
import { giftFormInput } from './gift-input.ts'
import { amountAs } from './inputs.ts'

type Wish = z.output<typeof giftFormInput>

function amountOf({ chosen, own, currency }: Wish): { amount: bigint; field: string } {
  if (own !== null && chosen !== null && chosen !== 'own') throw new Refusal('donations.two-amounts', 'own')
  const isOwn = own !== null || chosen === 'own'
  const typed = isOwn ? own : chosen
  if (typed === null) throw new Refusal('donations.no-amount', isOwn ? 'own' : 'chosen')
  const field = isOwn ? 'own' : 'chosen'
  return { amount: amountAs(typed, currency, field), field }
}

/** Refuses a wish that what is offered now does not allow. */
async function judge(world: World, wish: Wish): Promise<bigint> {
  const taken = (await takenCurrencies(world.db)).find(({ currency }) => currency === wish.currency)
  if (!taken) throw new Refusal('donations.currency-not-taken', 'chosen')
  const { amount, field } = amountOf(wish)
  refuseOutside(amount, taken, field)
  if (!(await openWays(world.db)).some(({ way }) => way === wish.way)) throw new Refusal('donations.way-closed', 'way')
  if (wish.fund !== null && !(await offeredPurposes(world.db)).some(({ code }) => code === wish.fund))
    throw new Refusal('donations.purpose-closed', 'fund')
  if (wish.consent && wish.email === null) throw new Refusal('donations.consent-needs-email', 'email')
  return amount
}

/**
 * Leaves the wish to give for the worker, where the site itself cannot read it again. The same form sent twice is one; what a
 * program filled in is thrown away. Refuses what is not whole or not offered, and too many of one network.
 */
export async function leaveGift(world: World, address: string, raw: unknown): Promise<void> {
  const wish = checkInput(giftFormInput, raw)
  const amount = await judge(world, wish)
  if (wish.website !== '') return
  const now = world.clock()
  const form = await readFormToken(world.files, wish.token, now)
  if (form.state !== 'good') throw new Refusal(`donations.form-${form.state}`)
  const visitor = await visitorKey(world.files, addressKey(address))
  const { chosen: _, own: __, token: ___, website: ____, ...kept } = wish
  const told = JSON.stringify({ ...kept, amount: String(amount) })
  try {
    await sql`insert into donations.intake (key, visitor, told, received_at)
      values (${form.key}, ${visitor}, ${told}::jsonb, ${now}) on conflict do nothing`.execute(world.db)
  } catch (error) {
    if (isDatabaseError(error, 'WS429')) throw new Refusal('donations.too-many')
    throw error
  }
}
