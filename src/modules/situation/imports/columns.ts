import { sql } from 'kysely'
import { isCurrency } from '#platform/currencies.ts'
import { Refusal } from '#platform/errors.ts'
import type { Check, ImportColumn } from '#platform/imports/definition.ts'
import { isMeasure, parseMeasured } from '#platform/measures.ts'
import { excerpt } from '#platform/numbers.ts'
import type { RecordKind } from '../queries/lock-record.ts'
import { parseFactor } from '../rules/factor.ts'

/** What a value is told in. Refuses `situation.not-a-measure`. */
export const unit: ImportColumn = {
  header: 'unit',
  required: true,
  example: ['KPW/kg', 'person'],
  into: { unit: 'text' },
  parse(given) {
    if (!isMeasure(given)) throw new Refusal('situation.not-a-measure', undefined, { text: excerpt(given) })
    return given
  },
}

/** A value in the smallest part of the unit beside it. */
export const value: ImportColumn = {
  header: 'value',
  required: true,
  example: ['1800', '2376'],
  into: { value: 'int8' },
  parse(given, cell) {
    const measure = cell('unit')
    // an unknown unit is told in its own column
    return isMeasure(measure) ? parseMeasured(given, measure) : null
  },
}

/** A factor such as 1/100, as written and as its two numbers. */
export const factor: ImportColumn = {
  header: 'factor',
  example: ['1/100', ''],
  into: { factor: 'text', factor_new: 'int8', factor_old: 'int8' },
  parse(given) {
    const { fresh, old } = parseFactor(given)
    return [`${fresh}/${old}`, fresh, old]
  },
}

/** The currency whose series are cut. */
export const currency: ImportColumn = {
  header: 'currency',
  example: ['KPW', ''],
  into: { currency: 'text' },
  parse(given) {
    const word = given.toUpperCase()
    if (!isCurrency(word)) throw new Refusal('imports.not-a-currency', undefined, { text: excerpt(given) })
    return word
  },
}

/** The check that the source or indicator of a new row is there and in use. */
export const unknown = (kind: 'source' | 'indicator', of: RecordKind): Check => ({
  column: kind,
  code: kind === 'source' ? 'situation.unknown-source' : 'situation.unknown-indicator',
  rows: () => sql`select n.line, n.${sql.ref(kind)} as ref from incoming n where n.${sql.ref(kind)} is not null
    and not exists (select 1 from ${sql.table(`situation.${kind}s`)} t where t.ref = n.${sql.ref(kind)} and t.voided_at is null)
    and not exists (select 1 from ${sql.table(`situation.${of}s`)} known where known.ref = n.ref)`,
})
