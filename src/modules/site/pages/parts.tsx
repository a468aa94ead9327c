import { activitiesWords, type PublicActivity } from '#modules/activities/face.ts'
import { dateText } from '#platform/dates/known.ts'
import { saidIn, type Texts } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, Foreign } from '#ui/basics.tsx'
import { Timeline } from '#ui/timeline.tsx'
import type { PageState } from '../rules/page-states.ts'
import { siteWords } from '../words/words.ts'

export const say = (c: Ctx) => siteWords.in(c.language)

/** A text by language; one that is in another than the page says so to the browser. */
export const Said = (props: { c: Ctx; texts: Texts }) => {
  const { text, language } = saidIn(props.texts, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

const tones = { draft: 'info', released: 'success', withdrawn: 'warning' } as const

/** How a page stands to the public. */
export const StateBadges = (props: { c: Ctx; page: { state: PageState; isAhead: boolean } }) => {
  const t = say(props.c)
  const { state, isAhead } = props.page
  return (
    <>
      <Badge tone={tones[state]}>{t(`site.state.${state}`)}</Badge>
      {isAhead && (
        <>
          {' '}
          <Badge tone="warning">{t('site.ahead')}</Badge>
        </>
      )}
    </>
  )
}

/** An address of the public site in the reader's language. */
export const at = (c: Ctx, path: string): string => `/${c.language}${path}`

/** What the head says of a page of the public site: what it is about, and the feed of its language. */
export const PublicHead = (props: { c: Ctx; summary?: string | undefined }) => (
  <>
    {props.summary && <meta name="description" content={props.summary} />}
    <link
      rel="alternate"
      type="application/atom+xml"
      title={say(props.c)('site.feed')}
      href={`${props.c.origin ?? ''}${at(props.c, '/feed.xml')}`}
    />
  </>
)

/** A line of the log as the public reads it: when, what, and if it was cancelled, by whom. */
export const ActivityLines = (props: { c: Ctx; rows: readonly PublicActivity[] }) => {
  const { c } = props
  const words = activitiesWords.in(c.language)
  return (
    <Timeline
      entries={props.rows.map((row) => ({
        date: dateText(row.date_edtf, c.language),
        title: <Said c={c} texts={row.titles} />,
        href: at(c, `/activities/${row.id}`),
        badge: row.cancelled_by && <Badge tone="warning">{words(`activities.cancelled-by.${row.cancelled_by}`)}</Badge>,
      }))}
    />
  )
}
