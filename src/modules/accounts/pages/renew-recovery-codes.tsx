import type { Ctx } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { noteProof } from '../commands/note-proof.ts'
import { renewRecoveryCodes } from '../commands/renew-recovery-codes.ts'
import { proofPage } from './proof-field.tsx'
import { recoveryCodesPage } from './recovery-codes.tsx'

/** New recovery codes instead of those that are left. */
export const show = (c: Ctx) => proofPage(c, 'renew-recovery-codes')

export async function submit(c: Ctx) {
  await noteProof(c.world, c.actor, {})
  const keepSession = c.cookie(sessionCookie)
  return recoveryCodesPage(c, await renewRecoveryCodes(c.world, c.actor, { ...c.form.values, keepSession }))
}
