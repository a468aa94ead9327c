import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnyQuery, Command } from '#platform/commands.ts'
import { NotAllowed, NotFound, Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { newId } from '#platform/ids.ts'
import { acts, isPrivateRead } from '../../src/main/registry.ts'
import type { Guest } from './crowd.ts'
import { desks, type Ground, openGround, type Place } from './ground.ts'
import { likelyInput } from './inputs.ts'
import { contentsOf, hasColumn } from './rows.ts'

let ground: Ground
let director: Guest
let actor: Actor
beforeAll(async () => {
  ground = await openGround('members')
  const [first] = ground.members
  if (!first?.actor) throw new Error('the first member is the director')
  director = first
  actor = first.actor
})
afterAll(() => ground.opened.close())

interface Line {
  readonly actor_id: string
  readonly action: string
  readonly subject_id: string | null
  readonly fields: readonly string[]
}

async function linesBy(work: () => Promise<unknown>): Promise<Line[]> {
  const { rows: before } = await sql<{ n: bigint }>`select count(*) as n from platform.audit`.execute(ground.owner)
  await work()
  const { rows } = await sql<Line>`select actor_id, action, subject_id, fields from platform.audit order by seq
    offset ${before[0]?.n ?? 0n}`.execute(ground.owner)
  return rows
}

/** An id of each table of a module, the newest or the oldest, and one that is nothing's. */
async function idsIn(module: string, first: 'newest' | 'oldest'): Promise<string[]> {
  const schemas = [module, ...(desks[module] ?? [])]
  const ids: string[] = []
  for (const table of ground.tables.filter((one) => schemas.includes(one.schema) && hasColumn(one, 'id'))) {
    const { rows } = await sql<{
      id: string
    }>`select id::text from ${sql.table(table.name)} order by id ${sql.raw(first === 'newest' ? 'desc' : 'asc')} limit 1`.execute(
      ground.owner,
    )
    ids.push(...rows.map(({ id }) => id))
  }
  return [...ids, newId()]
}

/** What an act can be asked with success or without: as its schema says, about a record of each table of its module. */
async function inputsOf({ spec, kind }: Command | AnyQuery): Promise<Record<string, unknown>[]> {
  const known = {
    text: 'a',
    most: 5,
    // receipts are of calendar years
    year: spec.name.startsWith('receipts.') ? '2010' : 'FY2010',
    giver: 'P-10',
    language: 'en',
    names: { en: 'Because' },
    titles: { en: 'Because' },
    code: 'zz-spare',
    role: 'zz-spare',
    permissions: [],
    figure: 'aid.stock',
    signInName: 'because',
    why: 'because of the audit',
  }
  const one = likelyInput(spec.input, known)
  if (!('id' in one)) return [one, {}]
  const module = spec.name.split('.')[0] ?? ''
  const newest = await idsIn(module, 'newest')
  // what came last may be a draft of which nothing can be read yet
  const ids = kind === 'query' ? [...new Set([...newest, ...(await idsIn(module, 'oldest'))])] : newest
  return ids.map((id) => ({ ...one, id }))
}

const isExpected = (error: unknown) =>
  error instanceof Refusal || error instanceof NotFound || error instanceof NotAllowed

const run = (act: Command | AnyQuery, raw: unknown): Promise<unknown> =>
  act.kind === 'command' ? act(ground.opened.world, actor, raw) : act.ask(ground.opened.world, actor, raw)

// these end the session, the account or the rights by which the rest is tried
const ending = /^accounts\.(end|suspend|revoke-role|change-role|set-up|require-second-factor|create-set-up-link)$/
const tried = () => [...acts.values()].filter(({ spec }) => !ending.test(spec.name) && !spec.name.includes('.import-'))

/** Whether a line holds something of what was asked: a text of some length that is not an id. */
function valuesIn(line: Line, input: Record<string, unknown>): string[] {
  const told = JSON.stringify([line.action, line.subject_id, line.fields])
  const { id: _, ...rest } = input
  const texts = JSON.stringify(rest).match(/"[^"]{7,}"/g) ?? []
  return texts.filter((text) => !(text.slice(1, -1) in rest) && told.includes(text))
}

/** What is wrong with the lines that an act has left. */
function wrongLines(act: Command | AnyQuery, lines: readonly Line[], input: Record<string, unknown>): string[] {
  const { name } = act.spec
  const own = lines.filter(({ action }) => action === name)
  const most = act.kind === 'command' || isPrivateRead(act) ? 1 : 0
  const wrong = own.length === most ? [] : [`${name} leaves ${own.length} lines of itself`]
  if (act.kind === 'query' && lines.length > most) wrong.push(`${name} leaves ${lines.length} lines`)
  if (lines.some(({ action }) => !acts.has(action))) wrong.push(`${name} leaves a line of no act`)
  if (lines.some((line) => line.actor_id !== actor.id)) wrong.push(`${name} leaves a line of somebody else`)
  if (isPrivateRead(act) && (own[0]?.subject_id ?? undefined) !== input.id)
    wrong.push(`${name} does not name what was read`)
  const told = lines.flatMap((line) => valuesIn(line, input))
  return [...wrong, ...told.map((text) => `${name} tells ${text}`)]
}

const done = new Map<string, Record<string, unknown>>()

test('what is done or privately read leaves one line of its own, and what fails leaves none', async () => {
  const wrong: string[] = []
  for (const act of tried())
    for (const input of await inputsOf(act)) {
      let failure: unknown
      const lines = await linesBy(() => run(act, input).catch((error: unknown) => (failure = error)))
      if (failure === undefined) {
        wrong.push(...wrongLines(act, lines, input))
        done.set(act.spec.name, input)
      } else {
        if (!isExpected(failure)) wrong.push(`${act.spec.name} breaks: ${failure}`)
        if (lines.length > 0) wrong.push(`${act.spec.name} fails and leaves ${lines.length} lines`)
      }
    }
  expect(wrong).toEqual([])
  const privateReads = [...acts.values()].filter(isPrivateRead).map(({ spec }) => spec.name)
  expect(privateReads.filter((name) => !done.has(name))).toEqual([])
  const commands = [...done.keys()].filter((name) => acts.get(name)?.kind === 'command')
  console.log(`${done.size} of ${tried().length} acts done, ${commands.length} of them commands`)
  expect(commands.length).toBeGreaterThan(20)
}, 600_000)

test('where no line can be written, no private page is shown and nothing is done', async () => {
  // what was done above may have ended the first session
  const another = await ground.crowd.enter('director', actor.may)
  await sql`create function platform.refuse_lines() returns trigger language plpgsql as
    $$ begin raise exception 'the log takes nothing'; end $$`.execute(ground.owner)
  await sql`create trigger refuse_lines before insert on platform.audit for each row execute function platform.refuse_lines()`.execute(
    ground.owner,
  )
  try {
    const wrong: string[] = []
    const before = await contentsOf(ground.owner, ground.tables)
    for (const act of tried()) {
      const leaves = act.kind === 'command' || isPrivateRead(act)
      const input = done.get(act.spec.name)
      if (!leaves || !input) continue
      const failure = await run(act, input).then(
        () => undefined,
        (error: unknown) => error,
      )
      if (failure === undefined) wrong.push(`${act.spec.name} is done without a line`)
    }
    const isPrivatePlace = ({ permission, kind, route }: Place) => {
      const act = acts.get(permission)
      return act !== undefined && isPrivateRead(act) && kind === 'none' && route.path !== '/report/evidence'
    }
    const privatePlaces = (await ground.placesFor(director)).filter(isPrivatePlace)
    for (const { path } of privatePlaces) {
      const { status } = await another.get(path)
      if (status !== 500) wrong.push(`${path} ${status}`)
    }
    const after = await contentsOf(ground.owner, ground.tables)
    wrong.push(...[...after].flatMap(([name, hash]) => (before.get(name) === hash ? [] : [`${name} was written`])))
    expect(wrong).toEqual([])
    expect(privatePlaces.length).toBeGreaterThan(4)
  } finally {
    await sql`drop trigger refuse_lines on platform.audit`.execute(ground.owner)
  }
}, 400_000)
