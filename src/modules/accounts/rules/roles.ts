export const roles = [
  'director',
  'field-officer',
  'aid-officer',
  'treasurer',
  'editor',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => roles.some((role) => role === text)

const reading = ['.list-', '.get-', '.find-', '.show-', '.count-', '.search-']
const reads = (name: string) => reading.some((verb) => name.includes(verb))
const of =
  (...modules: string[]) =>
  (name: string) =>
    modules.some((module) => name.startsWith(`${module}.`))
const report = of('report')
const openLedger = (name: string) => reads(name) && of('organisation', 'activities', 'aid', 'report')(name)

/** What each role may do, as a rule over the names of commands and queries. */
const grants: Record<Role, (name: string) => boolean> = {
  director: () => true,
  'field-officer': (name) => of('operations', 'activities')(name) || name === 'aid.hand-over' || openLedger(name),
  'aid-officer': (name) => of('aid', 'activities')(name) || openLedger(name),
  treasurer: (name) => of('giving', 'people')(name) || openLedger(name),
  editor: (name) => of('activities', 'report')(name) || openLedger(name),
  auditor: (name) => reads(name) && !of('accounts', 'operations')(name),
  administrator: (name) => of('accounts', 'organisation')(name) && !report(name),
}

/** The permissions of a role out of all names of the product. */
export const permissionsOf = (role: Role, names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter((name) => grants[role](name)))
