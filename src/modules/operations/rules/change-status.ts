import type { OperationStatus } from './choices.ts'

const stage: Record<OperationStatus, number> = { planned: 0, 'under-way': 1, concluded: 2, aborted: 2 }

/** What a status may follow: freely what comes earlier, anything else with a reason only, and never itself. */
export function judgeStatus(before: OperationStatus | null, next: OperationStatus): 'free' | 'needs-reason' | 'same' {
  if (before === null) return 'free'
  if (before === next) return 'same'
  return stage[next] > stage[before] ? 'free' : 'needs-reason'
}
