import { NotFound } from '#platform/errors.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { getGiveBack } from '../queries/get-give-back.ts'
import { say } from './parts.tsx'

export type GiveBack = Awaited<ReturnType<typeof getGiveBack>>

/** The give-back of the path, which must be of the fund of the path. Throws NotFound. */
export async function giveBackOf(c: Ctx): Promise<GiveBack> {
  const row = await getGiveBack(c.world, c.actor, {
    ...{ id: c.param('give_back'), after: c.query('after'), before: c.query('before') },
  })
  if (row.fund.id !== c.param('id')) throw new NotFound()
  return row
}

/** Where it stands. */
export const giveBackHref = (c: Ctx) => `/giving/funds/${c.param('id')}/give-backs/${c.param('give_back')}`

/** The way down to it. */
export const aboveGiveBack = (c: Ctx, { fund }: GiveBack) => [
  { href: '/giving/funds', label: say(c)('giving.list-funds.title') },
  { href: `/giving/funds/${fund.id}`, label: textIn(fund.names, c.language) },
]
