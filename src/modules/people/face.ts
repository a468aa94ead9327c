export { createParty } from './commands/create-party.ts'
export { findByRef, type Named, partyNamed } from './queries/find-by-ref.ts'
export type { PeopleViews } from './tables.ts'
