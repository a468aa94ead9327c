import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontCoverage, fontFolders } from './fonts.ts'
import { Printable } from './printable.ts'

/** What the parent asks of this process and what it answers. */
export interface PdfRequest {
  readonly id: number
  readonly tree: unknown
}
export type PdfAnswer =
  | { readonly id: number; readonly pdf: Uint8Array; readonly missing: readonly string[] }
  | { readonly id: number; readonly error: string }

const template = readFileSync(new URL('./template.typ', import.meta.url), 'utf8')
const covers = fontCoverage()
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: fontFolders() }] })

const messagesOf = (diagnostics: readonly { message?: unknown }[]): string =>
  diagnostics.map((each) => String(each.message ?? each)).join('; ') || 'no reason given'

function makePdf(tree: unknown): { pdf: Uint8Array; missing: string[] } {
  const printable = new Printable(covers)
  compiler.mapShadow(`${import.meta.dirname}/document.json`, Buffer.from(JSON.stringify(printable.value(tree))))
  try {
    const compiled = compiler.compile({ mainFileContent: template })
    const problem = compiled.takeDiagnostics()
    if (problem) throw new Error(messagesOf(compiler.fetchDiagnostics(problem)))
    if (!compiled.result) throw new Error('no document')
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }), missing: [...printable.missing] }
  } finally {
    compiler.resetShadow()
    // Typst keeps what it laid out, and nothing of one document may stay for the next
    compiler.evictCache(0)
  }
}

function answer({ id, tree }: PdfRequest): PdfAnswer {
  try {
    return { id, ...makePdf(tree) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', (request: PdfRequest) => process.send?.(answer(request)))
process.on('disconnect', () => process.exit(0))
