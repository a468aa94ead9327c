import { openPress, type PdfPress, type PressSettings, type PrintedPdf } from '#platform/pdf/printer.ts'
import type { ReportDocument } from '../rules/document.ts'
import { printTree } from './print.ts'

/** Made by `openPdfPrinter`; prints one report after the other, in the order in which they came. */
export interface PdfPrinter extends Omit<PdfPress, 'print'> {
  /** Throws an Error in plain words when Typst finds a fault, takes too long, or its process ends twice. */
  print(document: ReportDocument): Promise<PrintedPdf>
}

/** Prints report documents as PDF/UA-1; the same document gives the same bytes. */
export function openPdfPrinter(settings: PressSettings = {}): PdfPrinter {
  const press = openPress(new URL('./template.typ', import.meta.url), settings)
  return {
    print: async (document) => press.print(printTree(document)),
    get pid() {
      return press.pid
    },
    close: () => press.close(),
    [Symbol.asyncDispose]: () => press.close(),
  }
}
