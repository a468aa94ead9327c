import type { Job } from '#platform/jobs.ts'
import { forgetLeftovers } from '#platform/leftovers.ts'
import { modules } from '../modules.ts'

/** The columns of all modules that name stored files. */
export const fileColumns = modules.flatMap(({ keepsFiles = [] }) => keepsFiles)

/** Every night: uploads that nobody came back for, and files that no record names. */
const forgetFiles: Job = {
  name: 'platform.forget-files',
  at: '17 3 * * *',
  async run(world) {
    await forgetLeftovers(world, fileColumns)
  },
}

/** Everything that the worker does. */
export const jobs: readonly Job[] = [...modules.flatMap((module) => module.jobs ?? []), forgetFiles]
