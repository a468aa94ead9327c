import { openPdfPrinter } from '../src/modules/report/rendering/pdf.ts'
import type { ReportDocument, Section } from '../src/modules/report/rules/document.ts'
import { sampleReport } from '../test/fixtures/report-document.ts'

const pages = 20

function bilingual(parts: number): ReportDocument {
  const english = sampleReport('en')
  const sections = [...english.sections, ...sampleReport('ja').sections]
  const numbered = Array.from({ length: parts }, (_, part) =>
    sections.map((section, index): Section => ({ ...section, id: `s${part}-${index}` })),
  )
  return { ...english, sections: numbered.flat() }
}

// Long enough, found by printing one that grows
async function longEnough(): Promise<ReportDocument> {
  await using printer = openPdfPrinter()
  let parts = 1
  while ((await printer.print(bilingual(parts))).pages < pages) parts += 1
  return bilingual(parts)
}

/** Prints a report of at least 20 pages in English and Japanese: milliseconds with a new process and with a warm one. */
export async function measurePdf(): Promise<{ pages: number; warmMs: number; coldMs: number }> {
  const document = await longEnough()
  await using printer = openPdfPrinter()
  const times: number[] = []
  let printed = 0
  for (let run = 0; run < 6; run += 1) {
    const start = performance.now()
    printed = (await printer.print(document)).pages
    times.push(Math.round(performance.now() - start))
  }
  const [coldMs = 0, ...warm] = times
  return { pages: printed, warmMs: warm.sort((a, b) => a - b)[2] ?? 0, coldMs }
}
