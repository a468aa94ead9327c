import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { correctHours } from './commands/correct-hours.ts'
import { correctVolunteer } from './commands/correct-volunteer.ts'
import { createVolunteer } from './commands/create-volunteer.ts'
import { beginService, endService } from './commands/end-service.ts'
import { grantConsent, withdrawConsent } from './commands/grant-consent.ts'
import { recordHours } from './commands/record-hours.ts'
import { restoreHours, voidHours } from './commands/void-hours.ts'
import { restoreVolunteer, voidVolunteer } from './commands/void-volunteer.ts'
import { importHours } from './imports/hours.ts'
import { importVolunteers } from './imports/volunteers.ts'
import { seeEvery, volunteersPolicy } from './policy.ts'
import { volunteersFigures } from './queries/figures.ts'
import { volunteerOf } from './queries/find-person.ts'
import { getHours } from './queries/get-hours.ts'
import { getVolunteer } from './queries/get-volunteer.ts'
import { listHours } from './queries/list-hours.ts'
import { listThanks } from './queries/list-thanks.ts'
import { listVolunteers } from './queries/list-volunteers.ts'
import { searchVolunteers } from './queries/search-volunteers.ts'
import { stateOfVolunteers } from './queries/tasks.ts'
import { volunteersRoutes } from './routes.ts'
import { volunteersWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = volunteersWords.in(c.language)
  const { any, unasked } = await stateOfVolunteers(c.world.db, c.today)
  return [
    ...(!any && c.may('volunteers.create-volunteer')
      ? [{ text: t('volunteers.task.first-volunteer'), href: '/volunteers/create' }]
      : []),
    ...(unasked > 0n && c.may('volunteers.grant-consent')
      ? [{ text: t('volunteers.task.unasked', { count: unasked }), href: '/volunteers?state=serving&thanks=unasked' }]
      : []),
  ]
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  if (kind !== 'people.party' || !c.may('volunteers.get-volunteer')) return []
  // the actor's own sight: who may not see the volunteer finds none
  const found = await volunteerOf(c.world.db, id)
  if (!found) return []
  const label = volunteersWords.in(c.language)('volunteers.related.party', { ref: found.ref })
  return [{ label, href: `/volunteers/${found.id}` }]
}

export const volunteers: Module = {
  name: 'volunteers',
  words: volunteersWords,
  commands: [
    ...[createVolunteer, correctVolunteer, voidVolunteer, restoreVolunteer],
    ...[endService, beginService, grantConsent, withdrawConsent],
    ...[recordHours, correctHours, voidHours, restoreHours],
    ...[importVolunteers, importHours].map(importCommand),
  ],
  queries: [listVolunteers, getVolunteer, listHours, getHours, listThanks, searchVolunteers],
  routes: volunteersRoutes,
  policy: volunteersPolicy,
  permissions: [seeEvery],
  quick: [
    { href: '/volunteers/hours/record', label: 'volunteers.record-hours.title', permission: 'volunteers.record-hours' },
  ],
  navigation: [
    { href: '/volunteers', label: 'volunteers.list-volunteers.title', permission: 'volunteers.list-volunteers' },
    { href: '/volunteers/hours', label: 'volunteers.list-hours.title', permission: 'volunteers.list-hours' },
    { href: '/volunteers/thanks', label: 'volunteers.list-thanks.title', permission: 'volunteers.list-thanks' },
  ],
  figures: volunteersFigures,
  imports: [importVolunteers, importHours],
  tasks,
  related,
  search: (tx, by, text, most) => searchVolunteers.within(tx, by, { text, most }),
}
