import { Readable } from 'node:stream'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { askedReport } from '../queries/asked-report.ts'
import { figuresCsv as csvOf } from '../rendering/figures-csv.ts'

const asked = (c: Ctx) => askedReport(c.world.db, c.param('year'), c.param('version'), c.language)

const nameOf = ({ year_label, version, language }: Awaited<ReturnType<typeof asked>>, ending: string) =>
  `${year_label}-${version}-${language}.${ending}`

/** The report of a version on paper. */
export const pdf = {
  async show(c: Ctx): Promise<Answer> {
    const found = await asked(c)
    const body = Readable.toWeb(c.world.files.read(found.pdf_sha256)) as ReadableStream
    return { kind: 'file', name: nameOf(found, 'pdf'), type: 'application/pdf', body }
  },
}

/** The figures of a version for programs, as they were adopted. */
export const figuresJson = {
  async show(c: Ctx): Promise<Answer> {
    const found = await asked(c)
    const body = new TextEncoder().encode(found.figures)
    return { kind: 'file', name: nameOf(found, 'json'), type: 'application/json; charset=utf-8', body }
  },
}

/** The same as a table. */
export const figuresCsv = {
  async show(c: Ctx): Promise<Answer> {
    const found = await asked(c)
    const body = new TextEncoder().encode(csvOf(found.figures))
    return { kind: 'file', name: nameOf(found, 'csv'), type: 'text/csv; charset=utf-8', body }
  },
}
