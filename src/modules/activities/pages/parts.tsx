import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { saidIn, type Texts, textIn } from '#platform/texts.ts'
import type { Version } from '#platform/versions.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { Badge, Foreign } from '#ui/basics.tsx'
import { VoidMark } from '#ui/record.tsx'
import type { Canceller, Status, Visibility } from '../rules/choices.ts'
import { activitiesWords } from '../words/words.ts'

export const say = (c: Ctx) => activitiesWords.in(c.language)

export const titleText = (c: Ctx, row: { titles: Texts }): string => textIn(row.titles, c.language)

/** The title; one that is in another language than the page says so to the browser. */
export const Title = (props: { c: Ctx; titles: Texts }) => {
  const { text, language } = saidIn(props.titles, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

/** What the reader must know before the title: planned, cancelled and by whom, void. Done needs no word. */
export const StatusBadges = (props: {
  c: Ctx
  row: { status: Status; cancelled_by: Canceller | null; voided_at: Date | null }
}) => {
  const { c, row } = props
  const t = say(c)
  return (
    <>
      <VoidMark row={row} />
      {row.status === 'planned' && <Badge tone="info">{t('activities.status.planned')}</Badge>}
      {row.cancelled_by && <Badge tone="warning">{t(`activities.cancelled-by.${row.cancelled_by}`)}</Badge>}
    </>
  )
}

/** Who may see it, and from when. */
export const visibilityText = (c: Ctx, row: { visibility: Visibility; visible_from?: string | null }): string =>
  row.visible_from
    ? say(c)('activities.until', { day: formatDay(row.visible_from, c.language) })
    : say(c)(`activities.visibility.${row.visibility}`)

/** What a kept version said: its date, its title and its place. */
export const wasText = ({ before }: Version, language: Language): string =>
  [dateText(String(before.date_edtf), language), textIn((before.titles ?? {}) as Texts, language), before.place]
    .filter(Boolean)
    .join(' · ')
