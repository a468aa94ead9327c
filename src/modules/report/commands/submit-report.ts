import { z } from 'zod'
import { fiscalYearOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { optionalText, text } from '#platform/inputs.ts'
import { lockYear, versionsOf } from '../queries/report-versions.ts'
import { judgeSubmission } from '../rules/report-status.ts'
import type { ReportTables } from '../tables.ts'
import { takeStep } from './take-step.ts'

/**
 * Hands a year's report in for review. After one that was adopted it becomes a new version, whose reason `why` everybody may read.
 * Refuses `report.no-such-year`, `report.in-review`, `report.correction-reason`.
 */
export const submitReport = command({
  name: 'report.submit-report',
  input: z.object({ year: text(60), why: optionalText(500) }),
  async run(tx: Tx<ReportTables>, { year: named, why }, by) {
    const db = tx as unknown as Db
    const year = await fiscalYearOf(db, named)
    if (!year) throw new Refusal('report.no-such-year', 'year', { year: named.slice(0, 40) })
    await lockYear(tx, year.id)
    const [latest] = await versionsOf(db, year.id)
    const submission = judgeSubmission(latest, why)
    if (submission.again && latest) {
      by.about(latest.id)
      await takeStep(tx, latest.id, 'submitted', by)
      return { id: latest.id }
    }
    const id = newId()
    const version = submission.again ? 1 : submission.version
    const row = {
      id,
      fiscal_year_id: year.id,
      version,
      reason: version === 1 ? null : why,
      recorded_at: by.now,
      recorded_by: by.actor.name,
    }
    await tx.insertInto('report.reports').values(row).execute()
    await takeStep(tx, id, 'submitted', by)
    return { id }
  },
})
