import type { ReportDocument } from './document.ts'

/** A document as text that stays the same byte for byte; whole numbers of charts are written as texts. */
export const documentJson = (document: ReportDocument): string =>
  JSON.stringify(document, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))

const isDrawn = (value: unknown): value is { state: 'known'; value: string } =>
  typeof value === 'object' &&
  value !== null &&
  'state' in value &&
  value.state === 'known' &&
  'value' in value &&
  typeof value.value === 'string'

/** The document that `documentJson` wrote. */
export const documentFrom = (text: string): ReportDocument =>
  JSON.parse(text, (_, value: unknown) => (isDrawn(value) ? { ...value, value: BigInt(value.value) } : value))
