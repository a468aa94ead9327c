import { sql } from 'kysely'
import type { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { qualifiers } from '#platform/figures.ts'
import { code, oneOf, optional, optionalText, parsed } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { visitorKinds } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'

const most = 1_000_000n

function readNumber(given: string): bigint {
  const number = parseCount(given)
  if (number > most) throw new Refusal('education.too-many-visitors')
  return number
}

/** What every visit says; the session by its reference, the number only where it was told. */
export const visitFields = {
  date: knownDate(),
  session: optional(code()),
  visitors: oneOf(visitorKinds),
  who: optionalText(300),
  number: optional(parsed(readNumber)),
  qualifier: oneOf(qualifiers).default('exact'),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof visitFields>>

/** The session of a visit: of this programme, on one of the days of the visit. Refuses any other. */
async function sessionOf(
  tx: Tx<EducationTables>,
  programmeId: string,
  { session, date }: Given,
): Promise<string | null> {
  if (session === null) return null
  const { rows } = await sql<{ id: string; day: string }>`select s.id, s.day from education.sessions s
    join education.classes c on c.id = s.class_id join education.terms t on t.id = c.term_id
    where s.ref = ${session} and t.programme_id = ${programmeId} and s.voided_at is null for share of s`.execute(tx)
  const [found] = rows
  if (!found) throw new Refusal('education.unknown-session', 'session', { ref: session })
  if (found.day < date.start || found.day > date.end) throw new Refusal('education.other-day', 'session')
  return found.id
}

/** The columns of a visit to a programme; refuses one that has not come. */
export async function visitColumns(tx: Tx<EducationTables>, programmeId: string, given: Given, by: By) {
  refuseComing(given.date, await dayIn(tx as unknown as Tx, by.now), 'date')
  return {
    programme_id: programmeId,
    session_id: await sessionOf(tx, programmeId, given),
    ...dateColumns(given.date),
    visitors: given.visitors,
    who: given.who,
    number: given.number,
    qualifier: given.number === null ? null : given.qualifier,
    note: given.note,
  }
}
