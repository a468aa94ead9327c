import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { modules } from '../../src/modules.ts'

/** The records of all modules as they were when this was made, to come back to. */
export interface Ground {
  /** The tables that were written to since then. */
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

// a row that was written since then has a younger transaction
const putBack = (table: Table, at: number) => `
    if ${at} = any(dirty) then
      delete from ${table.full} where xmin::text::bigint > since_xid;
      insert into ${table.full} (${table.columns}) overriding system value
        select ${table.columns} from ${copyOf(at)} c
        where not exists (select from ${table.full} t where ${table.isSame});
    end if;`

const watch = ({ full, name }: Table, at: number) => `
    insert into ground.names values (${at}, '${name}');
    create trigger ground after insert or update or delete or truncate on ${full}
      for each statement execute function ground.mark('${at}');`

/** Keeps a copy of all records of the modules. Triggers and references sleep while the records are put back. */
export async function holdGround(owner: Db): Promise<Ground> {
  const tables = await tablesOf(owner)
  if (tables.length < 20) throw new Error('the modules have hardly any tables')
  const copies = tables.map(({ full }, at) => `create table ${copyOf(at)} as select * from ${full};`).join('\n')
  await sql
    .raw(`
      drop schema if exists ground cascade;
      create schema ground;
      ${copies}
      create table ground.since as select pg_current_xact_id()::text::int8 as xid;
      create table ground.names (at int4 primary key, name text not null);
      create table ground.dirty (at int4 primary key);
      create function ground.mark() returns trigger language plpgsql security definer as $ground$
        begin insert into ground.dirty values (tg_argv[0]::int4) on conflict do nothing; return null; end $ground$;
      ${tables.map(watch).join('')}
      create function ground.restore() returns void language plpgsql
        set session_replication_role = replica as $ground$
        declare
          since_xid int8 := (select xid from ground.since);
          dirty int4[] := (select array_agg(at) from ground.dirty);
        begin
          if dirty is null then return; end if;
          ${tables.map(putBack).join('')}
          delete from ground.dirty;
          update ground.since set xid = pg_current_xact_id()::text::int8;
        end $ground$;`)
    .execute(owner)
  return {
    changed: async () =>
      (await sql<{ name: string }>`select name from ground.dirty join ground.names using (at)`.execute(owner)).rows.map(
        ({ name }) => name,
      ),
    restore: async () => void (await sql`select ground.restore()`.execute(owner)),
  }
}
