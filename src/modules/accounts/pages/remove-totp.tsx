import { type Ctx, redirect } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { noteProof } from '../commands/note-proof.ts'
import { removeTotp } from '../commands/remove-totp.ts'
import { sessionGoesOn } from './entry.ts'
import { proofPage } from './proof-field.tsx'

/** Turns one's second factor off. */
export const show = (c: Ctx) => proofPage(c, 'remove-totp', 'danger')

export async function submit(c: Ctx) {
  await noteProof(c.world, c.actor, {})
  const { token } = await removeTotp(c.world, c.actor, { ...c.form.values, keepSession: c.cookie(sessionCookie) })
  return redirect('/account?saved=accounts.remove-totp', sessionGoesOn(token))
}
