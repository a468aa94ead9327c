import { type FiscalYear, fiscalYearsOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'
import { findIn } from '../rules/checks/checks.ts'
import { yearBefore } from '../rules/choose-year.ts'
import { isOpen, type Judged, type JudgedFinding, judgeFindings } from '../rules/judge-findings.ts'
import type { ReportTables } from '../tables.ts'
import { gatherYear } from './gather-year.ts'

/** The last answer to each finding of a year that anybody ever answered. */
const answersOf = (db: Db, year: Pick<FiscalYear, 'id'>) =>
  (db as unknown as Db<ReportTables>)
    .selectFrom('report.finding_states')
    .distinctOn(['check_name', 'key'])
    .selectAll()
    .where('fiscal_year_id', '=', year.id)
    .orderBy('check_name')
    .orderBy('key')
    .orderBy('id', 'desc')
    .execute()

/** What the checks find in a year and how it stands, for whoever sees everything; `db` must see every record. */
export async function findContradictions(db: Db, year: FiscalYear): Promise<Judged> {
  const years = await fiscalYearsOf(db)
  const [data, answers] = await Promise.all([gatherYear(db, year, yearBefore(years, year)), answersOf(db, year)])
  return judgeFindings(findIn(data), answers)
}

/** The findings that keep a year's report from being adopted: contradictions and warnings that nobody has answered. */
export async function openFindings(db: Db, year: FiscalYear): Promise<readonly JudgedFinding[]> {
  const { findings } = await findContradictions(db, year)
  return findings.filter((finding) => finding.severity !== 'note' && isOpen(finding))
}
