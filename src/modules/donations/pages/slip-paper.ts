import { namesOf } from '#modules/organisation/face.ts'
import { NotFound } from '#platform/errors.ts'
import { textIn } from '#platform/texts.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { openWays } from '../queries/offered.ts'
import { slipTree } from '../rendering/slip-tree.ts'
import type { Payee, SlipTyped } from '../rules/slip-sheet.ts'

/** The account to which givers pay by post. Throws NotFound while that way is closed. */
export async function payeeOf(c: Ctx): Promise<Payee> {
  const way = (await openWays(c.world.db)).find((one) => one.way === 'postal')
  if (!way?.account || !way.account_name) throw new NotFound()
  return { account: way.account, holder: way.account_name }
}

/** The sheet for the post office as it is to be printed, in the reader's language. */
export async function paperOf(c: Ctx, typed: SlipTyped): Promise<unknown> {
  const payee = await payeeOf(c)
  const names = await namesOf(c.world.db)
  return slipTree(c.language, names ? textIn(names, c.language) : '', payee, typed)
}

/** The printed sheet as a file to be taken away. */
export const paperFile = (c: Ctx, body: Uint8Array): Answer => ({
  kind: 'file',
  name: `post-office-${c.language}.pdf`,
  type: 'application/pdf',
  body,
})
