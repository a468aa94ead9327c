import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { SearchHit } from '#platform/module.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofCounts, ofOperations } from '../policy.ts'
import type { OperationsTables } from '../tables.ts'

/** Operations by code name, counts by reference. */
export const searchOperations = query({
  name: 'operations.search-operations',
  reads: 'private',
  input: z.object({ text: optionalText(100), most: z.number().int().max(50) }),
  async run(db: Db<OperationsTables>, { text, most }, viewer): Promise<SearchHit[]> {
    if (text === null) return []
    const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<SearchHit>`
      (select '/operations/' || id as href, code as label, 'operations.operation' as kind from operations.operations o
        where ${visibleTo(ofOperations, 'o', viewer)} and voided_at is null and code ilike ${like} order by code limit ${most})
      union all
      (select '/operations/counts/' || id, ref, 'operations.count' from operations.counts c
        where ${visibleTo(ofCounts, 'c', viewer)} and voided_at is null and ref = ${text})
      limit ${most}`.execute(db)
    return rows
  },
})
