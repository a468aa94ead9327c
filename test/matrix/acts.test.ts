import { afterAll, beforeAll, expect, test } from 'vitest'
import { permissionsOf, roles } from '#modules/accounts/rules/roles.ts'
import type { AnyQuery, Command, World } from '#platform/commands.ts'
import { type Db, openDatabase, poolOf } from '#platform/db/db.ts'
import { NotAllowed } from '#platform/errors.ts'
import { type Actor, nobody, nobodyId } from '#platform/identity.ts'
import { actNames, acts } from '../../src/main/registry.ts'
import { operator } from '../../src/main/world.ts'
import { modules } from '../../src/modules.ts'
import { testWorld } from '../world.ts'
import { garbage, likelyInput } from './inputs.ts'

const { world, config, close } = await testWorld()
let shut: Db
beforeAll(async () => {
  shut = openDatabase(config, 1)
  await poolOf(shut).end()
})
afterAll(close)

const somebody = (name: string, may: Iterable<string>): Actor => ({ id: name, name, language: 'en', may: new Set(may) })

const actors: readonly Actor[] = [
  ...roles.map((role) => somebody(role, permissionsOf(role, actNames))),
  somebody('has-nothing', []),
  ...modules.map(({ name }) =>
    somebody(
      `all of ${name}`,
      actNames.filter((act) => act.startsWith(`${name}.`)),
    ),
  ),
  ...modules.map(({ name }) =>
    somebody(
      `all but ${name}`,
      actNames.filter((act) => !act.startsWith(`${name}.`)),
    ),
  ),
  operator(),
  nobody('en'),
  // who is nobody may do nothing, whatever else it says of them
  { ...nobody('en'), name: 'director' },
]

const run = (act: Command | AnyQuery, at: World, actor: Actor, raw: unknown): Promise<unknown> =>
  act.kind === 'command' ? act(at, actor, raw) : act.ask(at, actor, raw)

const failureOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => undefined,
    (error: unknown) => error,
  )

function isPermitted(actor: Actor, { spec: { name, door } }: Command | AnyQuery): boolean {
  if (door === 'open') return true
  return door === 'own' ? actor.id !== nobodyId : actor.may.has(name)
}

test('whoever has not the permission of an act is refused before anything is read, whatever they ask, and nobody else is', async () => {
  // no look and no line is possible in this world: its database is closed
  const closed: World = { ...world, db: shut }
  const wrong: string[] = []
  let tried = 0
  for (const act of acts.values()) {
    const inputs = [...garbage, likelyInput(act.spec.input)]
    for (const actor of actors)
      for (const raw of inputs) {
        const failure = await failureOf(run(act, closed, actor, raw))
        const isRefused = failure instanceof NotAllowed
        tried++
        if (isRefused === isPermitted(actor, act)) wrong.push(`${actor.name} ${act.spec.name}: ${failure}`)
        if (isRefused && failure.permission !== act.spec.name)
          wrong.push(`${act.spec.name} asks for ${failure.permission}`)
        if (failure === undefined) wrong.push(`${act.spec.name} answers without a database`)
      }
  }
  expect(wrong).toEqual([])
  expect(actors.length * acts.size).toBeGreaterThan(3000)
  expect(tried).toBe(actors.length * acts.size * (garbage.length + 1))
  console.log(`${tried} acts tried: ${acts.size} by ${actors.length} actors in ${garbage.length + 1} ways`)
}, 400_000)

test('a permission is of an act or of a sight, and each role has only such', () => {
  const sights = actNames.filter((name) => !acts.has(name))
  expect(sights.filter((name) => !/^[a-z]+\.(see|read)-/.test(name))).toEqual([])
  for (const actor of actors) expect([...actor.may].filter((name) => !actNames.includes(name))).toEqual([])
})
