import { type ChildProcess, fork } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { ChildMessage, PdfRequest } from './pdf-child.ts'

/** PDF/UA-1 bytes; `missing` are signs that no font draws, printed without their accent or as 〓. */
export interface PrintedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  readonly missing: readonly string[]
}

/** Made by `openPress`; prints one document after the other, in the order in which they came. */
export interface PdfPress extends AsyncDisposable {
  /** `tree` is what the template reads as `/document.json`. Throws an Error in plain words when Typst finds a fault, takes too
   * long, or its process ends twice. */
  print(tree: unknown): Promise<PrintedPdf>
  /** The process that prints now, for those who watch it. */
  readonly pid: number | undefined
  /** Ends the process; what waits is rejected. */
  close(): Promise<void>
}

export interface PressSettings {
  /** Hears why a process was replaced; never a word of a document. */
  readonly log?: (event: string, details: Readonly<Record<string, unknown>>) => void
  /** Milliseconds that one document may take. */
  readonly timeout?: number
  readonly documentsPerProcess?: number
  /** Milliseconds without a document after which the process is ended; unless given it stays. */
  readonly rest?: number
  /** Bytes of memory beyond which the process is replaced after its document. */
  readonly memory?: number
}

interface Job {
  readonly tree: unknown
  attempts: number
  resolve(printed: PrintedPdf): void
  reject(error: Error): void
}

interface Press {
  readonly process: ChildProcess
  ready: boolean
  documents: number
  job?: { readonly id: number; readonly job: Job; readonly timer: NodeJS.Timeout }
  complaint: string
}

const failure = (reason: string): Error => new Error(`The PDF could not be made: ${reason}`)

// No secret of the environment, no open file and no way to write, run or listen goes where the text of others is set;
// Node strips the types of the child itself
function forkPress(template: string): ChildProcess {
  return fork(new URL('./pdf-child.ts', import.meta.url), [template], {
    cwd: import.meta.dirname,
    env: {},
    execArgv: ['--permission', '--allow-addons', '--allow-fs-read=*', '--disable-warning=SecurityWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
}

class Printer implements PdfPress {
  readonly #template: string
  readonly #queue: Job[] = []
  readonly #settings: Required<PressSettings>
  #resting: NodeJS.Timeout | undefined
  #press: Press | undefined
  #numbered = 0
  #closed = false

  constructor(template: URL, settings: PressSettings) {
    this.#template = fileURLToPath(template)
    const usual = { log: () => {}, timeout: 60_000, documentsPerProcess: 50, rest: 0, memory: 768 * 2 ** 20 }
    this.#settings = { ...usual, ...settings }
  }

  get pid(): number | undefined {
    return this.#press?.process.pid
  }

  async print(tree: unknown): Promise<PrintedPdf> {
    return await new Promise((resolve, reject) => {
      if (this.#closed) throw failure('the printer was closed')
      this.#queue.push({ tree, attempts: 0, resolve, reject })
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const press = this.#press
    const waiting = [...(press?.job ? [press.job.job] : []), ...this.#queue.splice(0)]
    for (const job of waiting) job.reject(failure('the printer was closed'))
    if (!press) return
    const ended = new Promise((resolve) => press.process.once('exit', resolve))
    this.#dismiss(press)
    press.process.ref()
    await ended
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #next(): void {
    if (this.#press?.job) return
    const job = this.#queue.shift()
    if (job) this.#start(job)
    else this.#rest()
  }

  #start(job: Job): void {
    clearTimeout(this.#resting)
    const press = this.#openPress()
    const id = ++this.#numbered
    job.attempts += 1
    press.documents += 1
    const { timeout } = this.#settings
    const timer = setTimeout(() => this.#tooLong(press), timeout)
    press.job = { id, job, timer }
    press.process.ref()
    press.process.channel?.ref()
    const request: PdfRequest = { id, tree: job.tree }
    press.process.send(request, (error) => error && this.#ended(press, error.message))
  }

  // A command that is done must be able to end although the press is still warm
  #rest(): void {
    const press = this.#press
    press?.process.unref()
    press?.process.channel?.unref()
    clearTimeout(this.#resting)
    if (press && this.#settings.rest > 0)
      this.#resting = setTimeout(() => this.#dismiss(press), this.#settings.rest).unref()
  }

  #openPress(): Press {
    if (this.#press) return this.#press
    const press: Press = { process: forkPress(this.#template), ready: false, documents: 0, complaint: '' }
    const child = press.process
    child.on('message', (message: ChildMessage) => this.#hear(press, message))
    child.on('error', (error) => this.#ended(press, error.message))
    child.on('exit', (code, signal) => this.#ended(press, `its process ended (${signal ?? code})`))
    // What it says before the first document can hold no word of one
    child.stderr?.on('data', (text) => {
      if (!press.ready) press.complaint = `${press.complaint}${text}`.slice(-2000)
    })
    ;(child.stderr as Socket | null)?.unref()
    this.#press = press
    return press
  }

  #hear(press: Press, message: ChildMessage): void {
    if (press !== this.#press) return
    if (message.kind === 'ready') press.ready = true
    else if (message.id === press.job?.id) this.#printed(press, message)
  }

  #printed(press: Press, answer: Exclude<ChildMessage, { kind: 'ready' }>): void {
    const { documentsPerProcess, memory } = this.#settings
    const job = this.#takeJob(press)
    if (press.documents >= documentsPerProcess || answer.memory > memory) {
      this.#settings.log('pdf.process-replaced', { documents: press.documents, memory: answer.memory })
      this.#dismiss(press)
      // so that the next document finds a warm one
      this.#openPress()
    }
    if (answer.kind === 'fault') job?.reject(failure(answer.reason))
    else job?.resolve({ bytes: answer.bytes, pages: answer.pages, missing: answer.missing })
    this.#next()
  }

  #takeJob(press: Press): Job | undefined {
    clearTimeout(press.job?.timer)
    const job = press.job?.job
    delete press.job
    return job
  }

  #dismiss(press: Press): void {
    if (press === this.#press) this.#press = undefined
    this.#takeJob(press)
    press.process.kill('SIGKILL')
  }

  #tooLong(press: Press): void {
    const job = this.#takeJob(press)
    this.#settings.log('pdf.process-hung', { milliseconds: this.#settings.timeout })
    this.#dismiss(press)
    job?.reject(failure(`it took longer than ${this.#settings.timeout / 1000} seconds`))
    this.#next()
  }

  #ended(press: Press, reason: string): void {
    if (press !== this.#press) return
    const job = this.#takeJob(press)
    this.#dismiss(press)
    this.#settings.log('pdf.process-ended', { reason, complaint: press.complaint })
    if (job && job.attempts < 2) this.#queue.unshift(job)
    else job?.reject(failure(`${reason}, twice ${press.complaint}`.trim()))
    this.#next()
  }
}

/**
 * Prints documents of one fixed template as PDF/UA-1; the same tree gives the same bytes. Typst runs in a process of its own that
 * starts with the first document and is replaced after some, because it grows.
 */
export const openPress = (template: URL, settings: PressSettings = {}): PdfPress => new Printer(template, settings)
