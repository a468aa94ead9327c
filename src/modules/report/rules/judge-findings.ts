import type { CheckName, Finding, Severity } from './findings.ts'
import { fingerprintOf } from './fingerprint.ts'

/** What somebody last answered to a finding. */
export interface FindingAnswer {
  readonly check_name: CheckName
  readonly key: string
  readonly fingerprint: string
  readonly protects: boolean
  readonly state: 'acknowledged' | 'reopened'
  readonly reason: string
  readonly recorded_at: Date
  readonly recorded_by: string
}

/** A finding and how it stands: `changed` says that it was acknowledged when it said something else. */
export interface JudgedFinding extends Finding {
  readonly fingerprint: string
  readonly state: 'open' | 'changed' | 'acknowledged'
  /** The last answer, where it has not been taken back. */
  readonly answer: FindingAnswer | null
}

/** How the findings of a year stand, and the acknowledged ones that no longer appear. */
export interface Judged {
  readonly findings: readonly JudgedFinding[]
  readonly resolved: readonly FindingAnswer[]
}

const nameOf = (check: CheckName, key: string) => `${check} ${key}`

/** Holds what was found against what was last answered to it. */
export function judgeFindings(found: readonly Finding[], answers: readonly FindingAnswer[]): Judged {
  const given = answers.filter(({ state }) => state === 'acknowledged')
  const byName = new Map(given.map((answer) => [nameOf(answer.check_name, answer.key), answer]))
  const findings = found.map((finding): JudgedFinding => {
    const fingerprint = fingerprintOf(finding)
    const answer = byName.get(nameOf(finding.check, finding.key)) ?? null
    const state = answer === null ? 'open' : answer.fingerprint === fingerprint ? 'acknowledged' : 'changed'
    return { ...finding, fingerprint, state, answer }
  })
  const present = new Set(found.map(({ check, key }) => nameOf(check, key)))
  const resolved = given.filter(({ check_name, key }) => !present.has(nameOf(check_name, key)))
  return { findings, resolved }
}

/** Whether a finding still waits for an answer. */
export const isOpen = ({ state }: Pick<JudgedFinding, 'state'>): boolean => state !== 'acknowledged'

/** How many findings of each weight are open. */
export const countOpen = (findings: readonly JudgedFinding[]): Record<Severity, number> => {
  const of = (severity: Severity) => findings.filter((one) => one.severity === severity && isOpen(one)).length
  return { contradiction: of('contradiction'), warning: of('warning'), note: of('note') }
}

/** A finding as somebody sees it who may not see what it says: that there is one, of what sort, and how it stands. */
export const concealed = (finding: JudgedFinding): JudgedFinding => ({
  check: finding.check,
  severity: finding.severity,
  protects: true,
  state: finding.state,
  key: '',
  fingerprint: '',
  values: {},
  refs: [],
  answer: null,
})
