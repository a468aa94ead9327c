import { AsyncLocalStorage } from 'node:async_hooks'

/** Hears from time to time how many rows were read; throws to end the reading. */
export type Progress = (rows: number) => Promise<void>

const listening = new AsyncLocalStorage<Progress>()

/** Lets somebody hear of the reading that the work does, on a connection beside its own. */
export const withProgress = <T>(progress: Progress, work: () => Promise<T>): Promise<T> => listening.run(progress, work)

/** Tells whoever listens. */
export const tellProgress = async (rows: number): Promise<void> => listening.getStore()?.(rows)
