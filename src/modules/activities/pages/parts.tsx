import { formatDay, formatPartialDate } from '#platform/dates/format.ts'
import { parsePartialDate } from '#platform/dates/parse.ts'
import type { Version } from '#platform/versions.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { Badge, Foreign } from '#ui/basics.tsx'
import type { Canceller, Status, Visibility } from '../rules/choices.ts'
import { type InLanguages, inLanguage } from '../rules/in-language.ts'
import { activitiesWords } from '../words/words.ts'

export const say = (c: Ctx) => activitiesWords.in(c.language)

/** The date of an activity in the words of the page. */
export const dateText = (row: { date_edtf: string }, language: Language): string =>
  formatPartialDate(parsePartialDate(row.date_edtf), language)

export const titleText = (c: Ctx, row: { titles: InLanguages }): string => inLanguage(row.titles, c.language).text

/** The title; one that is in another language than the page says so to the browser. */
export const Title = (props: { c: Ctx; titles: InLanguages }) => {
  const { text, language } = inLanguage(props.titles, props.c.language)
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
      {row.voided_at && <Badge tone="danger">{t('activities.void')}</Badge>}
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
  [
    dateText({ date_edtf: String(before.date_edtf) }, language),
    inLanguage((before.titles ?? {}) as InLanguages, language).text,
    before.place,
  ]
    .filter(Boolean)
    .join(' · ')
