import { Refusal } from '../errors.ts'
import type { Telling } from './bring-up.ts'
import { type Cluster, judge, readTrace } from './server.ts'

const lookMilliseconds = 500

/**
 * Looks whether the server still runs, and calls `again` when it does not, until `end`; what hinders a start is told
 * once and tried again.
 */
export function lookAfter(
  { data }: Cluster,
  { say, log }: Telling,
  again: () => Promise<void>,
): { end(): Promise<void> } {
  let isOver = false
  let isDown = false
  let told = ''
  let turn: Promise<void> | undefined
  const look = async () => {
    const trace = await readTrace(data)
    if (trace && (await judge(trace, data)) === 'server') return
    if (isOver) return
    if (!isDown) log(say('postgres.died'))
    isDown = true
    await again()
    isDown = false
    told = ''
  }
  const complain = (error: unknown) => {
    const text =
      error instanceof Refusal ? say(error.code as Parameters<typeof say>[0], error.values as never) : String(error)
    if (text !== told) log(text)
    told = text
  }
  const timer = setInterval(() => {
    turn ??= look()
      .catch(complain)
      .finally(() => {
        turn = undefined
      })
  }, lookMilliseconds)
  timer.unref()
  return {
    async end() {
      isOver = true
      clearInterval(timer)
      await turn
    },
  }
}
