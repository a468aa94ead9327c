import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether psql is installed. */
export const hasPsql = (): Promise<boolean> =>
  run('psql', ['--version']).then(
    () => true,
    () => false,
  )

const end = '# end'

/** One psql that stays connected, so that no round pays for its start. */
export class Psql implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #variables: string
  #heard = ''
  #told: (() => void) | undefined

  constructor(url: string, variables: Readonly<Record<string, string>>) {
    this.#variables = Object.entries(variables)
      .map(([name, value]) => `\\set ${name} '${value}'\n`)
      .join('')
    this.#process = spawn('psql', [url, '--no-psqlrc', '--quiet', '--csv', '--set=ON_ERROR_STOP=1'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#heard += text
      if (this.#heard.endsWith(`${end}\n`)) this.#told?.()
    })
  }

  /** Runs files of questions and returns what psql prints. */
  async ask(files: readonly string[]): Promise<string> {
    this.#heard = ''
    const ended = new Promise<never>((_, reject) => this.#process.once('exit', () => reject(new Error('psql stopped'))))
    ended.catch(() => undefined)
    const told = new Promise<void>((resolve) => {
      this.#told = resolve
    })
    const orders = files.map((file) => `\\i '${file}'\n`).join('')
    this.#process.stdin?.write(`${this.#variables}${orders}\\echo ${end}\n`)
    await Promise.race([told, ended])
    this.#process.removeAllListeners('exit')
    return this.#heard.slice(0, -end.length - 1)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve))
    this.#process.stdin?.end()
    await gone
  }
}
