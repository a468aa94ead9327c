import { sql } from 'kysely'
import { z } from 'zod'
import { findActivity } from '#modules/activities/face.ts'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optional, optionalText, parsed } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { textsInput } from '#platform/texts.ts'
import { holdSeries } from '../queries/lock-record.ts'
import { channels, issueKinds, type ReachQualifier, reachQualifiers } from '../rules/choices.ts'
import { readReach } from '../rules/reach.ts'
import { codesIn, inOrder } from '../rules/sent-in.ts'
import type { NewslettersTables } from '../tables.ts'

const named = (error: string) => textsInput(300).refine((given) => Object.keys(given).length > 0, error)

/** Does an insert, and refuses the reference that another record has. */
export async function insertingRef(ref: string, insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert()
  } catch (error) {
    if (isDatabaseError(error, '23505')) throw new Refusal('newsletters.ref-taken', 'ref', { ref })
    throw error
  }
}

/** The next reference of an issue: `NL-2011-0007`. */
export async function nextRef(tx: Tx<NewslettersTables>, day: string): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('newsletters.issue_numbers') as n`.execute(tx)
  return `NL-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** What every series says of itself. */
export const seriesFields = {
  names: named('newsletters.name-needed'),
  since: knownDate(),
  until: optional(knownDate()),
  note: optionalText(),
}

type SeriesGiven = z.output<z.ZodObject<typeof seriesFields>>

/** The columns of a series; refuses an end before the beginning. */
export function seriesColumns({ names, since, until, note }: SeriesGiven) {
  if (until && until.end < since.start) throw new Refusal('newsletters.ends-before-beginning', 'until')
  return {
    names: JSON.stringify(names) as never,
    since_edtf: since.edtf,
    since_start: since.start,
    since_end: since.end,
    since_printed: since.printed,
    until_edtf: until?.edtf ?? null,
    until_start: until?.start ?? null,
    until_end: until?.end ?? null,
    until_printed: until?.printed ?? null,
    note,
  }
}

const isList = (given: readonly string[] | Record<string, string>): given is readonly string[] => Array.isArray(given)

// tick boxes, and one field for the languages that have none
function codesOf(given: readonly string[] | Record<string, string>): string[] {
  if (isList(given)) return given.flatMap(codesIn)
  const { other = '', ...boxes } = given
  return [...Object.keys(boxes).filter((code) => boxes[code] === 'yes'), ...codesIn(other)]
}

/** Codes of languages as a list (`['en', 'fr']`), or as a form sends them (`{ en: 'yes', other: 'fr' }`). */
const sentIn = () =>
  z.preprocess(
    // a form without a ticked box sends nothing
    (given) => given ?? {},
    z
      .union([z.array(z.string().max(100)), z.record(z.string(), z.string().max(100))], {
        error: 'newsletters.language-needed',
      })
      .transform((given) => inOrder(codesOf(given)))
      .refine((codes) => codes !== null, 'newsletters.unknown-language')
      .transform((codes) => [...(codes ?? [])])
      .refine((codes) => codes.length > 0, 'newsletters.language-needed'),
  )

/** What every issue says of itself; series and activity by their references. */
export const issueFields = {
  kind: oneOf(issueKinds),
  series: optional(code()),
  number: optionalText(40),
  date: knownDate(),
  channel: oneOf(channels),
  languages: sentIn(),
  titles: named('newsletters.title-needed'),
  reach: optional(parsed(parseCount)),
  reachQualifier: optional(oneOf(reachQualifiers)),
  /** The reach in the words of the source. */
  reachPrinted: optionalText(200),
  /** Stays as it is where it is not said at all. */
  activity: z.preprocess((given) => (given === '' ? null : given), code().nullable()).optional(),
  note: optionalText(),
}

type IssueGiven = z.output<z.ZodObject<typeof issueFields>>

function reachColumns(number: bigint | null, qualifier: ReachQualifier | null) {
  const reach = readReach(number, qualifier)
  if (reach === 'number-missing') throw new Refusal('newsletters.reach-number-missing', 'reach')
  if (reach === 'not-hundreds') throw new Refusal('newsletters.reach-not-hundreds', 'reach')
  return { reach_number: reach?.number ?? null, reach_qualifier: reach?.qualifier ?? null }
}

async function activityColumns(tx: Tx<NewslettersTables>, ref: string | null | undefined) {
  if (ref === undefined) return {}
  const id = ref === null ? null : await findActivity(tx as unknown as Tx, ref)
  if (ref !== null && id === null) throw new Refusal('newsletters.unknown-activity', 'activity', { ref })
  return { activity_id: id }
}

/** The columns of an issue; refuses a series or activity that is not there. */
export async function issueColumns(tx: Tx<NewslettersTables>, given: IssueGiven) {
  const { kind, series, number, date, channel, languages, titles, reach, reachQualifier, reachPrinted, note } = given
  return {
    kind,
    series_id: series === null ? null : await holdSeries(tx, series, 'series'),
    number,
    ...dateColumns(date),
    channel,
    languages,
    titles: JSON.stringify(titles) as never,
    ...reachColumns(reach, reachQualifier),
    reach_printed: reachPrinted,
    ...(await activityColumns(tx, given.activity)),
    note,
  }
}
