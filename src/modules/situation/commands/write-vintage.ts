import { sql } from 'kysely'
import type { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { knownDate } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { qualifiers } from '#platform/figures.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { parseMeasured } from '#platform/measures.ts'
import { holdByRef } from '../queries/lock-record.ts'
import { ofPeriod, settleCurrent } from '../queries/settle-current.ts'
import { judgeTimes, judgeValue } from '../rules/observed.ts'
import type { SituationTables } from '../tables.ts'
import { insertingRef, nextRef } from './inputs.ts'

/** What a source says, apart from the period: the value in the unit of the indicator, when it was published and when it was seen. */
export const vintageFields = {
  value: text(40),
  qualifier: oneOf(qualifiers).default('exact'),
  printed: optionalText(200),
  source: code(),
  published: knownDate(),
  seen: day(),
  note: optionalText(),
  ref: optional(code()),
}

type Given = z.output<z.ZodObject<typeof vintageFields>>
type Observation = SituationTables['situation.observations']
type Indicator = SituationTables['situation.indicators']
type Period = Pick<Observation, 'date_edtf' | 'date_start' | 'date_end' | 'date_printed'>

function readValue(given: string, { unit, beyond }: Indicator): bigint {
  try {
    const value = parseMeasured(given, unit)
    const wrong = judgeValue(value, unit, beyond)
    if (wrong) throw new Refusal(`situation.${wrong}`)
    return value
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, 'value', error.values) : error
  }
}

/** Writes the next vintage of a period of an indicator, which must be locked, and says which is current. `why` is null for the first. */
export async function writeVintage(
  tx: Tx<SituationTables>,
  indicator: Indicator,
  period: Period,
  { value: given, source, published, ref: wanted, ...fields }: Given & { readonly why: string | null },
  by: By,
) {
  const value = readValue(given, indicator)
  const isPromise = indicator.nature === 'promise'
  const times = { date: { start: period.date_start }, published, seen: fields.seen, isPromise }
  const wrong = judgeTimes(times, await dayIn(tx as unknown as Tx, by.now))
  if (wrong) throw new Refusal(wrong.code, wrong.field)
  const key = { indicator_id: indicator.id, date_start: period.date_start, date_end: period.date_end }
  const { rows } = await sql<{ n: number }>`select coalesce(max(o.vintage), 0) + 1 as n
    from situation.observations o where ${ofPeriod(key)}`.execute(tx)
  const id = newId()
  const ref = wanted ?? (await nextRef(tx, 'observation'))
  const row = {
    ...{ id, ref, indicator_id: indicator.id, ...period, value, ...fields },
    source_id: await holdByRef(tx, 'source', source, 'source'),
    published_edtf: published.edtf,
    published_start: published.start,
    published_end: published.end,
    published_printed: published.printed,
    vintage: rows[0]?.n ?? 1,
    is_current: false,
    recorded_at: by.now,
    recorded_by: by.actor.name,
    voided_at: null,
  }
  await insertingRef(ref, () => tx.insertInto('situation.observations').values(row).execute())
  await settleCurrent(tx as unknown as Tx, ofPeriod(key))
  return { id, ref }
}
