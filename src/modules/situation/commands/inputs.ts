import { sql } from 'kysely'
import type { z } from 'zod'
import { currencies } from '#platform/currencies.ts'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, oneOf, optional, optionalText, parsed, text, tick } from '#platform/inputs.ts'
import { isMeasure } from '#platform/measures.ts'
import { namesInput, textsInput } from '#platform/texts.ts'
import { holdByRef, type RecordKind } from '../queries/lock-record.ts'
import { frequencies, indicatorNatures, rateKinds, sourceKinds } from '../rules/choices.ts'
import { parseFactor } from '../rules/factor.ts'
import type { SituationTables } from '../tables.ts'

const letters = { source: 'SS', indicator: 'SI', observation: 'SO', break: 'SB', happening: 'SH' } as const

/** The next reference of a kind of record: `SO-0007`. */
export async function nextRef(tx: Tx<SituationTables>, kind: RecordKind): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval(${`situation.${kind}_numbers`}) as n`.execute(tx)
  return `${letters[kind]}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Does an insert, and refuses the reference that another record has. */
export async function insertingRef(ref: string, insert: () => Promise<unknown>): Promise<void> {
  try {
    await insert()
  } catch (error) {
    if (isDatabaseError(error, '23505')) throw new Refusal('situation.ref-taken', 'ref', { ref })
    throw error
  }
}

const isWebAddress = (given: string | null) => given === null || /^https?:\/\/[^\s]+$/.test(given)

/** What every source says of itself. */
export const sourceFields = {
  names: namesInput(200),
  kind: oneOf(sourceKinds),
  url: optionalText(500).refine(isWebAddress, 'situation.not-an-address'),
  reliability: optionalText(),
}

type SourceGiven = z.output<z.ZodObject<typeof sourceFields>>

export const sourceColumns = ({ names, ...rest }: SourceGiven) => ({ names: JSON.stringify(names) as never, ...rest })

/** What every indicator says of itself. */
export const indicatorFields = {
  names: namesInput(200),
  unit: text(20).refine(isMeasure, 'situation.not-a-measure'),
  place: optionalText(200),
  rateKind: optional(oneOf(rateKinds)),
  nature: oneOf(indicatorNatures),
  frequency: oneOf(frequencies),
  beyond: tick(),
  note: optionalText(),
}

type IndicatorGiven = z.output<z.ZodObject<typeof indicatorFields>>

export const indicatorColumns = ({ names, unit, rateKind, ...rest }: IndicatorGiven) => ({
  names: JSON.stringify(names) as never,
  unit: unit as never,
  rate_kind: rateKind,
  ...rest,
})

/** What every break says of itself: of an indicator by its reference, or of all that is told in a currency. */
export const breakFields = {
  indicator: optional(code()),
  currency: optional(oneOf(currencies)),
  date: knownDate(),
  factor: optional(parsed(parseFactor)),
  reasons: textsInput(300).refine((given) => Object.keys(given).length > 0, 'situation.reason-needed'),
  source: optional(code()),
}

type BreakGiven = z.output<z.ZodObject<typeof breakFields>>

/** The columns of a break; refuses one of nothing or of both. */
export async function breakColumns(tx: Tx<SituationTables>, given: BreakGiven) {
  const { indicator, currency, date, factor, reasons, source } = given
  if ((indicator === null) === (currency === null)) throw new Refusal('situation.break-of-one', 'indicator')
  return {
    indicator_id: indicator === null ? null : await holdByRef(tx, 'indicator', indicator, 'indicator'),
    currency,
    ...dateColumns(date),
    factor_new: factor?.fresh ?? null,
    factor_old: factor?.old ?? null,
    reasons: JSON.stringify(reasons) as never,
    source_id: source === null ? null : await holdByRef(tx, 'source', source, 'source'),
  }
}

/** What every happening says of itself. */
export const happeningFields = {
  date: knownDate(),
  titles: textsInput(300).refine((given) => Object.keys(given).length > 0, 'situation.title-needed'),
  place: optionalText(200),
  source: optional(code()),
  note: optionalText(),
}

type HappeningGiven = z.output<z.ZodObject<typeof happeningFields>>

export async function happeningColumns(tx: Tx<SituationTables>, given: HappeningGiven) {
  const { date, titles, place, source, note } = given
  return {
    ...dateColumns(date),
    titles: JSON.stringify(titles) as never,
    place,
    source_id: source === null ? null : await holdByRef(tx, 'source', source, 'source'),
    note,
  }
}
