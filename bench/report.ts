import { staffApplication } from '../src/main/staff.ts'
import type { FullWorld } from './database.ts'
import { measurePdf } from './pdf.ts'
import { fastest, type Row, timed } from './results.ts'
import { local, read, signIn, signInPath } from './session.ts'

/** The longest fiscal year's report as a page of the staff application, in every language: the slowest language counts. */
export async function measureReportPage({ world }: FullWorld, rounds = 3): Promise<Row> {
  const app = staffApplication(world, local)
  const ask = await signIn((path, options) => app.request(path, options), 'http://localhost', await signInPath(world))
  const times: number[] = []
  let size = 0
  for (const language of ['en', 'ja', 'ko', 'zh']) {
    const own: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const { ms, answer } = await timed(() => read(ask, `/report/document?year=FY2011&language=${language}`))
      own.push(ms)
      size = Math.max(size, answer.length)
    }
    times.push(fastest(own))
  }
  return {
    name: 'report as HTML',
    ours: Math.max(...times),
    unit: 'ms',
    limit: 1000,
    note: `${Math.round(size / 1024)} KB`,
  }
}

/** A report of twenty pages in two languages, printed by a process that is warm. */
export async function measureReportPdf(): Promise<Row> {
  const { pages, warmMs, coldMs } = await measurePdf()
  return {
    name: 'report as PDF, warm',
    ours: warmMs,
    unit: 'ms',
    limit: 300,
    note: `${pages} pages; cold ${coldMs} ms`,
  }
}
