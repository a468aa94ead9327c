import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { modules } from '../../src/modules.ts'

/** The records of all modules as they were when this was made, to come back to. */
export interface Ground {
  /** The tables whose records are not as they were, now that nothing runs. */
  changed(): Promise<string[]>
  /** Puts all records back. */
  restore(): Promise<void>
}

interface Table {
  readonly name: string
  /** Its name with its schema, as SQL has it. */
  readonly full: string
  readonly columns: string
  /** Whether a row `t` and a copy `c` are of the same record. */
  readonly isSame: string
}

const quoted = ({ name }: Table) => `'${name}'::text`
const quote = (name: string) => `"${name.replaceAll('"', '""')}"`

async function tablesOf(owner: Db): Promise<Table[]> {
  const { rows } = await sql<{ schema: string; name: string; columns: string[]; keys: string[] }>`
    select n.nspname as schema, c.relname as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns,
      array_agg(a.attname::text) filter (where a.attnum = any(i.indkey::int2[])) as keys
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and n.nspname in (${sql.join(modules.map(({ name }) => name))})
    group by 1, 2 order by 1, 2`.execute(owner)
  return rows.map(({ schema, name, columns, keys }) => ({
    name: `${schema}.${name}`,
    full: `${quote(schema)}.${quote(name)}`,
    columns: columns.map(quote).join(', '),
    isSame: keys.map((key) => `t.${quote(key)} = c.${quote(key)}`).join(' and '),
  }))
}

const copyOf = (at: number) => `ground.copy_${at}`

// a row that was written since then has a younger transaction; one that is gone is missed in the count
const isChanged = ({ full }: Table, at: number) =>
  `(select count(*) <> (select rows from ground.counts where at = ${at})
      or coalesce(bool_or(xmin::text::bigint > since), false) from ${full})`

const putBack = (table: Table, at: number) => `
    if ${isChanged(table, at)} then
      delete from ${table.full} where xmin::text::bigint > since;
      insert into ${table.full} (${table.columns}) overriding system value
        select ${table.columns} from ${copyOf(at)} c
        where not exists (select from ${table.full} t where ${table.isSame});
      found_any := true;
    end if;`

/** Keeps a copy of all records of the modules. Triggers and references sleep while the records are put back. */
export async function holdGround(owner: Db): Promise<Ground> {
  const tables = await tablesOf(owner)
  if (tables.length < 20) throw new Error('the modules have hardly any tables')
  const copies = tables.map(({ full }, at) => `create table ${copyOf(at)} as select * from ${full};`).join('\n')
  const counts = tables
    .map((_, at) => `insert into ground.counts select ${at}, count(*) from ${copyOf(at)};`)
    .join('\n')
  const changes = tables.map(
    (table, at) => `if ${isChanged(table, at)} then names := names || ${quoted(table)}; end if;`,
  )
  const body = (text: string) => `$ground$ ${text} $ground$`
  await sql
    .raw(`
      drop schema if exists ground cascade;
      create schema ground;
      ${copies}
      create table ground.counts (at int4 primary key, rows int8 not null);
      ${counts}
      create table ground.since (xid int8 not null);
      create function ground.changed() returns text[] language plpgsql as ${body(`
        declare names text[] := '{}'; since int8 := (select xid from ground.since);
        begin ${changes.join('\n')} return names; end`)};
      create function ground.restore() returns void language plpgsql
        set session_replication_role = replica as ${body(`
        declare found_any bool := false; since int8 := (select xid from ground.since);
        begin
          ${tables.map(putBack).join('')}
          if found_any then update ground.since set xid = pg_current_xact_id()::text::int8; end if;
        end`)};
      insert into ground.since select pg_current_xact_id()::text::int8;`)
    .execute(owner)
  return {
    changed: async () =>
      (await sql<{ names: string[] }>`select ground.changed() as names`.execute(owner)).rows[0]?.names ?? [],
    restore: async () => void (await sql`select ground.restore()`.execute(owner)),
  }
}
