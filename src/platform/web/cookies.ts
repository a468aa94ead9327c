/** Names who is signed in; its value is a secret. */
export const sessionCookie = '__Host-session'

/** The language that somebody chose at this browser. */
export const languageCookie = '__Host-language'

/** The Set-Cookie text of a cookie of ours; none is read by scripts or sent to other sites. */
export const cookieText = (name: string, value: string, seconds: number) =>
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${seconds}`

/** The Set-Cookie text that begins a session; an empty token ends it. */
export const sessionCookieText = (token: string, seconds: number): string => cookieText(sessionCookie, token, seconds)
