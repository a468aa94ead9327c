import type { z } from 'zod'
import { appendAudit } from './audit.ts'
import type { Clock } from './clock.ts'
import type { Db, Tx } from './db/db.ts'
import { NotAllowed } from './errors.ts'
import type { Files } from './files.ts'
import { type Actor, nobodyId } from './identity.ts'
import { checkInput, fieldsOf } from './inputs.ts'
import { appendNews } from './outbox.ts'

/** What commands and queries need of the outside: the database, the time, the stored files. */
export interface World {
  readonly db: Db
  readonly clock: Clock
  readonly files: Files
}

/** Who acts and when, and the words a command may leave behind. */
export interface By {
  readonly actor: Actor
  readonly now: Date
  readonly files: Files
  /** Names the record the act is about, and the fields that changed, for its audit line. */
  about(subjectId: string, fields?: readonly string[]): void
  /** Sends news to modules above, in the same transaction. */
  tell(event: string, subjectId: string): Promise<void>
}

export interface CommandSpec<Tables, Schema extends z.ZodType, Output> {
  /** Names the command, the permission it needs, its audit action and its CLI verb. */
  readonly name: string
  readonly input: Schema
  /** Needs no permission: 'open' for what nobody must be able to do, such as signing in, 'own' for every account in its own affairs. */
  readonly door?: Door
  run(tx: Tx<Tables>, input: z.output<Schema>, by: By): Promise<Output>
}

export interface Command<Schema extends z.ZodType = z.ZodType, Output = unknown> {
  /** Runs in a transaction of its own. Throws NotAllowed, NotFound or Refusal; then nothing is written. */
  (world: World, actor: Actor, raw: unknown): Promise<Output>
  /** Joins an open transaction, with the same permission, input check and audit line. */
  within(tx: Tx, by: By, raw: z.input<Schema>): Promise<Output>
  readonly kind: 'command'
  readonly spec: { readonly name: string; readonly input: Schema; readonly door?: Door }
}

const subjectOf = (output: unknown): string | undefined =>
  typeof output === 'object' && output !== null && 'id' in output && typeof output.id === 'string'
    ? output.id
    : undefined

/** Who may run an act without its permission: everybody, or every account. */
export type Door = 'open' | 'own'

function permit(actor: Actor, { name, door }: { readonly name: string; readonly door?: Door }): void {
  const passes = door === 'open' || (door === 'own' ? actor.id !== nobodyId : actor.may.has(name))
  if (!passes) throw new NotAllowed(name)
}

/** Turns a spec into a function that checks permission and input and runs in one audited transaction. */
export function command<Tables, Schema extends z.ZodType, Output>(
  spec: CommandSpec<Tables, Schema, Output>,
): Command<Schema, Output> {
  const act = async (tx: Tx, actor: Actor, now: Date, files: Files, raw: unknown): Promise<Output> => {
    permit(actor, spec)
    const input = checkInput(spec.input, raw)
    let subject: string | undefined
    let fields = fieldsOf(input)
    const by: By = {
      actor,
      now,
      files,
      about(id, changed) {
        subject = id
        if (changed) fields = [...changed]
      },
      tell: (event, id) => appendNews(tx, { at: now, event, subjectId: id }),
    }
    const output = await spec.run(tx as unknown as Tx<Tables>, input, by)
    await appendAudit(tx, {
      at: now,
      actorId: actor.id,
      action: spec.name,
      subjectId: subject ?? subjectOf(output),
      fields,
    })
    return output
  }
  const run = async (world: World, actor: Actor, raw: unknown) => {
    permit(actor, spec)
    checkInput(spec.input, raw)
    return world.db.transaction().execute((tx) => act(tx, actor, world.clock(), world.files, raw))
  }
  const within = (tx: Tx, by: By, raw: unknown) => act(tx, by.actor, by.now, by.files, raw)
  return Object.assign(run, { within, kind: 'command' as const, spec })
}

export interface QuerySpec<Tables, Schema extends z.ZodType, Output> {
  readonly name: string
  readonly input: Schema
  readonly door?: Door
  /** A read of private data leaves its audit line before the answer, naming the id that was asked for. */
  readonly reads: 'private' | 'open'
  run(db: Db<Tables>, input: z.output<Schema>, viewer: Actor): Promise<Output>
}

export interface Query<Schema extends z.ZodType = z.ZodType, Output = unknown> {
  /** Answers for a viewer. Throws NotAllowed, NotFound or Refusal. */
  (world: World, viewer: Actor, raw: z.input<Schema>): Promise<Output>
  /** Answers inside an open transaction of a command. */
  within(tx: Tx, by: By, raw: z.input<Schema>): Promise<Output>
  /** The same for input that is only known at run time (the command line). */
  ask(world: World, viewer: Actor, raw: unknown): Promise<Output>
  readonly kind: 'query'
  readonly spec: {
    readonly name: string
    readonly input: Schema
    readonly door?: Door
    readonly reads: 'private' | 'open'
  }
}

/** Any query, as the registry and the command line see it. */
export type AnyQuery = Pick<Query, 'kind' | 'spec' | 'ask'>

const idIn = (input: unknown): string | undefined => subjectOf(input)

/** Turns a spec into a read that checks permission and input, and leaves its audit line where the data is private. */
export function query<Tables, Schema extends z.ZodType, Output>(
  spec: QuerySpec<Tables, Schema, Output>,
): Query<Schema, Output> {
  const ask = async (db: Db, viewer: Actor, now: Date, raw: unknown): Promise<Output> => {
    permit(viewer, spec)
    const input = checkInput(spec.input, raw)
    const output = await spec.run(db as unknown as Db<Tables>, input, viewer)
    if (spec.reads === 'private') {
      const line = { at: now, actorId: viewer.id, action: spec.name, subjectId: idIn(input), fields: fieldsOf(input) }
      await appendAudit(db, line)
    }
    return output
  }
  const run = (world: World, viewer: Actor, raw: unknown) => ask(world.db, viewer, world.clock(), raw)
  const within = (tx: Tx, by: By, raw: unknown) => ask(tx, by.actor, by.now, raw)
  return Object.assign(run, { within, ask: run, kind: 'query' as const, spec })
}
