import { sql } from 'kysely'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { ReportStatus } from '../rules/report-status.ts'
import type { ReportTables } from '../tables.ts'

/** A version of a year's report and how it stands. */
export interface ReportVersion {
  readonly id: string
  readonly fiscal_year_id: string
  readonly version: number
  readonly reason: string | null
  readonly recorded_at: Date
  readonly recorded_by: string
  readonly status: ReportStatus
}

const columns = sql`r.id, r.fiscal_year_id, r.version, r.reason, r.recorded_at, r.recorded_by, s.status
  from report.reports r join lateral (
    select status from report.report_statuses where report_id = r.id order by id desc limit 1) s on true`

/** The versions of a year's report, or of all years, the latest first. */
export async function versionsOf(db: Db, yearId?: string): Promise<ReportVersion[]> {
  const where = yearId === undefined ? sql`true` : sql`r.fiscal_year_id = ${yearId}`
  const { rows } = await sql<ReportVersion>`select ${columns} where ${where} order by r.id desc limit 500`.execute(db)
  return rows
}

/** The versions on which somebody has a step to take, with their years, the latest first. */
export async function waitingVersions(db: Db) {
  const waiting = []
  for (const { fiscal_year_id, status, ...version } of await versionsOf(db)) {
    if (status === 'released') continue
    const year = await fiscalYearOf(db, fiscal_year_id)
    if (year) waiting.push({ ...version, status, year })
  }
  return waiting
}

/** One version. Throws NotFound. */
export async function versionOf(db: Db, id: string): Promise<ReportVersion> {
  const { rows } = await sql<ReportVersion>`select ${columns} where r.id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** Nobody else takes a step with the report of a year before this transaction ends; its rows cannot be locked, for they stay. */
export async function lockYear(tx: Tx<ReportTables>, yearId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report.reports ${yearId}`}, 0))`.execute(tx)
}

/** One version, locked so. Throws NotFound. */
export async function lockVersion(tx: Tx<ReportTables>, id: string): Promise<ReportVersion> {
  const db = tx as unknown as Db
  await lockYear(tx, (await versionOf(db, id)).fiscal_year_id)
  return versionOf(db, id)
}

/** How a version came to stand as it does, first to last. */
export const statusesOf = (db: Db, reportId: string) =>
  (db as unknown as Db<ReportTables>)
    .selectFrom('report.report_statuses')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('id')
    .execute()
