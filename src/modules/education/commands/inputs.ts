import { sql } from 'kysely'
import type { z } from 'zod'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { oneOf, optional, optionalText, parsed, text } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { textsInput } from '#platform/texts.ts'
import { parseQuantity } from '#platform/units.ts'
import { agencyOf, teacherOf } from '../queries/find-party.ts'
import { classLevels, modes } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'

const names = () => textsInput(200).refine((given) => Object.keys(given).length > 0, 'education.name-needed')

const mostMinutes = 6_000_000n
const mostOfSession = 1440n

function readHours(given: string): bigint {
  const minutes = parseQuantity(given, 'hour')
  if (minutes === 0n) throw new Refusal('education.no-time')
  if (minutes > mostMinutes) throw new Refusal('education.too-much-time')
  return minutes
}

function readLesson(given: string): bigint {
  const minutes = readHours(given)
  if (minutes > mostOfSession) throw new Refusal('education.longer-than-day')
  return minutes
}

function readSmall(given: string): number {
  const count = parseCount(given)
  if (count === 0n || count > 999n) throw new Refusal('education.not-a-count')
  return Number(count)
}

/** Hours as people write them, `60` or `1:30`, as minutes. */
const hours = () => parsed(readHours)
/** Hours of one session, a day at most, as minutes. */
export const lessonHours = () => parsed(readLesson)
/** A whole number from 1 to 999. */
const small = () => parsed(readSmall)

/** The next reference of a kind of record: `ES-2011-0007`. */
export async function nextRef(tx: Tx<EducationTables>, kind: 'programme' | 'class' | 'session' | 'visit', day: string) {
  const letters = { programme: 'EP', class: 'EC', session: 'ES', visit: 'EV' }[kind]
  const { rows } = await sql<{ n: bigint }>`select nextval(${`education.${kind}_numbers`}) as n`.execute(tx)
  return `${letters}-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Does a write, and refuses by the name of the unique index that it would break. */
export async function refusingTwice(refusals: Readonly<Record<string, Refusal>>, write: () => Promise<unknown>) {
  try {
    await write()
  } catch (error) {
    const broken = Object.entries(refusals).find(([index]) => isDatabaseError(error, '23505', index))
    throw broken ? broken[1] : error
  }
}

/** The refusal of a reference that another record has, by the name of the constraint that holds it. */
export const refTaken = (kind: 'programmes' | 'terms' | 'classes' | 'sessions' | 'visits', ref: string) => ({
  [`${kind}_ref_key`]: new Refusal('education.ref-taken', 'ref', { ref }),
})

/** What every programme says of itself; the agency is a reference, a name, or words. */
export const programmeFields = {
  names: names(),
  agency: text(300),
  contractHours: optional(hours()),
  contractDays: optional(small()),
  date: knownDate(),
  note: optionalText(),
}

/** The columns of a programme. */
export async function programmeColumns(
  tx: Tx<EducationTables>,
  given: z.output<z.ZodObject<typeof programmeFields>>,
  viewer: Actor,
) {
  return {
    names: JSON.stringify(given.names) as never,
    ...(await agencyOf(tx as never, given.agency, viewer)),
    contract_minutes: given.contractHours,
    contract_days: given.contractDays,
    ...dateColumns(given.date),
    note: given.note,
  }
}

/** What every term says of itself. */
export const termFields = {
  ordinal: small(),
  names: names(),
  first: knownDate(),
  last: optional(knownDate()),
  plannedHours: hours(),
  note: optionalText(),
}

/** The columns of a term; refuses a last day before the first. */
export function termColumns(given: z.output<z.ZodObject<typeof termFields>>) {
  const { first, last } = given
  if (last && last.end < first.end) throw new Refusal('education.ends-before-beginning', 'last')
  return {
    ordinal: given.ordinal,
    names: JSON.stringify(given.names) as never,
    ...dateColumns(first),
    last_edtf: last?.edtf ?? null,
    last_start: last?.start ?? null,
    last_end: last?.end ?? null,
    last_printed: last?.printed ?? null,
    planned_minutes: given.plannedHours,
    note: given.note,
  }
}

/** What every class says of itself; the teacher is a reference or a name. */
export const classFields = {
  level: oneOf(classLevels),
  names: names(),
  teacher: optional(text(200)),
  note: optionalText(),
}

/** The columns of a class. */
export async function classColumns(
  tx: Tx<EducationTables>,
  given: z.output<z.ZodObject<typeof classFields>>,
  viewer: Actor,
) {
  return {
    level: given.level,
    names: JSON.stringify(given.names) as never,
    teacher_id: await teacherOf(tx as never, given.teacher, viewer),
    note: given.note,
  }
}

/** Where and how long sessions are. */
export const sessionFields = {
  plannedHours: lessonHours(),
  mode: oneOf(modes).default('in-person'),
  place: optionalText(200),
  note: optionalText(),
}
