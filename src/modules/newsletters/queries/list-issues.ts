import { sql } from 'kysely'
import { z } from 'zod'
import { isLanguageCode } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { Texts } from '#platform/texts.ts'
import { channels, issueKinds } from '../rules/choices.ts'
import { inOrder } from '../rules/sent-in.ts'
import type { NewslettersTables } from '../tables.ts'

type Issue = NewslettersTables['newsletters.issues']

/** An issue as lists show it, with the names of its series. */
export type IssueRow = Pick<
  Issue,
  | 'id'
  | 'ref'
  | 'kind'
  | 'number'
  | 'titles'
  | 'channel'
  | 'languages'
  | 'date_edtf'
  | 'date_start'
  | 'reach_number'
  | 'reach_qualifier'
  | 'voided_at'
> & { readonly series: Texts | null }

const input = z.object({
  ...listInput,
  kind: oneOf(issueKinds).optional().catch(undefined),
  channel: oneOf(channels).optional().catch(undefined),
  /** A code of ISO 639. */
  language: z.string().max(3).refine(isLanguageCode).optional().catch(undefined),
  /** The code of a series. */
  series: z.string().max(40).optional().catch(undefined),
})

const keys = [
  { sql: sql`i.date_start`, type: 'date', of: (row: IssueRow) => row.date_start },
  { sql: sql`i.id`, type: 'uuid', of: (row: IssueRow) => row.id },
] as const

const columns = sql`i.id, i.ref, i.kind, i.number, i.titles, i.channel, i.languages, i.date_edtf, i.date_start,
  i.reach_number, i.reach_qualifier, i.voided_at, s.names as series`

const seriesId = (ref: string) =>
  ref.includes('\0') ? sql`null` : sql`(select id from newsletters.series where ref = ${ref})`

function filterOf({ kind, channel, language, series }: z.output<typeof input>) {
  const parts = [
    ...(kind ? [sql`i.kind = ${kind}`] : []),
    ...(channel ? [sql`i.channel = ${channel}`] : []),
    ...(language ? [sql`${language} = any(i.languages)`] : []),
    ...(series ? [sql`i.series_id = ${seriesId(series)}`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `)
}

/** Issues, newest first, by kind, channel, language and series; `from` jumps to a day. */
export const listIssues = query({
  name: 'newsletters.list-issues',
  reads: 'open',
  input,
  async run(db: Db<NewslettersTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const where = filterOf(ask)
    const { rows } = await sql<IssueRow>`select ${columns}
      from newsletters.issues i left join newsletters.series s on s.id = i.series_id
      where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from newsletters.issues i where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})

/** The languages in which anything was sent, by their codes: those of the product first. */
export async function languagesSent(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`select distinct unnest(languages) as code from newsletters.issues
    where voided_at is null`.execute(db)
  return inOrder(rows.map(({ code }) => code)) ?? []
}

/** The newest issues of a series, at most 100. */
export async function issuesOf(db: Db<NewslettersTables>, seriesId: string): Promise<IssueRow[]> {
  const { rows } = await sql<IssueRow>`select ${columns}
    from newsletters.issues i left join newsletters.series s on s.id = i.series_id
    where i.series_id = ${seriesId} order by i.date_start desc, i.id desc limit 100`.execute(db)
  return rows
}
