import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofLearners } from '../policy.ts'
import { type Level, learnerKinds, levels } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'

/** A learner as lists show them: with the level of the latest placement, and how many classes they are in. */
export type LearnerRow = Pick<
  EducationTables['education.learners'],
  'id' | 'code' | 'kind' | 'language' | 'voided_at'
> & {
  readonly level: Level | null
  readonly classes: bigint
}

const input = z.object({
  ...listInput,
  kind: oneOf(learnerKinds).optional().catch(undefined),
  level: oneOf([...levels, 'none'])
    .optional()
    .catch(undefined),
})

const keys = [{ sql: sql`l.code`, type: 'text', of: (row: LearnerRow) => row.code }] as const

const placed = sql`left join lateral (select p.level from education.placements p
  where p.learner_id = l.id and p.voided_at is null order by p.date_end desc, p.position desc limit 1) placed on true`

const inClasses = sql`(select count(*) from education.enrolments e where e.learner_id = l.id and e.voided_at is null
  and not exists (select 1 from education.leavings x where x.enrolment_id = e.id and x.voided_at is null))`

function filterOf({ kind, level }: z.output<typeof input>) {
  const parts = [
    ...(kind ? [sql`l.kind = ${kind}`] : []),
    ...(level ? [sql`coalesce(placed.level, 'none') = ${level}`] : []),
  ]
  return sql.join([sql`true`, ...parts], sql` and `)
}

/** Learners by code, as far as the viewer sees them, by kind and level; `from` jumps to a code. */
export const listLearners = query({
  name: 'education.list-learners',
  reads: 'private',
  input,
  async run(db: Db<EducationTables>, ask, viewer) {
    const slice = sliceBy(keys, 'asc', ask)
    const from = sql`from education.learners l ${placed} where ${visibleTo(ofLearners, 'l', viewer)} and ${filterOf(ask)}`
    const { rows } = await sql<LearnerRow>`select l.id, l.code, l.kind, l.language, l.voided_at, placed.level,
        ${inClasses} as classes
      ${from} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(from).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
