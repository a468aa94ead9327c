/** Kills a process without a chance to say anything; one that has just ended by itself is dead enough. */
export function slay(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
