import type { z } from 'zod'
import { type AuditLine, appendAuditAtCommit } from './audit.ts'
import type { Clock } from './clock.ts'
import type { Db, Tx } from './db/db.ts'
import { keepAnswers, withOwnAnswers } from './db/once.ts'
import { changeScope, everything, type Scope, scopedTo, scopeOf } from './db/scope.ts'
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
  /** The audit lines of this transaction so far; they are written together at its end, as the log is taken in turns. */
  readonly lines: AuditLine[]
  /** What the transaction says to row-level security of who asks. */
  readonly scope: Scope
}

export interface CommandSpec<Tables, Schema extends z.ZodType, Output, Ready = undefined> {
  /** Names the command, the permission it needs, its audit action and its CLI verb. */
  readonly name: string
  readonly input: Schema
  /** Needs no permission: 'open' for what nobody must be able to do, such as signing in, 'own' for every account in its own affairs. */
  readonly door?: Door
  /** Asks figures, which count over all records, whoever acts. */
  readonly counts?: boolean
  /** Answers to one person about themselves: works on every row of theirs, whatever else the actor may see. */
  readonly ofPerson?: boolean
  /** Modules below whose records it looks at for whoever may run it, and of which it shows only what that one may see. */
  readonly looksInto?: readonly string[]
  /** Slow work for which no connection is to wait. What it saw may have changed when `run` looks. */
  prepare?(db: Db<Tables>, input: z.output<Schema>): Promise<Ready>
  run(tx: Tx<Tables>, input: z.output<Schema>, by: By, ready: Ready): Promise<Output>
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

interface Reaching {
  readonly name: string
  readonly door?: Door
  readonly counts?: boolean
  readonly ofPerson?: boolean
  readonly looksInto?: readonly string[]
}

const moduleOf = (name: string) => name.split('.')[0] ?? ''

/**
 * What an act may see: what its actor may, and its own module where it needs no permission; everything where it only counts, or tells
 * somebody of themselves.
 */
function scopeFor(actor: Actor, { name, door, counts, ofPerson, looksInto = [] }: Reaching): Scope {
  if (counts || ofPerson) return { viewer: actor.id, sees: everything }
  return scopeOf(actor, door ? [moduleOf(name), ...looksInto] : looksInto)
}

const isWithin = (inner: Scope, outer: Scope) =>
  outer.sees === everything || inner.sees.every((what) => outer.sees.includes(what))

/** Does the work of an act inside another one's transaction in its own scope, and gives the transaction back as it was. */
async function inScope<T>(tx: Tx, inner: Scope, outer: Scope, work: () => Promise<T>): Promise<T> {
  if (isWithin(inner, outer)) return work()
  const wider = { viewer: inner.viewer, sees: [...new Set([...outer.sees, ...inner.sees])] }
  await changeScope(tx, wider)
  try {
    const output = await withOwnAnswers(tx, work)
    await changeScope(tx, outer)
    return output
  } catch (error) {
    // the transaction may go on after that, and sees no more than before
    if (error instanceof NotAllowed) await changeScope(tx, outer)
    throw error
  }
}

interface Start {
  readonly actor: Actor
  readonly now: Date
  readonly files: Files
  readonly lines: AuditLine[]
  readonly scope: Scope
}

/** Turns a spec into a function that checks permission and input and runs in one audited transaction. */
export function command<Tables, Schema extends z.ZodType, Output, Ready = undefined>(
  spec: CommandSpec<Tables, Schema, Output, Ready>,
): Command<Schema, Output> {
  const prepare = (db: Db, input: z.output<Schema>) =>
    spec.prepare?.(db as unknown as Db<Tables>, input) as Promise<Ready> | Ready
  const act = async (tx: Tx, start: Start, input: z.output<Schema>, ready: Ready): Promise<Output> => {
    const { actor, now, lines } = start
    let subject: string | undefined
    let fields = fieldsOf(input)
    const by: By = {
      ...start,
      about(id, changed) {
        subject = id
        if (changed) fields = [...changed]
      },
      tell: (event, id) => appendNews(tx, { at: now, event, subjectId: id }),
    }
    const output = await spec.run(tx as unknown as Tx<Tables>, input, by, ready)
    lines.push({ at: now, actorId: actor.id, action: spec.name, subjectId: subject ?? subjectOf(output), fields })
    return output
  }
  const run = async ({ db, clock, files }: World, actor: Actor, raw: unknown) => {
    permit(actor, spec)
    const input = checkInput(spec.input, raw)
    const scope = scopeFor(actor, spec)
    const scoped = scopedTo(db, scope)
    const ready = await prepare(scoped, input)
    return scoped.transaction().execute(async (tx) => {
      const lines: AuditLine[] = []
      const output = await act(tx, { actor, now: clock(), files, lines, scope }, input, ready)
      await appendAuditAtCommit(tx, lines)
      return output
    })
  }
  const within = (tx: Tx, by: By, raw: unknown) => {
    permit(by.actor, spec)
    const input = checkInput(spec.input, raw)
    const scope = scopeFor(by.actor, spec)
    return inScope(tx, scope, by.scope, async () => act(tx, { ...by, scope }, input, await prepare(tx, input)))
  }
  return Object.assign(run, { within, kind: 'command' as const, spec })
}

export interface QuerySpec<Tables, Schema extends z.ZodType, Output> {
  readonly name: string
  readonly input: Schema
  readonly door?: Door
  /** A read of private data leaves its audit line before the answer, naming the id that was asked for. */
  readonly reads: 'private' | 'open'
  /** Counts over all records, whoever asks, and shows of them only what the figures' own rule lets this viewer see. */
  readonly counts?: boolean
  /** Answers to one person about themselves: shows every row of theirs, whatever else the viewer may see. */
  readonly ofPerson?: boolean
  /** Modules below whose records it looks at for whoever may run it, and of which it shows only what that one may see. */
  readonly looksInto?: readonly string[]
  /** `db` is one transaction; `beside` answers at the same time, on other connections, in the same scope. */
  run(db: Db<Tables>, input: z.output<Schema>, viewer: Actor, beside: Db<Tables>): Promise<Output>
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

/** Turns a spec into a read that checks permission and input, and leaves its audit line where the data is private. */
export function query<Tables, Schema extends z.ZodType, Output>(
  spec: QuerySpec<Tables, Schema, Output>,
): Query<Schema, Output> {
  const ask = async (
    db: Db,
    beside: Db,
    { actor, now, lines }: Pick<Start, 'actor' | 'now' | 'lines'>,
    raw: unknown,
  ) => {
    permit(actor, spec)
    const input = checkInput(spec.input, raw)
    const output = await spec.run(db as unknown as Db<Tables>, input, actor, beside as unknown as Db<Tables>)
    if (spec.reads === 'private')
      lines.push({
        at: now,
        actorId: actor.id,
        action: spec.name,
        subjectId: subjectOf(input),
        fields: fieldsOf(input),
      })
    return output
  }
  const run = async ({ db, clock }: World, actor: Actor, raw: unknown) => {
    permit(actor, spec)
    checkInput(spec.input, raw)
    const scoped = scopedTo(db, scopeFor(actor, spec))
    return scoped.transaction().execute(async (tx) => {
      const lines: AuditLine[] = []
      const output = await ask(tx, scoped, { actor, now: clock(), lines }, raw)
      await appendAuditAtCommit(tx, lines)
      return output
    })
  }
  const within = async (tx: Tx, by: By, raw: unknown) => {
    permit(by.actor, spec)
    return inScope(tx, scopeFor(by.actor, spec), by.scope, () => ask(tx, tx, by, raw))
  }
  return Object.assign(run, { within, ask: run, kind: 'query' as const, spec })
}

/** Lets many queries share one transaction (`query.within`); each keeps its permission, its scope and its audit line. */
export async function readTogether<T>(
  { db, clock, files }: World,
  actor: Actor,
  read: (tx: Tx, by: By) => Promise<T>,
): Promise<T> {
  const scope = scopeOf(actor)
  return scopedTo(db, scope)
    .transaction()
    .execute(async (tx) => {
      keepAnswers(tx)
      const lines: AuditLine[] = []
      const now = clock()
      const tell = (event: string, id: string) => appendNews(tx, { at: now, event, subjectId: id })
      const output = await read(tx, { actor, now, files, lines, scope, about: () => undefined, tell })
      await appendAuditAtCommit(tx, lines)
      return output
    })
}
