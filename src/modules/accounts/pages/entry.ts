import { type Answer, type Ctx, redirect } from '#platform/web/context.ts'
import { cookieText, sessionCookie, sessionCookieText } from '#platform/web/cookies.ts'
import { ownPath } from '#platform/web/reach.ts'
import type { Browser, Entry } from '../commands/let-in.ts'
import { deviceOf } from '../rules/device.ts'
import { deviceLength, pendingLength, sessionLength } from '../rules/limits.ts'

const deviceCookie = '__Host-device'
const pendingCookie = '__Host-sign-in'

/** A path of this site only: never another host. */
const safePath = (path: string | undefined): string => ownPath(path ?? '/') ?? '/'

/** Where somebody wanted to go before signing in, for the address of a form. */
export const wanted = (c: Ctx): string => encodeURIComponent(safePath(c.query('to')))

/** The cookie of a session that has just begun. */
export const sessionBegun = (token: string): string => sessionCookieText(token, sessionLength / 1000)

/** The cookies of a session that goes on under a new token. */
export const sessionGoesOn = (token: string | undefined): string[] => (token === undefined ? [] : [sessionBegun(token)])

export const deviceToken = (c: Ctx): string | undefined => c.cookie(deviceCookie)

export const pendingToken = (c: Ctx): string => c.cookie(pendingCookie) ?? ''

/** What is kept of the browser that signs in. */
export const browserOf = (c: Ctx): Browser => ({
  device: deviceOf(c.userAgent),
  deviceToken: deviceToken(c),
  instead: c.cookie(sessionCookie),
})

/** Leads on after a password, link, code or passkey that was right. */
export function entered(c: Ctx, entry: Entry): Answer {
  if (entry.step === 'code')
    return redirect(`/sign-in/enter-code?to=${wanted(c)}`, [
      cookieText(pendingCookie, entry.token, pendingLength / 1000),
    ])
  return redirect(entry.mustEnrol ? '/account/begin-totp' : safePath(c.query('to')), [
    sessionBegun(entry.token),
    cookieText(deviceCookie, entry.deviceToken, deviceLength / 1000),
    ...(pendingToken(c) === '' ? [] : [cookieText(pendingCookie, '', 0)]),
  ])
}
