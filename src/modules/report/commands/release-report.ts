import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { lockVersion } from '../queries/report-versions.ts'
import { judgeStep } from '../rules/report-status.ts'
import type { ReportTables } from '../tables.ts'
import { takeStep } from './take-step.ts'

/** The news that an adopted report is to be published. */
export const reportReleased = 'report.report-released'

/** Makes the public edition of an adopted report public; the worker makes its PDFs and puts it onto the site. Refuses `report.not-to-be-released`. */
export const releaseReport = command({
  name: 'report.release-report',
  input: z.object({ id: id() }),
  async run(tx: Tx<ReportTables>, { id }, by) {
    const { status } = await lockVersion(tx, id)
    judgeStep(status, 'released')
    await takeStep(tx, id, 'released', by)
    await by.tell(reportReleased, id)
    return { id }
  },
})
