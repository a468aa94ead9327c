import { dayIn } from '#modules/organisation/face.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'
import type { Job } from '#platform/jobs.ts'
import { printJob } from '#platform/pdf/prints.ts'
import { type Language, languages } from '#platform/words.ts'
import { printAsked } from './commands/ask-print.ts'
import { failPrint, finishPrint } from './commands/finish-print.ts'
import { finishPublication } from './commands/finish-publication.ts'
import { reportReleased } from './commands/release-report.ts'
import { getAdoptedDocument } from './queries/get-adopted-document.ts'
import { getPrint } from './queries/get-print.ts'
import { reportData } from './queries/report-data.ts'
import { partsNeed } from './queries/sources.ts'
import { adoptedDocument } from './rendering/adopted-document.ts'
import { composeReport } from './rendering/compose.ts'
import { openPdfPrinter, type PdfPrinter } from './rendering/pdf.ts'

const printer: Actor = {
  id: 'report.print',
  name: 'report.print',
  language: 'en',
  may: new Set([
    ...['report.get-print', 'report.finish-print', 'report.fail-print'],
    ...['report.get-adopted-document', 'report.finish-publication'],
    ...partsNeed,
  ]),
}

let open: PdfPrinter | undefined
const press = () => {
  open ??= openPdfPrinter()
  return open
}

async function makePrint(world: World, id: string): Promise<void> {
  const asked = await getPrint(world, printer, { id })
  if (asked.made_at) return
  const may = asked.sees_parts ? partsNeed : new Set<string>()
  const data = await reportData(world.db, asked.fiscal_year_id, asked.language, may)
  const document = composeReport({ data, language: asked.language, today: await dayIn(world.db, world.clock()) })
  const { bytes, pages } = await press().print(document)
  const { sha256 } = await world.files.keep(bytes)
  await finishPrint(world, printer, { id, sha256, pages })
}

/** Prints what was asked for, in a process of its own. */
export const print = printJob('report.print', printAsked, makePrint, (world, id) => failPrint(world, printer, { id }))

/** Puts a released report onto the public site: its PDFs are made from what was adopted. */
export const publication: Job = {
  name: 'report.publication',
  on: reportReleased,
  async run(world, id) {
    if (id === null) return
    const pdfs: { language: Language; sha256: string; pages: number }[] = []
    for (const language of languages) {
      const { document, adoption } = await getAdoptedDocument(world, printer, { id, audience: 'public', language })
      const { bytes, pages } = await press().print(adoptedDocument(document, adoption))
      pdfs.push({ language, pages, sha256: (await world.files.keep(bytes)).sha256 })
    }
    await finishPublication(world, printer, { id, pdfs })
  },
}
