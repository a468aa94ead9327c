/** The roles that the product brings; an organisation may change them and make others. */
export const roles = [
  'director',
  'field-officer',
  'aid-officer',
  'teacher',
  'sponsorship-officer',
  'treasurer',
  'editor',
  'translator',
  'volunteer-coordinator',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => roles.some((role) => role === text)

/** The permissions without which nobody could bring in or raise anybody: who holds both is an officer. */
export const officerPermissions = ['accounts.invite', 'accounts.grant-role'] as const

const reading = ['.list-', '.get-', '.find-', '.show-', '.count-', '.search-']
// to see what one is not assigned to, and to assign
const oversees = (name: string) => ['.see-', '.assign-', '.end-assignment'].some((verb) => name.includes(verb))
const reads = (name: string) => reading.some((verb) => name.includes(verb))
const of =
  (...modules: string[]) =>
  (name: string) =>
    modules.some((module) => name.startsWith(`${module}.`))
const ledger = [
  'organisation',
  'activities',
  'aid',
  'events',
  'advocacy',
  'situation',
  'publishing',
  'newsletters',
  'report',
  'site',
]
// what small counts were let out tells of the people themselves, and so does all that is held on one
const tellsOnPeople = new Set(['report.list-cell-releases', 'report.get-cell-release', 'requests.show-held'])
const openLedger = (name: string) => reads(name) && of(...ledger)(name) && !tellsOnPeople.has(name)
// what protects somebody or tells on somebody, and what the law lets no auditor ask for
const closed = of('accounts', 'operations', 'education', 'sponsorship', 'applications', 'volunteers')
// to settle what the organisation says, and to let small numbers out, is not for those who write it
const settles = new Set([
  ...['report.adopt-report', 'report.release-report', 'report.release-cell', 'report.withhold-cell'],
  ...tellsOnPeople,
  'site.release-page',
])
// what the log of acts tells is for those who oversee, not for those who run the machine
const auditLog = 'accounts.read-audit'

/** What each role may do, as a rule over the names of commands and queries, so that it holds for acts yet to be made. */
const rules: Record<Role, (name: string) => boolean> = {
  director: () => true,
  // sees the operations to which they are assigned, and no other
  'field-officer': (name) =>
    (of('operations', 'activities')(name) && !oversees(name)) || name === 'aid.hand-over' || openLedger(name),
  'aid-officer': (name) => of('aid', 'activities')(name) || openLedger(name),
  teacher: (name) => of('education')(name) || openLedger(name),
  'sponsorship-officer': (name) => of('sponsorship')(name) || (reads(name) && of('people')(name)) || openLedger(name),
  treasurer: (name) =>
    of('giving', 'statements', 'receipts', 'filings', 'donations', 'thanks', 'people', 'events')(name) ||
    (reads(name) && of('governance')(name)) ||
    openLedger(name),
  editor: (name) =>
    (of('activities', 'advocacy', 'situation', 'publishing', 'newsletters', 'report', 'site')(name) &&
      !settles.has(name)) ||
    openLedger(name),
  translator: (name) => of('translations')(name) || openLedger(name),
  'volunteer-coordinator': (name) =>
    of('volunteers', 'applications')(name) || (reads(name) && of('people')(name)) || openLedger(name),
  auditor: (name) => (reads(name) && !closed(name) && !tellsOnPeople.has(name)) || name === auditLog,
  administrator: (name) => of('accounts', 'organisation')(name) && name !== auditLog,
}

/** An edit of a role: what it may do differently from its rule. */
export interface RoleChange {
  readonly permission: string
  readonly isGranted: boolean
}

/** What the rule says of a role and a permission, before any edit; a role of the organisation's own has none. */
export const ruleAllows = (role: string, permission: string): boolean => isRole(role) && rules[role](permission)

/** The permissions of a role out of `names`. */
export function permissionsOf(
  role: string,
  names: readonly string[],
  changes: readonly RoleChange[] = [],
): ReadonlySet<string> {
  const edited = new Map(changes.map(({ permission, isGranted }) => [permission, isGranted]))
  return new Set(names.filter((name) => edited.get(name) ?? ruleAllows(role, name)))
}

/** The edits that make a role out of its rule that may do just `wanted` of `names`. */
export const changesTo = (role: string, wanted: ReadonlySet<string>, names: readonly string[]): RoleChange[] =>
  names
    .filter((name) => wanted.has(name) !== ruleAllows(role, name))
    .map((permission) => ({ permission, isGranted: wanted.has(permission) }))

/** What is in `wanted` and not in `own`: nobody gives or takes what goes beyond. */
export const beyond = (wanted: Iterable<string>, own: ReadonlySet<string>): string[] =>
  [...wanted].filter((name) => !own.has(name))
