import { createHash } from 'node:crypto'
import { Refusal } from '#platform/errors.ts'
import { openPress, type PdfPress } from '#platform/pdf/printer.ts'

// whoever waits longer goes away, and the machine is shared with all other pages
const mostWaiting = 8
const patience = 20_000
const restAfter = 120_000
const mostKept = 8

let open: PdfPress | undefined
const press = () => {
  open ??= openPress(new URL('./slip.typ', import.meta.url), { timeout: patience, rest: restAfter })
  return open
}

let waiting = 0

/** Prints a sheet for the post office, and keeps nothing of it. Refuses when many wait already. */
export async function printSlip(tree: unknown): Promise<Uint8Array> {
  if (waiting >= mostWaiting) throw new Refusal('donations.slip.busy')
  waiting += 1
  try {
    return (await press().print(tree)).bytes
  } finally {
    waiting -= 1
  }
}

const kept = new Map<string, Promise<Uint8Array>>()

/** The same for a sheet on which nobody typed anything: many ask for one, so it is printed once for all of them. */
export function printBlankSlip(tree: unknown): Promise<Uint8Array> {
  const key = createHash('sha256').update(JSON.stringify(tree)).digest('base64url')
  const found = kept.get(key)
  if (found) return found
  const made = printSlip(tree)
  kept.set(key, made)
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest)
  made.catch(() => kept.delete(key))
  return made
}
