import { readFile } from 'node:fs/promises'
import { systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/db/db.ts'
import { openFiles } from '#platform/files.ts'
import { operator } from '../src/main/world.ts'
import { importPayments } from '../src/modules/giving/commands/payments/import-payments.ts'

/** An import of payments in a process of its own; says how long it took and the most memory that it held. */
const [url = '', folder = '', sha256 = '', fund = ''] = process.argv.slice(2)
const db = openDatabase({ connectionString: url })
const world = { db, clock: systemClock, files: await openFiles(folder, { durable: false }) }
const start = performance.now()
const { currencies } = await importPayments(world, operator('en'), { files: [{ sha256, name: 'paypal.csv' }], fund })
const took = performance.now() - start
const status = await readFile('/proc/self/status', 'utf8')
const gifts = currencies.reduce((sum, one) => sum + one.gifts.count, 0n)
process.send?.({ took, memory: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024, gifts: Number(gifts) })
await db.destroy()
