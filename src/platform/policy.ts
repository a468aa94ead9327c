import { type RawBuilder, sql } from 'kysely'

/** A column of the row that a rule judges. */
export type RowColumn = (name: string) => RawBuilder<unknown>

/** Who sees a row, as one sentence and what it means in SQL. */
export interface Rule {
  readonly says: string
  /** The permission that this is about; its name begins with `see-` or `read-`, so that the database is told of it. */
  readonly permission?: string
  /** The rows that it is about; all of them when absent. `viewer` is the id of the account that asks. */
  readonly where?: (row: RowColumn, viewer: RawBuilder<string>) => RawBuilder<unknown>
}

/** What a database role may do with a table: add rows only, change them too, or also remove them. */
export type Access = 'none' | 'reads' | 'adds' | 'changes' | 'writes'

export interface TablePolicy {
  /** Any of these opens a row to whoever may do something in its module; 'everybody' needs not even that, [] nothing more. */
  readonly sees: readonly Rule[] | 'everybody'
  /** Who may add rows when it is not the same module's acts: 'everybody' for logs. */
  readonly adds?: 'everybody'
  /** The staff application and the command line; 'writes' unless said. */
  readonly app?: Access
  /** The worker; 'reads' unless said. */
  readonly worker?: Access
  /** The columns that the public site reads. */
  readonly public?: readonly string[]
  /** The rows of them that it reads, all when absent; nothing else may be named in the condition than what it may read. */
  readonly publicRows?: Rule
  /** The columns of a table for intake that the public site fills; it never sees a row of it again. */
  readonly publicAdds?: readonly string[]
  /** What such a row must be, anything when absent; it may look at what the public site reads. */
  readonly publicAddsWhere?: Rule
}

/**
 * The rules of a module's tables by name, `schema.table`, or `schema.*` for all that are not named; a table without one is seen
 * by whoever may do something in the module.
 */
export type Policy = Readonly<Record<string, TablePolicy>>

/** Whoever has a permission sees every row. */
export const whoeverMay = (permission: string, says: string): Rule => ({ permission, says })

/** Rows that are the viewer's by ownership, assignment or the record they belong to. */
export const rowsWhere = (says: string, where: NonNullable<Rule['where']>): Rule => ({ says, where })

/** A row is seen with the record it belongs to, by that record's rules about rows; who sees all of those needs a rule of its own. */
export const seenWith = (table: string, { sees }: TablePolicy, column: string, says: string): Rule =>
  rowsWhere(says, (row, viewer) => {
    // a name of its own, for the rules of the record may look for another one above it
    const alias = `owning_${table.split('.')[1]}`
    const owner: RowColumn = (name) => sql.ref(`${alias}.${name}`)
    const rules = sees === 'everybody' ? [] : sees.flatMap(({ where }) => where?.(owner, viewer) ?? [])
    return sql`exists (select from ${sql.table(table)} as ${sql.id(alias)}
      where ${owner('id')} = ${row(column)} and (${sql.join([sql`false`, ...rules], sql` or `)}))`
  })

interface Viewer {
  readonly id: string
  readonly may: ReadonlySet<string>
}

/**
 * The condition under which a viewer sees a row of a table, for a query in which the table is called `alias`: the first net.
 * Row-level security holds the same rules as the second.
 */
export function visibleTo({ sees }: TablePolicy, alias: string, viewer: Viewer): RawBuilder<boolean> {
  if (sees === 'everybody' || sees.length === 0) return sql`true`
  const holds = sees.filter(({ permission }) => permission === undefined || viewer.may.has(permission))
  if (holds.some(({ where }) => !where)) return sql`true`
  const row: RowColumn = (name) => sql.ref(`${alias}.${name}`)
  const conditions = holds.map(({ where }) => where?.(row, sql`${viewer.id}`) ?? sql`false`)
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`
}

/** The rules of the platform's own tables. */
export const platformPolicy: Policy = {
  'platform.audit': {
    sees: [whoeverMay('accounts.read-audit', 'Whoever may read the audit log reads each line of it.')],
    adds: 'everybody',
    app: 'adds',
    worker: 'adds',
  },
  'platform.outbox': { sees: [], adds: 'everybody', app: 'adds', worker: 'writes' },
  'platform.uploads': {
    sees: [
      rowsWhere(
        'A file that came with a form is of the account that sent it.',
        (row, viewer) => sql`${row('actor_id')} = ${viewer}`,
      ),
    ],
    adds: 'everybody',
    worker: 'writes',
  },
  'platform.public_version': { sees: 'everybody', adds: 'everybody', worker: 'writes', public: ['version'] },
  'platform.versions': { sees: [], app: 'none', worker: 'none' },
  'platform.migrations': { sees: [], app: 'none', worker: 'none' },
  'platform.rights': { sees: [], app: 'none', worker: 'none' },
}
