import type { ReceiptsTables } from '../tables.ts'
import type { Wanted } from './candidates.ts'

type Batch = Pick<ReceiptsTables['receipts.batches'], 'since_on' | 'until_on' | 'channel' | 'fund' | 'language'>

/** The gifts that a batch is about. */
export const wantedBy = ({ since_on, until_on, channel, fund, language }: Batch): Wanted => ({
  since: since_on,
  until: until_on,
  channel: channel ?? undefined,
  fund: fund ?? undefined,
  language: language ?? undefined,
})
