import { createHash } from 'node:crypto'
import type { Finding } from './findings.ts'

const plainJson = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part))

/** What a finding says, as 64 hexadecimal digits: another as soon as one of its values is another. Its places may move. */
export const fingerprintOf = ({ check, key, severity, values }: Finding): string =>
  createHash('sha256')
    .update(plainJson([check, key, severity, values]))
    .digest('hex')
