import { Refusal } from '#platform/errors.ts'

/** Where a version of a report can stand. */
export const reportStatuses = ['submitted', 'returned', 'adopted', 'released'] as const
export type ReportStatus = (typeof reportStatuses)[number]

const next: Record<ReportStatus, readonly ReportStatus[]> = {
  submitted: ['returned', 'adopted'],
  returned: ['submitted'],
  adopted: ['released'],
  released: [],
}

/** What may become of a version that stands so. */
export const stepsFrom = (status: ReportStatus): readonly ReportStatus[] => next[status]

/** Refuses `report.not-to-be-<step>` where a version that stands so cannot take the step. */
export function judgeStep(status: ReportStatus, step: ReportStatus): void {
  if (!next[status].includes(step)) throw new Refusal(`report.not-to-be-${step}`)
}

/** Whether what it tells is settled, so that a change needs another version. */
export const isSettled = (status: ReportStatus): boolean => status === 'adopted' || status === 'released'

/** What is submitted: a version that was sent back once more, or a new one, which after a settled one needs its reason. */
export type Submission = { readonly again: true } | { readonly again: false; readonly version: number }

/**
 * What a submission makes of a year whose latest version stands so. Refuses `report.in-review`, and
 * `report.correction-reason` where a settled version is followed without saying why.
 */
export function judgeSubmission(
  latest: { readonly version: number; readonly status: ReportStatus } | undefined,
  reason: string | null,
): Submission {
  if (!latest) return { again: false, version: 1 }
  if (latest.status === 'submitted') throw new Refusal('report.in-review')
  if (latest.status === 'returned') return { again: true }
  if (reason === null) throw new Refusal('report.correction-reason', 'why')
  return { again: false, version: latest.version + 1 }
}
