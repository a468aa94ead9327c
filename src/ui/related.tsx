import { isCapped } from '#platform/lists.ts'
import { formatCount } from '#platform/numbers.ts'
import type { Related } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { useUiWords } from './context.tsx'
import { Link } from './link.tsx'
import { Section } from './page.tsx'
import { uiWords } from './words/words.ts'

/** "Gifts from this giver (3)". */
export function relatedText({ label, count }: Related, language: Language): string {
  if (count === undefined) return label
  const t = uiWords.in(language)
  return t(isCapped(count) ? 'ui.related.many' : 'ui.related.counted', { label, count: formatCount(count, language) })
}

/** The ways from a record to what other modules know about it; nothing where they know nothing. */
export const RelatedSection = (props: { related: readonly Related[]; language: Language }) => {
  const t = useUiWords()
  if (props.related.length === 0) return null
  return (
    <Section title={t('ui.related')}>
      {props.related.map((one) => (
        <p>
          <Link href={one.href}>{relatedText(one, props.language)}</Link>
        </p>
      ))}
    </Section>
  )
}
