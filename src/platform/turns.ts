/** Makes a queue for work that takes much memory: one at a time, and whoever comes later waits. */
export function inTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    // what one refused does not keep the next from its turn
    last = mine.catch(() => undefined)
    return mine
  }
}
