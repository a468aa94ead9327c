import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { lockVersion } from '../queries/report-versions.ts'
import { judgeStep } from '../rules/report-status.ts'
import type { ReportTables } from '../tables.ts'
import { takeStep } from './take-step.ts'

/** Gives a report back to those who write it, with what is to be done. Refuses `report.not-to-be-returned`. */
export const returnReport = command({
  name: 'report.return-report',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<ReportTables>, { id, why }, by) {
    const { status } = await lockVersion(tx, id)
    judgeStep(status, 'returned')
    await takeStep(tx, id, 'returned', by, { reason: why })
    return { id }
  },
})
