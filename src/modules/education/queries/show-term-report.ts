import { sql } from 'kysely'
import { z } from 'zod'
import { namesOf, policyOf } from '#modules/organisation/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import type { ClassLevel } from '../rules/choices.ts'
import { tellLearners } from '../rules/tell-learners.ts'
import type { EducationTables } from '../tables.ts'
import { lessonsWhere } from './sessions-of.ts'

type Term = EducationTables['education.terms'] & {
  readonly programme_ref: string
  readonly programme_names: Texts
  readonly agency: string
}

interface Row {
  readonly ref: string
  readonly names: Texts
  readonly level: ClassLevel
  readonly held: bigint
  readonly cancelled: bigint
  readonly delivered: bigint
  readonly learners: bigint
}

/** A class as the report tells it; its learners are null where they are kept back. */
export type ReportedClass = Omit<Row, 'learners'> & { readonly learners: bigint | null }

async function classesOf(db: Db<EducationTables>, termId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select c.ref, c.names, c.level,
      count(s.id) filter (where s.state = 'held') as held, count(s.id) filter (where s.state = 'cancelled') as cancelled,
      coalesce(sum(s.delivered_minutes), 0)::bigint as delivered,
      (select count(distinct e.learner_id) from education.enrolments e join education.learners l on l.id = e.learner_id
        where e.class_id = c.id and e.voided_at is null and l.voided_at is null) as learners
    from education.classes c left join education.sessions s on s.class_id = c.id and s.voided_at is null
    where c.term_id = ${termId} and c.voided_at is null group by c.id order by c.ref`.execute(db)
  return rows
}

async function sumsOf(db: Db<EducationTables>, termId: string) {
  const { rows } = await sql<{ learners: bigint; attended: bigint }>`select
    (select count(distinct e.learner_id) from education.enrolments e join education.classes c on c.id = e.class_id
      join education.learners l on l.id = e.learner_id
      where c.term_id = ${termId} and c.voided_at is null and e.voided_at is null and l.voided_at is null) as learners,
    (select coalesce(sum(a.minutes), 0)::bigint from education.attendance a
      join education.sessions s on s.id = a.session_id join education.classes c on c.id = s.class_id
      where c.term_id = ${termId} and a.voided_at is null and s.voided_at is null and s.state = 'held') as attended`.execute(
    db,
  )
  return rows[0] ?? { learners: 0n, attended: 0n }
}

/**
 * What the commissioner of a programme is told of one of its terms: hours, sessions and, where they are many enough, learners. It
 * counts over all records, whoever asks, and names nobody. Throws NotFound.
 */
export const showTermReport = query({
  name: 'education.show-term-report',
  reads: 'open',
  counts: true,
  input: z.object({ id: id() }),
  async run(db: Db<EducationTables>, { id }) {
    const { rows } = await sql<Term>`select t.*, p.ref as programme_ref, p.names as programme_names,
        coalesce(n.name, p.agency) as agency
      from education.terms t join education.programmes p on p.id = t.programme_id
      left join people.current_names n on n.party_id = p.agency_id where t.id = ${id}`.execute(db)
    const [term] = rows
    if (!term) throw new NotFound()
    const classes = await classesOf(db, id)
    const { learners, attended } = await sumsOf(db, id)
    const { disclosureThreshold } = await policyOf(db as unknown as Db)
    const told = tellLearners({
      total: learners,
      byClass: classes.map((row) => row.learners),
      threshold: BigInt(disclosureThreshold),
    })
    return {
      ...term,
      organisation: (await namesOf(db as unknown as Db)) ?? null,
      lessons: await lessonsWhere(db, sql`t.id = ${id}`),
      classes: classes.map((row, i): ReportedClass => ({ ...row, learners: told.byClass?.[i] ?? null })),
      learners: told.total,
      attended: told.attended ? attended : null,
      threshold: disclosureThreshold,
    }
  },
})
