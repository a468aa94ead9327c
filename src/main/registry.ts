import { declareActs } from '#platform/acts.ts'
import type { AnyQuery, Command } from '#platform/commands.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { type Policy, platformPolicy } from '#platform/policy.ts'
import { modules } from '../modules.ts'

/** Every command and query of the product by its name. */
export const acts: ReadonlyMap<string, Command | AnyQuery> = new Map(
  modules.flatMap(({ commands, queries }) => [...commands, ...queries].map((act) => [act.spec.name, act] as const)),
)

/** The permissions of the product: the names of all commands and queries, and those that are no acts. */
export const actNames: readonly string[] = [...acts.keys(), ...modules.flatMap(({ permissions = [] }) => permissions)]

/** The schemas of the product's tables. */
export const schemas: readonly string[] = ['platform', ...modules.map(({ name }) => name)]

/** Who sees which rows, over all tables. */
export const policy: Policy = Object.assign({}, platformPolicy, ...modules.map((module) => module.policy ?? {}))

/** Whether an act reads private data. */
export const isPrivateRead = (act: Command | AnyQuery): boolean => act.kind === 'query' && act.spec.reads === 'private'

declareActs([
  ...[...acts.values()].map((act) => ({
    name: act.spec.name,
    needsPermission: act.spec.door === undefined,
    isRead: act.kind === 'query',
    isPrivateRead: isPrivateRead(act),
  })),
  // those that are no acts open more to the acts: they are to see what others may not
  ...modules
    .flatMap(({ permissions = [] }) => permissions)
    .map((name) => ({ name, needsPermission: true, isRead: true, isPrivateRead: true })),
])

/** Every import of the product by its name, which is also its command's. */
export const imports: ReadonlyMap<string, ImportDefinition> = new Map(
  modules.flatMap((module) => (module.imports ?? []).map((definition) => [definition.name, definition] as const)),
)

/** The command of an import; the name must be one of `imports`. */
export function importNamed(name: string): Command {
  const act = acts.get(name)
  if (act?.kind !== 'command') throw new Error(`the import ${name} has no command in its module's list`)
  return act
}
