import { sql } from 'kysely'
import { languages } from '#platform/words.ts'
import { operator } from '../src/main/world.ts'
import { composeReport, openPdfPrinter, showReport } from '../src/modules/report/face.ts'
import type { FullWorld } from './database.ts'
import { peakOf, readMany } from './memory.ts'
import { startProcess } from './processes.ts'
import { fastest, type Row, timed } from './results.ts'
import { read, signIn, signInPath } from './session.ts'

const year = 'DECADE'

/** One fiscal year of ten calendar years in the place of the others, with all records and the text of the last of them. */
async function tellTenYears({ owner }: FullWorld): Promise<void> {
  await sql`update organisation.fiscal_years set voided_at = now()`.execute(owner)
  await sql`insert into organisation.fiscal_years (id, ref, label, start_day, end_day)
    values (gen_random_uuid(), ${year}, ${year}, '2003-07-01', '2013-06-30')`.execute(owner)
  await sql`insert into report.sections (id, ref, fiscal_year_id, position, titles, prose)
    select gen_random_uuid(), 'D-' || s.ref, y.id, s.position, s.titles, s.prose
    from report.sections s join organisation.fiscal_years last on last.id = s.fiscal_year_id and last.label = 'FY2011'
    cross join organisation.fiscal_years y where y.label = ${year}`.execute(owner)
}

async function measureHtml(full: FullWorld, rounds: number): Promise<Row[]> {
  const { child, port } = await startProcess('staff', full, full.url)
  const origin = `http://127.0.0.1:${port}`
  try {
    const ask = await signIn((path, options) => fetch(origin + path, options), origin, await signInPath(full.world))
    const pages = languages.map((language) => `/report/document?year=${year}&language=${language}`)
    const slowest: number[] = []
    let size = 0
    for (const page of pages) {
      const own: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const { ms, answer } = await timed(() => read(ask, page))
        own.push(ms)
        size = Math.max(size, answer.length)
      }
      slowest.push(fastest(own))
    }
    const note = `${Math.round(size / 1024)} KB`
    await readMany(ask, pages, pages.length * 2)
    const before = await peakOf(child)
    await readMany(ask, pages, pages.length * rounds)
    const after = await peakOf(child)
    return [
      { name: 'report of ten years as HTML', ours: Math.max(...slowest), unit: 'ms', limit: 1500, note },
      { name: 'memory of ten-year reports, later to sooner', ours: after, peer: before, unit: 'MB', limit: 1.1 },
    ]
  } finally {
    child.kill('SIGTERM')
  }
}

/** From the records to the bytes, by a printer that is warm. */
async function measurePdf({ world }: FullWorld, rounds: number): Promise<Row> {
  await using printer = openPdfPrinter()
  const times: number[] = []
  let pages = 0
  for (let round = 0; round <= rounds; round += 1) {
    const { ms } = await timed(async () => {
      const data = await showReport(world, operator(), { year, language: 'ja' })
      pages = (await printer.print(composeReport({ data, language: 'ja', today: '2013-07-01' }))).pages
    })
    if (round > 0) times.push(ms)
  }
  return { name: 'report of ten years as PDF', ours: fastest(times), unit: 'ms', limit: 3000, note: `${pages} pages` }
}

/** The report of ten years with every record there is, as a page and as a PDF, and whether memory stays. Leaves the years so. */
export async function measureDecade(full: FullWorld, rounds: number): Promise<Row[]> {
  await tellTenYears(full)
  return [...(await measureHtml(full, rounds)), await measurePdf(full, rounds)]
}
