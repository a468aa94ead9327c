import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontCoverage, fontFolders } from './fonts.ts'
import { Printable } from './printable.ts'

/** What the parent asks of this process and what it answers; `memory` is in bytes. */
export interface PdfRequest {
  readonly id: number
  readonly tree: unknown
}
interface Printed {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly missing: readonly string[]
}
export type ChildMessage =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'printed'; readonly id: number; readonly memory: number } & Printed)
  | { readonly kind: 'fault'; readonly id: number; readonly memory: number; readonly reason: string }

// the fixed template of whoever started this process
const template = readFileSync(process.argv[2] ?? '', 'utf8')
const covers = fontCoverage()
const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: fontFolders() }] })

const messagesOf = (diagnostics: readonly { message?: unknown }[]): string =>
  diagnostics.map((each) => String(each.message ?? each)).join('; ') || 'no reason given'

function print(tree: unknown): Printed {
  const printable = new Printable(covers)
  compiler.mapShadow(`${import.meta.dirname}/document.json`, Buffer.from(JSON.stringify(printable.value(tree))))
  try {
    const compiled = compiler.compile({ mainFileContent: template })
    const problem = compiled.takeDiagnostics()
    if (problem) throw new Error(messagesOf(compiler.fetchDiagnostics(problem)))
    if (!compiled.result) throw new Error('no document')
    const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
    return { bytes, pages: compiled.result.numOfPages, missing: [...printable.missing] }
  } finally {
    compiler.resetShadow()
    // Typst keeps what it laid out, and nothing of one document may stay for the next
    compiler.evictCache(0)
  }
}

function answer({ id, tree }: PdfRequest): ChildMessage {
  try {
    return { kind: 'printed', id, ...print(tree), memory: process.memoryUsage.rss() }
  } catch (error) {
    return { kind: 'fault', id, reason: reasonOf(error), memory: process.memoryUsage.rss() }
  }
}

const messageOf = /message: "((?:[^"\\]|\\.)*)"/g

// The PDF writer tells its faults as one long text
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const messages = Array.from(text.matchAll(messageOf), ([, message]) => message)
  return messages.join('; ') || text
}

const send = (message: ChildMessage) => process.send?.(message)

process.on('message', (request: PdfRequest) => send(answer(request)))
process.on('disconnect', () => process.exit(0))
compiler.compile({ mainFileContent: 'warm' })
compiler.evictCache(0)
send({ kind: 'ready' })
