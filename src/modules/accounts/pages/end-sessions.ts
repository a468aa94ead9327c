import { type Ctx, redirect } from '#platform/web/context.ts'
import { sessionCookie } from '#platform/web/cookies.ts'
import type { Screen } from '#platform/web/route.ts'
import { endOtherSessions } from '../commands/end-other-sessions.ts'
import { endSession } from '../commands/end-session.ts'
import { sessionGoesOn } from './entry.ts'

// the buttons stand on the page of the account; whoever looks at their addresses is led there
const show = () => redirect('/account')

/** Ends one of one's sessions. */
export const endOne: Screen = {
  show,
  async submit(c: Ctx) {
    await endSession(c.world, c.actor, c.form.values)
    return redirect('/account?saved=accounts.end-session')
  },
}

/** Ends all of one's sessions but this one. */
export const endOthers: Screen = {
  show,
  async submit(c: Ctx) {
    const { token } = await endOtherSessions(c.world, c.actor, { keepSession: c.cookie(sessionCookie) })
    return redirect('/account?saved=accounts.end-other-sessions', sessionGoesOn(token))
  },
}
