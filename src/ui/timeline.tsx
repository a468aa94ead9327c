import type { Child } from 'hono/jsx'
import { Badge } from './basics.tsx'
import { useUiWords } from './context.tsx'
import { safeHref } from './link.tsx'

export interface TimelineEntry {
  /** The date as it is printed. */
  readonly date: string
  readonly title: Child
  readonly href?: string | undefined
  readonly badge?: Child
  readonly note?: Child
}

/** What happened, in order. */
export const Timeline = (props: { entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {props.entries.map(({ date, title, href, badge, note }) => (
      <li>
        <p class="timeline-date">{date}</p>
        <div>
          <p class="timeline-title">
            {href ? <a href={safeHref(href)}>{title}</a> : title} {badge}
          </p>
          {note && <div class="timeline-note">{note}</div>}
        </div>
      </li>
    ))}
  </ol>
)

export interface Version {
  readonly when: string
  readonly who: string
  readonly what: Child
  readonly reason?: Child
  readonly current?: boolean | undefined
}

/** The versions of a record, newest first: who changed what, when and why. */
export const History = (props: { versions: readonly Version[] }) => {
  const t = useUiWords()
  const entries = props.versions.map((version) => ({
    date: version.when,
    title: version.who,
    badge: version.current ? <Badge tone="info">{t('ui.current-version')}</Badge> : undefined,
    note: (
      <>
        <div>{version.what}</div>
        {version.reason && (
          <p class="muted">
            {t('ui.reason')}: {version.reason}
          </p>
        )}
      </>
    ),
  }))
  return <Timeline entries={entries} />
}
