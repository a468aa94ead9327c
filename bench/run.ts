import { availableParallelism, loadavg } from 'node:os'
import { openFullWorld } from './database.ts'
import { measureDecade } from './decade.ts'
import { measureDonors } from './donors.ts'
import { measureDoors } from './doors.ts'
import { measureFigures } from './figures.ts'
import { fullSize, type Size, smallSize } from './generate.ts'
import { measureGifts } from './gifts.ts'
import { measureImport } from './imports.ts'
import { measureMemory, type Work } from './memory.ts'
import { measurePages } from './pages.ts'
import { measurePayments } from './payments.ts'
import { measurePublic } from './public.ts'
import { measureReportPage, measureReportPdf } from './report.ts'
import { isBroken, type Row, tableOf } from './results.ts'

/** How much is measured; a small run shows only that everything runs. */
interface Plan {
  readonly size: Size
  readonly rounds: number
  readonly requests: number
  readonly imported: number
  readonly donors: number
  readonly payments: number
  readonly publicRequests: number
  readonly work: Work
}

const full: Plan = {
  size: fullSize,
  rounds: 5,
  requests: 200,
  imported: 100_000,
  donors: 1_000_000,
  payments: 1_000_000,
  publicRequests: 20_000,
  work: { pages: 2000, reports: 20, lines: 950_000 },
}

const small: Plan = {
  size: smallSize,
  rounds: 1,
  requests: 1,
  imported: 1000,
  donors: 2000,
  payments: 3000,
  // Linux counts the time of a process in hundredths of a second
  publicRequests: 10_000,
  work: { pages: 100, reports: 4, lines: 2000 },
}

async function importRow(rows: number, rounds: number): Promise<Row> {
  const name = `import of ${rows.toLocaleString('en')} lines into an empty table`
  const { ours, peer } = await measureImport(rows, rounds)
  return peer === null ? { name, skipped: 'psql is not installed' } : { name, ours, peer, unit: 'ms', limit: 2 }
}

/** The measurements, or the one that is named, one after the other over one generated database; `tell` hears each as it is made. */
async function measureAll(plan: Plan, only: string | undefined, tell: (step: string) => void): Promise<Row[]> {
  tell('filling a database …')
  const world = await openFullWorld(plan.size)
  try {
    const rows: Row[] = []
    const add = async (step: string, measure: () => Promise<Row | Row[]>) => {
      if (only !== undefined && !step.includes(only)) return
      tell(`${step} …`)
      rows.push(...[await measure()].flat())
    }
    await add('figures', () => measureFigures(world, plan.rounds))
    await add('report as HTML', () => measureReportPage(world, plan.rounds))
    await add('report as PDF', () => measureReportPdf())
    await add('lists', () => measurePages(world, plan.requests))
    await add('donors', () => measureDonors(plan.donors))
    await add('doors', () => measureDoors(world, plan.requests * 2))
    await add('import of gifts', () => measureGifts(world, plan.imported, Math.min(plan.rounds, 3)))
    await add('import into an empty table', () => importRow(plan.imported * 2, Math.min(plan.rounds, 3)))
    await add('import of payments', () => measurePayments(plan.payments, plan.donors))
    await add('public site', () => measurePublic(world, plan.publicRequests))
    await add('memory of the staff process', () => measureMemory(world, plan.work))
    // the last, for it changes the years
    await add('decade', () => measureDecade(world, plan.rounds))
    return rows
  } finally {
    await world.close()
  }
}

const begun = performance.now()
const isSmall = process.argv.includes('--small')
const only = process.argv.slice(2).find((word) => !word.startsWith('--'))
const rows = await measureAll(isSmall ? small : full, only, (step) => console.error(step))
console.log(tableOf(rows))
console.log(`load of the machine: ${loadavg()[1]?.toFixed(1)} on ${availableParallelism()} processors`)
console.log(`${rows.filter(isBroken).length} broken, in ${Math.round((performance.now() - begun) / 1000)} s`)
if (!isSmall && rows.some(isBroken)) process.exitCode = 1
