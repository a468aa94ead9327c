import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
import { correctParty } from './commands/correct-party.ts'
import { createParty } from './commands/create-party.ts'
import { addHouseholdMember } from './commands/households/add-household-member.ts'
import { correctHousehold } from './commands/households/correct-household.ts'
import { createHousehold } from './commands/households/create-household.ts'
import { liveApart } from './commands/households/live-apart.ts'
import { removeHouseholdMember } from './commands/households/remove-household-member.ts'
import { restoreHousehold, voidHousehold } from './commands/households/void-household.ts'
import { keepApart } from './commands/keep-apart.ts'
import { mergeParties } from './commands/merge-parties.ts'
import { unmergeParties } from './commands/unmerge-parties.ts'
import { restoreParty, voidParty } from './commands/void-party.ts'
import { importAddresses } from './imports/addresses.ts'
import { importContacts } from './imports/contacts.ts'
import { importHouseholds } from './imports/households.ts'
import { importParties } from './imports/parties.ts'
import { peoplePolicy } from './policy.ts'
import { peopleFigures } from './queries/figures.ts'
import { getHousehold } from './queries/get-household.ts'
import { getHouseholdMember } from './queries/get-household-member.ts'
import { getParty } from './queries/get-party.ts'
import { listDuplicates } from './queries/list-duplicates.ts'
import { listHouseholds } from './queries/list-households.ts'
import { listLikelyHouseholds } from './queries/list-likely-households.ts'
import { listParties } from './queries/list-parties.ts'
import { searchPeople } from './queries/search-people.ts'
import { hasParties } from './queries/tasks.ts'
import { peopleRoutes } from './routes.ts'
import { peopleWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  if (!c.may('people.create-party') || (await hasParties(c.world.db))) return []
  return [{ text: peopleWords.in(c.language)('people.task.first'), href: '/people/create' }]
}

const imports = [importParties, importHouseholds, importContacts, importAddresses]

export const people: Module = {
  name: 'people',
  words: peopleWords,
  policy: peoplePolicy,
  commands: [
    ...[createParty, correctParty, voidParty, restoreParty, mergeParties, unmergeParties, keepApart],
    ...[createHousehold, correctHousehold, addHouseholdMember, removeHouseholdMember],
    ...[voidHousehold, restoreHousehold, liveApart],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[listParties, getParty, listDuplicates, searchPeople],
    ...[listHouseholds, getHousehold, getHouseholdMember, listLikelyHouseholds],
  ],
  routes: peopleRoutes,
  quick: [{ href: '/people/create', label: 'people.create-party.title', permission: 'people.create-party' }],
  navigation: [{ href: '/people', label: 'people.list-parties.title', permission: 'people.list-parties' }],
  figures: peopleFigures,
  imports,
  tasks,
  search: (tx, by, text, most) => searchPeople.within(tx, by, { text, most }),
}
