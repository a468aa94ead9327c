import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { versionsOf } from '#platform/versions.ts'
import type { FilingsTables } from '../tables.ts'
import { settingsOf } from './settings.ts'

/** The rules by which is filed, and what they were before. */
export const getRules = query({
  name: 'filings.get-rules',
  reads: 'open',
  input: z.object({}),
  async run(db: Db<FilingsTables>) {
    const settings = await settingsOf(db)
    return { ...settings, versions: settings.id === null ? [] : await versionsOf(db, 'filings', settings.id) }
  },
})
