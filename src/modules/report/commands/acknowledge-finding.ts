import { z } from 'zod'
import { type FiscalYear, fiscalYearOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { newId } from '#platform/ids.ts'
import { oneOf, optional, text } from '#platform/inputs.ts'
import { findContradictions } from '../queries/find-contradictions.ts'
import { seesAllParts } from '../queries/sources.ts'
import { type CheckName, checkNames } from '../rules/findings.ts'
import type { FindingAnswer, JudgedFinding } from '../rules/judge-findings.ts'
import type { ReportTables } from '../tables.ts'

const input = {
  year: text(60),
  check: oneOf(checkNames),
  key: text(400),
  why: text(500),
}

interface Asked {
  readonly year: string
  readonly check: CheckName
  readonly key: string
}

interface Stands {
  readonly year: FiscalYear
  readonly finding: JudgedFinding | undefined
  readonly resolved: FindingAnswer | undefined
}

/** How a finding stands that is answered. What tells of protected people is there only for those who see their counts in parts. */
async function standing(tx: Tx, { year: named, check, key }: Asked, { may }: Actor): Promise<Stands> {
  const db = tx as unknown as Db
  const year = await fiscalYearOf(db, named)
  if (!year) throw new Refusal('report.no-such-year', 'year', { year: named.slice(0, 40) })
  const { findings, resolved } = await findContradictions(db, year)
  const isThis = (one: { check: CheckName; key: string; protects: boolean }) =>
    one.check === check && one.key === key && (!one.protects || seesAllParts(may))
  return {
    year,
    finding: findings.find(isThis),
    resolved: resolved.find((answer) => isThis({ ...answer, check: answer.check_name })),
  }
}

interface Answer {
  readonly fingerprint: string
  readonly protects: boolean
}

const rowOf = ({ year, asked, of }: { year: FiscalYear; asked: Asked; of: Answer }) => ({
  id: newId(),
  fiscal_year_id: year.id,
  check_name: asked.check,
  key: asked.key,
  fingerprint: of.fingerprint,
  protects: of.protects,
})

/** Says why a contradiction stays as it is. It holds as long as the finding says the same; `fingerprint` is what was looked at. */
export const acknowledgeFinding = command({
  name: 'report.acknowledge-finding',
  counts: true,
  input: z.object({ ...input, fingerprint: optional(text(64)) }),
  async run(tx: Tx<ReportTables>, { why: reason, fingerprint, ...asked }, by) {
    const { year, finding } = await standing(tx as unknown as Tx, asked, by.actor)
    if (!finding) throw new NotFound()
    if (fingerprint !== null && fingerprint !== finding.fingerprint) throw new Refusal('report.finding-changed')
    if (finding.state === 'acknowledged') throw new Refusal('report.finding-is-acknowledged')
    const row = {
      ...rowOf({ year, asked, of: finding }),
      state: 'acknowledged' as const,
      reason,
      recorded_at: by.now,
      recorded_by: by.actor.name,
    }
    await tx.insertInto('report.finding_states').values(row).execute()
    return { id: row.id }
  },
})

/** Takes an acknowledgement back, with the reason: the finding is open again as long as it appears. */
export const reopenFinding = command({
  name: 'report.reopen-finding',
  counts: true,
  input: z.object(input),
  async run(tx: Tx<ReportTables>, { why: reason, ...asked }, by) {
    const { year, finding, resolved } = await standing(tx as unknown as Tx, asked, by.actor)
    const of = finding?.answer ?? resolved
    if (!finding && !resolved) throw new NotFound()
    if (!of) throw new Refusal('report.finding-is-open')
    const row = {
      ...rowOf({ year, asked, of }),
      state: 'reopened' as const,
      reason,
      recorded_at: by.now,
      recorded_by: by.actor.name,
    }
    await tx.insertInto('report.finding_states').values(row).execute()
    return { id: row.id }
  },
})
