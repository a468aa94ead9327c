import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import { type Said, saidIn, type Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { ActivityKind, Canceller, Status, Visibility } from '../rules/choices.ts'

/** One line of the report's list of activities. */
export interface TimelineEntry {
  readonly id: string
  readonly ref: string
  readonly href: string
  readonly edtf: string
  readonly start: string
  readonly end: string
  /** The wording of the source. */
  readonly printed: string | null
  readonly kind: ActivityKind
  readonly status: Status
  readonly cancelledBy: Canceller | null
  readonly visibility: Visibility
  /** In the wanted language or, where it is missing, another one, which it names. */
  readonly title: Said
  readonly text: Said | null
  readonly place: string | null
}

type Row = Omit<TimelineEntry, 'title' | 'text'> & { readonly titles: Texts; readonly texts: Texts }

/**
 * What happened in a period: everything not void whose last day lies in it, by first day, last day and order of entry. For the
 * public only what is public or, on the day `on`, no longer delayed, and never what is only planned.
 */
export async function timelineOf(
  db: Db,
  { start, end }: Pick<Period, 'start' | 'end'>,
  audience: 'internal' | 'public',
  language: Language,
  on: string | null = null,
): Promise<TimelineEntry[]> {
  const seen =
    audience === 'internal'
      ? sql`true`
      : sql`status <> 'planned' and (visibility = 'public' or (visibility = 'delayed' and visible_from <= ${on}::date))`
  const { rows } = await sql<Row>`select id, ref, '/activities/' || id as href, date_edtf as edtf, date_start as start,
      date_end as "end", date_printed as printed, kind, status, cancelled_by as "cancelledBy", visibility, titles, texts, place
    from activities.activities
    where voided_at is null and date_end between ${start}::date and ${end}::date and ${seen}
    order by date_start, date_end, id`.execute(db)
  return rows.map(({ titles, texts, ...row }) => {
    const text = saidIn(texts, language)
    return { ...row, title: saidIn(titles, language), text: text.text === '' ? null : text }
  })
}

/** The last day of the latest activity that is done, an ISO day; null while there is none. */
export async function latestActivitiesDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(date_end) as day from activities.activities
    where status = 'done' and voided_at is null`.execute(db)
  return rows[0]?.day ?? null
}
