import { openPdfPrinter } from '../src/modules/report/rendering/pdf.ts'
import type { ReportDocument, Section } from '../src/modules/report/rules/document.ts'
import { sampleReport } from '../test/fixtures/report-document.ts'

const pages = 20

const [english, japanese] = [sampleReport('en'), sampleReport('ja')]
const both = [...english.sections, ...japanese.sections]

function bilingual(sections: number): ReportDocument {
  const numbered = Array.from({ length: sections }, (_, index): Section[] => {
    const section = both[index % both.length]
    return section ? [{ ...section, id: `s${index}` }] : []
  })
  return { ...english, sections: numbered.flat() }
}

// Just long enough, found by printing one that grows
async function longEnough(): Promise<ReportDocument> {
  await using printer = openPdfPrinter()
  let sections = both.length
  for (;;) {
    const { pages: printed } = await printer.print(bilingual(sections))
    if (printed >= pages) return bilingual(sections)
    sections += Math.max(1, Math.floor((sections * (pages - printed)) / printed / 2))
  }
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
