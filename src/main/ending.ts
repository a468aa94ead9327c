type Task = () => Promise<void>

const tasks: Task[] = []
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
let isListening = false
let isEnding = false

// a terminal's Ctrl-C may come a second time from whoever started us: only the first counts
async function end(code: number): Promise<void> {
  if (isEnding) return
  isEnding = true
  try {
    for (const task of tasks.splice(0).reverse()) await task()
  } finally {
    process.exit(process.exitCode ?? code)
  }
}

/** What must be done when a signal asks this process to end, last come first done; the answer takes the task back. */
export function beforeEnd(task: Task): () => void {
  if (!isListening) for (const [signal, code] of Object.entries(signals)) process.on(signal, () => end(code))
  isListening = true
  tasks.push(task)
  return () => {
    const at = tasks.indexOf(task)
    if (at >= 0) tasks.splice(at, 1)
  }
}
