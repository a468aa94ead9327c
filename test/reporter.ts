import { readFileSync, writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestCase, TestModule, TestRunEndReason, Vitest } from 'vitest/node'

const quietSeconds = 15

const say = (line: string) => process.stdout.write(`${line}\n`)

const nameOf = (test: TestCase) => `${test.module.relativeModuleId} > ${test.fullName}`

// Errors outside of any test: a file that does not load, a beforeAll that throws.
const errorsOf = (module: TestModule): SerializedError[] => [
  ...module.errors(),
  ...[...module.children.allSuites()].flatMap((suite) => suite.errors()),
]

function failedChecks(): string[] {
  const file = process.env.WAYSTATION_FAILED_CHECKS
  if (!file) return []
  const text = readFileSync(file, { encoding: 'utf8', flag: 'a+' })
  return text === '' ? [] : text.split(', ').map((name) => `bin/check > ${name}`)
}

/**
 * A line for each finished file, the errors at once, the skipped and failed tests by name at the end. The last line,
 * `N passed, N failed, N skipped`, goes to the file $WAYSTATION_SUMMARY, or else to the terminal.
 */
export default class implements Reporter {
  #vitest: Vitest | undefined
  #running = new Set<string>()
  #spoke = Date.now()
  #timer: NodeJS.Timeout | undefined

  onInit(vitest: Vitest) {
    this.#vitest = vitest
    this.#timer = setInterval(() => this.#stillRunning(), 1000)
    this.#timer.unref()
  }

  onTestModuleStart(module: TestModule) {
    this.#running.add(module.relativeModuleId)
  }

  onTestCaseResult(test: TestCase) {
    const { state, errors } = test.result()
    if (state === 'failed') this.#fail(nameOf(test), errors ?? [], test.module)
  }

  onUserConsoleLog({ content }: { content: string }) {
    say(content.trimEnd())
  }

  onTestModuleEnd(module: TestModule) {
    this.#running.delete(module.relativeModuleId)
    const errors = errorsOf(module)
    if (errors.length > 0) this.#fail(module.relativeModuleId, errors, module)
    const states = [...module.children.allTests()].map((test) => test.result().state)
    const count = (wanted: string) => states.filter((state) => state === wanted).length
    const others = ['failed', 'skipped']
      .filter((state) => count(state) > 0)
      .map((state) => `, ${count(state)} ${state}`)
    const time = `${(module.diagnostic().duration / 1000).toFixed(1)} s`.padStart(8)
    say(
      `${module.ok() ? 'ok    ' : 'FAILED'} ${time}  ${module.relativeModuleId}: ${count('passed')} passed${others.join('')}`,
    )
    this.#spoke = Date.now()
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason) {
    clearInterval(this.#timer)
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state: string) => tests.filter((test) => test.result().state === state).map(nameOf)
    if (unhandled.length > 0) this.#fail('outside of any test', unhandled)
    const failed = [
      ...failedChecks(),
      ...modules.filter((module) => errorsOf(module).length > 0).map((module) => module.relativeModuleId),
      ...inState('failed'),
      ...unhandled.map((error) => `outside of any test > ${error.message}`),
      ...tests.filter((test) => test.result().state === 'pending').map((test) => `${nameOf(test)} (${reason})`),
    ]
    const skipped = inState('skipped')
    const passed = inState('passed').length
    if (skipped.length > 0) say(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`)
    if (failed.length > 0) say(`\nFailed:\n${failed.map((name) => `  ${name}`).join('\n')}`)
    if (passed + failed.length === 0) say('\nNo test ran.')
    if (failed.length > 0 || passed === 0) process.exitCode = 1
    this.#sum(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`)
  }

  #sum(line: string) {
    const file = process.env.WAYSTATION_SUMMARY
    if (file) writeFileSync(file, `${line}\n`)
    else say(`\n${line}`)
  }

  #fail(name: string, errors: readonly SerializedError[], module?: TestModule) {
    say(`\nFAILED ${name}`)
    for (const error of errors) this.#vitest?.logger.printError(error, module ? { project: module.project } : {})
    this.#spoke = Date.now()
  }

  #stillRunning() {
    if (Date.now() - this.#spoke < quietSeconds * 1000 || this.#running.size === 0) return
    say(`still running: ${[...this.#running].join(', ')}`)
    this.#spoke = Date.now()
  }
}
