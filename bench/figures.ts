import { deepStrictEqual } from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { partsNeed } from '#modules/report/queries/sources.ts'
import type { Period } from '#platform/dates/period.ts'
import { everything, scopedTo } from '#platform/db/scope.ts'
import { cellKey } from '#platform/figures.ts'
import { figuresOf } from '../src/modules/report/queries/list-figures.ts'
import type { Figures } from '../src/modules/report/rules/cells.ts'
import type { FullWorld } from './database.ts'
import { hasPsql, Psql } from './psql.ts'
import { fastest, type Row, timed } from './results.ts'

const folder = join(import.meta.dirname, 'figures')
const files = readdirSync(folder).map((file) => join(folder, file))

/** The fiscal year that is asked for: the last of four, which holds a quarter of all records. */
const lastYear: Period = { label: 'FY2011', start: '2010-07-01', end: '2011-06-30' }

type Told = Record<string, { value: string; unit: string; qualifier: string }>

/** What psql printed, as cells by key: each question a line `# name`, a header, and rows whose other columns are dimensions. */
function cellsOf(printed: string): Told {
  const cells: Told = {}
  let name = ''
  let header: string[] | undefined
  for (const line of printed.split('\n').filter(Boolean)) {
    if (line.startsWith('# ')) [name, header] = [line.slice(2), undefined]
    else if (!header) header = line.split(',')
    else {
      const all = Object.fromEntries(line.split(',').map((cell, at) => [header?.[at] ?? '', cell]))
      const { value = '', unit = '', qualifier = 'exact', ...rest } = all
      const dimensions = Object.fromEntries(Object.entries(rest).filter(([, cell]) => cell !== ''))
      cells[cellKey(name, dimensions)] = { value, unit, qualifier }
    }
  }
  return cells
}

const toldBy = (figures: Figures): Told =>
  Object.fromEntries(
    [...figures]
      .filter(([, { state }]) => state === 'known')
      .map(([key, { value, unit, qualifier }]) => [key, { value: String(value), unit, qualifier }]),
  )

/** All figures of a year, ours and hand-written, in turns; both must tell the same. */
export async function measureFigures({ world, ownerUrl }: FullWorld, rounds: number): Promise<Row> {
  const name = 'all figures of a year'
  if (!(await hasPsql())) return { name, skipped: 'psql is not installed' }
  const counting = scopedTo(world.db, { viewer: 'bench', sees: everything })
  await using psql = new Psql(ownerUrl, { start: lastYear.start, end: lastYear.end })
  deepStrictEqual(toldBy(await figuresOf(counting, lastYear, partsNeed)), cellsOf(await psql.ask(files)))
  const ours: number[] = []
  const peer: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    ours.push((await timed(() => figuresOf(counting, lastYear, partsNeed))).ms)
    peer.push((await timed(() => psql.ask(files))).ms)
  }
  return { name, ours: fastest(ours), peer: fastest(peer), unit: 'ms', limit: 1.3 }
}
