import { readStatement } from '#modules/statements/jobs.ts'
import { openDatabase } from '#platform/db/db.ts'
import { openFiles } from '#platform/files.ts'

/** The worker's part of a reading in a process of its own, to be killed. */
const [config = '', folder = '', id = ''] = process.argv.slice(2)
const db = openDatabase(JSON.parse(config), 2)
const files = await openFiles(folder, { durable: false })
await readStatement.run({ db, files, clock: () => new Date('2011-09-05T00:00:00Z') }, id)
await db.destroy()
