import type { Child } from 'hono/jsx'
import type { Language } from '#platform/words.ts'
import { localeOf } from '#platform/words.ts'

// a record may hold an address that somebody typed: other schemes would run code
const harmless = /^(?:https?:|mailto:|tel:|otpauth:|[^:]*$|[^:]*[/?#])/i

/** The address if a click on it cannot run code, else undefined (the link is then shown as text). */
export function safeHref(href: string | undefined): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these before they read the scheme
  return href !== undefined && harmless.test(href.replace(/[\u0000-\u0020]/g, '')) ? href : undefined
}

/** A link in running text or in a cell. `download` names the file that the answer is saved as. */
export const Link = (props: {
  href: string
  language?: Language | undefined
  download?: string | undefined
  children?: Child
}) => (
  <a href={safeHref(props.href)} hreflang={props.language && localeOf[props.language]} download={props.download}>
    {props.children}
  </a>
)

/** A few links in one line, which breaks where it must. */
export const Links = (props: { links: readonly { readonly href: string; readonly label: string }[] }) => (
  <ul class="links">
    {props.links.map(({ href, label }) => (
      <li>
        <Link href={href}>{label}</Link>
      </li>
    ))}
  </ul>
)
