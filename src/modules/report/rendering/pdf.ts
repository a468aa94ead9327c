import { type ChildProcess, fork } from 'node:child_process'
import type { ReportDocument } from '../rules/document.ts'
import type { PdfAnswer, PdfRequest } from './pdf-child.ts'
import { printTree } from './print.ts'

export interface PdfOptions {
  /** Hears which signs no font could draw; they are printed without their accent or as 〓. */
  readonly onMissing?: (signs: readonly string[]) => void
}

interface Job {
  readonly tree: unknown
  resolve(answer: Extract<PdfAnswer, { pdf: Uint8Array }>): void
  reject(error: Error): void
}

/** Keeps one warm child that sets PDFs one after the other; restarted after `recycleAfter` documents. */
export class PdfPress {
  readonly #queue: Job[] = []
  readonly #recycleAfter: number
  readonly #timeout: number
  #child: ChildProcess | undefined
  #made = 0
  #current: { id: number; job: Job; timer: NodeJS.Timeout } | undefined

  /** `timeout` is in milliseconds for one document. */
  constructor({ recycleAfter = 50, timeout = 60_000 } = {}) {
    this.#recycleAfter = recycleAfter
    this.#timeout = timeout
  }

  /** The process id of the child that is up, for those who watch it. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** PDF/UA-1 bytes; the same document gives the same bytes. Rejects when the child dies, hangs or finds a fault. */
  async render(document: ReportDocument, options: PdfOptions = {}): Promise<Uint8Array> {
    const tree = printTree(document)
    const answer = await new Promise<Extract<PdfAnswer, { pdf: Uint8Array }>>((resolve, reject) => {
      this.#queue.push({ tree, resolve, reject })
      this.#next()
    })
    if (answer.missing.length > 0) options.onMissing?.(answer.missing)
    return answer.pdf
  }

  /** Ends the child; what waits is rejected. A later document starts a new one. */
  async close(): Promise<void> {
    const waiting = this.#queue.splice(0)
    for (const job of waiting) job.reject(new Error('the PDF press was closed'))
    const child = this.#child
    if (!child) return
    child.ref()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await ended
  }

  #next(): void {
    if (this.#current) return
    const job = this.#queue.shift()
    if (job) this.#send(job)
    else this.#idle()
  }

  #send(job: Job): void {
    const child = this.#childFor()
    this.#made += 1
    const id = this.#made
    const timer = setTimeout(() => this.#fail(child, `no PDF within ${this.#timeout} ms`), this.#timeout)
    this.#current = { id, job, timer }
    child.ref()
    child.channel?.ref()
    const request: PdfRequest = { id, tree: job.tree }
    child.send(request, (error) => error && this.#fail(child, error.message))
  }

  // A command that is done must be able to end although the child is still warm
  #idle(): void {
    this.#child?.unref()
    this.#child?.channel?.unref()
  }

  #childFor(): ChildProcess {
    if (this.#child) return this.#child
    // Node strips the types of the child itself, and no secret of the environment goes where foreign text is set
    const child = fork(new URL('./pdf-child.ts', import.meta.url), {
      execArgv: [],
      env: {},
      serialization: 'advanced',
    })
    child.on('message', (answer: PdfAnswer) => this.#answered(child, answer))
    child.on('error', (error) => this.#fail(child, error.message))
    child.on('exit', (code, signal) => this.#fail(child, `its process ended (${signal ?? code})`))
    this.#made = 0
    this.#child = child
    return child
  }

  #answered(child: ChildProcess, answer: PdfAnswer): void {
    if (child !== this.#child || answer.id !== this.#current?.id) return
    const { job, timer } = this.#current
    clearTimeout(timer)
    this.#current = undefined
    if (this.#made >= this.#recycleAfter) this.#drop(child)
    if ('pdf' in answer) job.resolve(answer)
    else job.reject(new Error(`the PDF could not be made: ${answer.error}`))
    this.#next()
  }

  #drop(child: ChildProcess): void {
    if (child === this.#child) this.#child = undefined
    child.kill('SIGKILL')
  }

  #fail(child: ChildProcess, reason: string): void {
    if (child !== this.#child) return
    this.#drop(child)
    const current = this.#current
    this.#current = undefined
    if (current) {
      clearTimeout(current.timer)
      current.job.reject(new Error(`the PDF could not be made: ${reason}`))
    }
    this.#next()
  }
}

const press = new PdfPress()

/** The document as PDF/UA-1, from a child process kept for the next one; see `PdfPress.render`. */
export const renderPdf = (document: ReportDocument, options?: PdfOptions): Promise<Uint8Array> =>
  press.render(document, options)

/** Ends the child process of `renderPdf`. */
export const closePdf = (): Promise<void> => press.close()
