import { type Ctx, redirect } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import { removePasskey } from '../commands/remove-passkey.ts'
import { sessionGoesOn } from './entry.ts'

/** The button stands on the page of passkeys; whoever looks at its address is led there. */
export const show = () => redirect('/account/passkeys')

/** Takes a passkey out of use. */
export async function submit(c: Ctx) {
  const given = { id: c.form.text('id'), keepSession: c.cookie(sessionCookie) }
  const { token } = await removePasskey(c.world, c.actor, given)
  return redirect('/account/passkeys?saved=accounts.remove-passkey', sessionGoesOn(token))
}
