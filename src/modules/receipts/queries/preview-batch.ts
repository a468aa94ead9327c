import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { batchFields, daysAsked } from '../rules/batch-input.ts'
import { wantedBy } from './batch-wanted.ts'
import { type Preview, previewOf } from './preview-receipts.ts'

export type { Preview }

/** What a batch would issue on a day, and which gifts it would leave out and why. */
export const previewBatch = query({
  name: 'receipts.preview-batch',
  looksInto: ['giving', 'people', 'governance'],
  reads: 'private',
  input: z.object({ ...batchFields, day: day() }),
  async run(db: Db, { kind, day, channel, fund, language, ...asked }) {
    const days = daysAsked(asked)
    if (!days) throw new Refusal('receipts.days-needed', 'year')
    return previewOf(db, wantedBy({ ...days, channel, fund, language }), kind, day)
  },
})
