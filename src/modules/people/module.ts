import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
import { correctParty } from './commands/correct-party.ts'
import { createParty } from './commands/create-party.ts'
import { keepApart } from './commands/keep-apart.ts'
import { mergeParties } from './commands/merge-parties.ts'
import { unmergeParties } from './commands/unmerge-parties.ts'
import { restoreParty, voidParty } from './commands/void-party.ts'
import { importParties } from './imports/parties.ts'
import { peopleFigures } from './queries/figures.ts'
import { getParty } from './queries/get-party.ts'
import { listDuplicates } from './queries/list-duplicates.ts'
import { listParties } from './queries/list-parties.ts'
import { searchPeople } from './queries/search-people.ts'
import { hasParties } from './queries/tasks.ts'
import { peopleRoutes } from './routes.ts'
import { peopleWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  if (!c.may('people.create-party') || (await hasParties(c.world.db))) return []
  return [{ text: peopleWords.in(c.language)('people.task.first'), href: '/people/create' }]
}

export const people: Module = {
  name: 'people',
  words: peopleWords,
  commands: [
    ...[createParty, correctParty, voidParty, restoreParty, mergeParties, unmergeParties, keepApart],
    importCommand(importParties),
  ],
  queries: [listParties, getParty, listDuplicates, searchPeople],
  routes: peopleRoutes,
  quick: [{ href: '/people/create', label: 'people.create-party.title', permission: 'people.create-party' }],
  navigation: [{ href: '/people', label: 'people.list-parties.title', permission: 'people.list-parties' }],
  figures: peopleFigures,
  imports: [importParties],
  tasks,
  search: (tx, by, text, most) => searchPeople.within(tx, by, { text, most }),
}
