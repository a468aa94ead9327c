import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dayIn } from '#modules/organisation/face.ts'
import {
  composeReport,
  evidencePath,
  figuresJson,
  openPdfPrinter,
  type PdfPrinter,
  renderHtml,
  showReport,
} from '#modules/report/face.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import type { Language } from '#platform/words.ts'

interface Output {
  readonly folder: string
  /** The address of the staff site, for the links from numbers to their evidence. */
  readonly site: string
  readonly languages: readonly Language[]
  /** The report shows what this one may see. */
  readonly actor: Actor
}

async function writeLanguage(world: World, { folder, site, actor }: Output, language: Language, printer: PdfPrinter) {
  const data = await showReport(world, actor, { language })
  const today = await dayIn(world.db, world.clock())
  const document = composeReport({ data, language, today, href: (figure) => site + evidencePath(figure) })
  const html = join(folder, `report-${language}.html`)
  const pdf = join(folder, `report-${language}.pdf`)
  await writeFile(html, renderHtml(document))
  const { bytes, pages } = await printer.print(document)
  await writeFile(pdf, bytes)
  return { data, files: [html, pdf], pages }
}

/** Writes the report of the latest year with records: HTML and PDF in each language, and `figures.json`. Returns the paths. */
export async function writeReport(world: World, output: Output): Promise<string[]> {
  await mkdir(output.folder, { recursive: true })
  const printer = openPdfPrinter()
  try {
    const files: string[] = []
    for (const language of output.languages) {
      const written = await writeLanguage(world, output, language, printer)
      files.push(...written.files)
      const rows = join(output.folder, 'figures.json')
      await writeFile(rows, `${JSON.stringify(figuresJson(written.data.figures), null, 2)}\n`)
      if (!files.includes(rows)) files.push(rows)
    }
    return files
  } finally {
    await printer.close()
  }
}
