import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Db } from '#platform/db/db.ts'

const lockNumber = 471_100

const patiently = async (what: string, look: () => Promise<boolean>) => {
  for (let i = 0; i < 1200; i++) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`not in time: ${what}`)
}

/**
 * Traps for a process that is to be killed: one that comes to the chosen row of a table, or to the end of its transaction (`commit`),
 * waits there for a lock that the test holds. Nothing of this is in the product.
 */
export class Traps {
  readonly #owner: Db
  readonly #role: string
  readonly #children = new Set<ChildProcess>()

  private constructor(owner: Db, role: string) {
    this.#owner = owner
    this.#role = role
  }

  /** Sets them at each of the tables; `last` is one of which a row changes in every transaction. `worker` is who is killed. */
  static async plant(owner: Db, worker: Db, tables: readonly string[], last: string): Promise<Traps> {
    await sql`create schema drill`.execute(owner)
    await sql`create table drill.trap (step text, nth int)`.execute(owner)
    await sql`create sequence drill.come`.execute(owner)
    await sql`create function drill.wait() returns trigger language plpgsql security definer as $$ begin
      if exists (select from drill.trap where step = tg_argv[0]) then
        if nextval('drill.come') = (select nth from drill.trap) then
          perform pg_advisory_xact_lock(${sql.lit(lockNumber)});
        end if;
      end if;
      return null; end $$`.execute(owner)
    for (const table of tables)
      await sql`create trigger drill after insert or update on ${sql.table(table)} for each row
        execute function drill.wait(${sql.lit(table)})`.execute(owner)
    await sql`create constraint trigger drill_commit after update on ${sql.table(last)} deferrable initially deferred
      for each row execute function drill.wait('commit')`.execute(owner)
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(worker)
    return new Traps(owner, rows[0]?.role ?? '')
  }

  /** A process that does the work in `file`, with what it is told. */
  work(file: URL, told: readonly string[]): ChildProcess {
    const child = fork(file, [...told], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#children.add(child)
    return child
  }

  async #count(query: ReturnType<typeof sql<{ n: number }>>): Promise<number> {
    return (await query.execute(this.#owner)).rows[0]?.n ?? 0
  }

  /** Kills the process that `begin` starts as it comes to the nth row of a step, and waits until the server has let go of it. */
  async killAt(step: string, nth: number, begin: () => ChildProcess): Promise<void> {
    await this.open()
    await sql`insert into drill.trap values (${step}, ${nth})`.execute(this.#owner)
    await sql`select setval('drill.come', 1, false)`.execute(this.#owner)
    await this.#owner.connection().execute(async (held) => {
      await sql`select pg_advisory_lock(${lockNumber})`.execute(held)
      const child = begin()
      await patiently(`a process waits at ${step}`, async () => {
        const waiting = sql<{ n: number }>`select count(*)::int as n from pg_locks
          where locktype = 'advisory' and objid = ${lockNumber} and not granted`
        return (await this.#count(waiting)) > 0
      })
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      expect(await ended).toEqual([null, 'SIGKILL'])
      await sql`select pg_advisory_unlock(${lockNumber})`.execute(held)
    })
    // what the killed process had asked the server for comes to its end by itself
    await patiently('the server has let go', async () => {
      const busy = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and usename = ${this.#role} and state <> 'idle'`
      return (await this.#count(busy)) === 0
    })
  }

  /** Lets everything pass. */
  async open(): Promise<void> {
    await sql`delete from drill.trap`.execute(this.#owner)
  }

  /** Kills what is left. */
  end(): void {
    for (const child of this.#children) child.kill('SIGKILL')
  }
}
