import { type RawBuilder, sql } from 'kysely'
import { type Evidence, namesThatAgree, points } from '../../rules/match.ts'

// in the order in which it is told
const order = Object.keys(points) as Evidence[]

const numberOf = (one: Evidence) => 2 ** order.indexOf(one)

/** The bit of a piece of evidence in the number that holds all of a pair. */
export const bit = (one: Evidence): RawBuilder<number> => sql<number>`${numberOf(one)}::int4`

const holds = (one: Evidence): RawBuilder<boolean> => sql<boolean>`bits & ${bit(one)} > 0`

/** Whether `bits` holds a name that agrees. */
export const agrees: RawBuilder<boolean> = sql<boolean>`bits & ${namesThatAgree.reduce((all, one) => all + numberOf(one), 0)}::int4 > 0`

/** The points of all evidence in `bits`. */
export const sumOfPoints: RawBuilder<number> = sql<number>`(${sql.join(
  order.map((one) => sql`case when ${holds(one)} then ${points[one]}::int4 else 0 end`),
  sql` + `,
)})`

/** The evidence in `bits` as an array of its names. */
export const evidenceIn: RawBuilder<string[]> = sql<string[]>`array_remove(array[${sql.join(
  order.map((one) => sql`case when ${holds(one)} then ${one}::text end`),
)}], null)`
