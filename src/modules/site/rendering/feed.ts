import { type Language, localeOf } from '#platform/words.ts'
import { xmlText } from './xml.ts'

export interface FeedEntry {
  /** A name that is this entry's for ever, as a URI. */
  readonly id: string
  readonly href: string
  readonly title: string
  readonly summary: string
  readonly updated: Date
}

interface Feed {
  readonly title: string
  /** The address of the feed itself, and of the page that it follows. */
  readonly self: string
  readonly href: string
  readonly author: string
  readonly language: Language
  readonly entries: readonly FeedEntry[]
}

const instant = (at: Date) => at.toISOString().replace(/\.\d+Z$/, 'Z')

// a feed that never had an entry was last changed when there was nothing
const begin = new Date(0)

const entryText = ({ id, href, title, summary, updated }: FeedEntry) => `<entry>
<id>${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<link href="${xmlText(href)}"/>
<updated>${instant(updated)}</updated>${summary && `\n<summary>${xmlText(summary)}</summary>`}
</entry>
`

/** An Atom feed (RFC 4287). */
export function atomFeed({ title, self, href, author, language, entries }: Feed): string {
  const latest = entries.reduce((at, { updated }) => (updated > at ? updated : at), begin)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localeOf[language]}">
<id>${xmlText(self)}</id>
<title>${xmlText(title)}</title>
<updated>${instant(latest)}</updated>
<author><name>${xmlText(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(href)}"/>
${entries.map(entryText).join('')}</feed>
`
}
