import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { Refusal } from '#platform/errors.ts'
import type { ImportDefinition, ImportResult } from '#platform/imports/definition.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { importOf } from '../../src/main/examples.ts'
import { root } from '../source.ts'
import { payloads } from './payloads.ts'

type Row = Record<string, string>

const planted = (n: number) => `planted-${n}`

const examples = join(root, 'examples')

// where the example organisation has none, those of the template stand in
function exampleRows(definition: ImportDefinition): Row[] {
  const file = readdirSync(examples).find((name) => name.endsWith('.csv') && importOf(name) === definition.name)
  return parse(file ? readFileSync(join(examples, file)) : exampleOf(definition), { columns: true, bom: true })
}

const takes = (definition: ImportDefinition, header: string, text: string, row: Row): boolean => {
  const column = definition.columns.find((one) => one.header === header)
  try {
    column?.parse(text, (other) => row[other] ?? '')
    return column !== undefined && !column.accepts
  } catch {
    return false
  }
}

// what must differ from row to row, or would be taken for a second telling of the same
const apart: Record<string, (n: number) => string> = {
  ref: planted,
  code: planted,
  lot: planted,
  position: (n) => String(300 + n),
  operation: planted,
  since: (n) => `${1700 + n}-01-01`,
  since_on: (n) => `${1700 + n}-01-01`,
  start_day: (n) => `${1500 + n}-01-01`,
  end_day: (n) => `${1500 + n}-12-31`,
  other_people: () => 'yes',
  // of one kind of record only
  // goods received alone have a giver and a value
  'aid.import-movements kind': () => 'received',
  // thanks are for gifts whose giver is known
  'giving.import-gifts giver': planted,
  'thanks.import-thanks gifts': planted,
  'thanks.import-thanks goods': () => '',
  'thanks.import-wishes giver': planted,
  'thanks.import-contacts giver': planted,
  'receipts.import-series pattern': (n) => `P${n}-{number}`,
  'filings.import-yen-values month': (n) => `${1300 + n}-01`,
  'donations.import-suggestions amount': (n) => String(900_000 + n),
}

const apartOf = ({ name }: ImportDefinition, header: string) => apart[`${name} ${header}`] ?? apart[header]

// what an example row refers to, of which there may be one for each: a party is a member once
const references = new Set(
  readdirSync(examples)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => parse(readFileSync(join(examples, name)), { columns: true, bom: true }) as Row[])
    .flatMap(({ ref, code }) => [ref, code])
    .filter((name) => name !== undefined && name !== ''),
)

// one for each occasion, and rests of funds that ended with something left, of which the examples have none
const few = new Set(['thanks.import-templates', 'giving.import-rests'])

/** Whether an import takes many rows that are alike but for their reference or code. */
export const isPlanted = ({ name, columns }: ImportDefinition): boolean =>
  !few.has(name) && columns.some(({ header }) => header === 'ref' || header === 'code')

/** An example row in which every text that takes it is a payload, another in each column. */
function plantedRow(definition: ImportDefinition, base: Row, n: number, isApart: boolean): Row {
  const row: Row = { ...base }
  for (const [at, { header }] of definition.columns.entries()) {
    const own = apartOf(definition, header)
    const payload = payloads[(n + at * 31) % payloads.length] ?? ''
    if (own) row[header] = own(n)
    else if (isApart && references.has(base[header])) row[header] = planted(n)
    else if (takes(definition, header, payload, base)) row[header] = payload
  }
  return row
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const lineOf = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\n`

/** The rows of a file with the line on which each begins. */
function fileOf(headers: readonly string[], rows: readonly Row[]): { text: string; starts: number[] } {
  let text = lineOf(headers)
  const starts: number[] = []
  for (const row of rows) {
    starts.push(text.split('\n').length)
    text += lineOf(headers.map((header) => row[header] ?? ''))
  }
  return { text, starts }
}

const rowAt = (starts: readonly number[], line: number) => starts.findLastIndex((start) => start <= line)

type Load = (definition: ImportDefinition, name: string, content: string) => Promise<ImportResult>

interface Draft {
  /** The example row of which each is made. */
  readonly bases: ReadonlyMap<Row, Row>
  rows: readonly Row[]
  readonly blamed: Set<Row>
  readonly definition: ImportDefinition
}

// a cell that is refused says again what the example says; a row that is refused once more goes
function mend(draft: Draft, starts: readonly number[], problems: readonly Refusal[]): void {
  const dropped = new Set<Row>()
  for (const { place, code } of problems) {
    const column = place?.column ?? ''
    const row = draft.rows[rowAt(starts, place?.line ?? 0)]
    if (!row) throw new Error(`a planted file is refused as a whole: ${code}`)
    const base = draft.bases.get(row) ?? {}
    const isMended = column in row && row[column] !== base[column] && !apartOf(draft.definition, column)
    if (isMended) row[column] = base[column] ?? ''
    else if (draft.blamed.has(row)) dropped.add(row)
    draft.blamed.add(row)
  }
  draft.rows = draft.rows.filter((row) => !dropped.has(row))
}

// what takes persons alone finds some among the planted parties, and so does what takes organisations
function basesOf(definition: ImportDefinition): Row[] {
  const rows = exampleRows(definition)
  if (definition.name !== 'people.import-parties') return rows.slice(0, 1)
  return [...new Map(rows.toReversed().map((row) => [row.kind, row])).values()]
}

async function plantRows(load: Load, definition: ImportDefinition, isApart: boolean): Promise<bigint> {
  const headers = definition.columns.map(({ header }) => header)
  const bases = basesOf(definition)
  const wanted = isPlanted(definition) ? payloads.length : 1
  const baseOf = (n: number) => bases[n % bases.length] ?? {}
  const rows = Array.from({ length: wanted }, (_, n) => plantedRow(definition, baseOf(n), n, isApart))
  const draft: Draft = { bases: new Map(rows.map((row, n) => [row, baseOf(n)])), rows, blamed: new Set(), definition }
  for (let tries = 0; tries < 40 && draft.rows.length > 0; tries++) {
    const { text, starts } = fileOf(headers, draft.rows)
    const outcome = await load(definition, 'planted.csv', text).catch((error: unknown) => error)
    if (!(outcome instanceof Refusal)) {
      if (outcome instanceof Error) throw outcome
      return (outcome as ImportResult).added
    }
    mend(draft, starts, outcome.problems)
  }
  return 0n
}

/**
 * Loads a file in which every text is a payload, one row for each payload where an import takes so many. What the rules of
 * the import refuse stays as in the example, and a row that is refused all the same is left out. Where none is left, because all are about
 * the same record, each is about another one. Returns how many rows came in.
 */
export async function plantFile(load: Load, definition: ImportDefinition): Promise<bigint> {
  return (await plantRows(load, definition, false)) || plantRows(load, definition, true)
}
