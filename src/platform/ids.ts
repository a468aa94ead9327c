import { randomFillSync } from 'node:crypto'

const pool = Buffer.alloc(8192)
let used = pool.length
let lastMillisecond = 0
let sequence = 0

/** A new UUID version 7 (RFC 9562, 5.7): ordered by time, within one process strictly. */
export function newId(now = Date.now()): string {
  if (used + 8 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  if (now > lastMillisecond) {
    lastMillisecond = now
    sequence = pool.readUInt16BE(used) & 0x07ff
  } else if (++sequence > 0xfff) {
    lastMillisecond++
    sequence = 0
  }
  const time = lastMillisecond.toString(16).padStart(12, '0')
  const middle = (0x7000 | sequence).toString(16)
  const variant = (0x8000 | (pool.readUInt16BE(used) & 0x3fff)).toString(16)
  const tail = pool.toString('hex', used + 2, used + 8)
  used += 8
  return `${time.slice(0, 8)}-${time.slice(8)}-${middle}-${variant}-${tail}`
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether the text has the form of an id; anything else cannot name a record. */
export const isId = (text: string): boolean => pattern.test(text)
