import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
import { addCriterion, removeCriterion } from './commands/add-criterion.ts'
import { correctProfile } from './commands/correct-profile.ts'
import { createProfile } from './commands/create-profile.ts'
import { setProfileState } from './commands/set-profile-state.ts'
import { restoreProfile, voidProfile } from './commands/void-profile.ts'
import { importProfiles } from './imports/profiles.ts'
import { applicationsFigures } from './queries/figures.ts'
import { getProfile } from './queries/get-profile.ts'
import { listProfiles } from './queries/list-profiles.ts'
import { searchApplications } from './queries/search-applications.ts'
import { stateOfApplications } from './queries/tasks.ts'
import { applicationsRoutes } from './routes.ts'
import { applicationsWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = applicationsWords.in(c.language)
  const { anyProfile, over } = await stateOfApplications(c.world.db, c.today)
  return [
    ...(!anyProfile && c.may('applications.create-profile')
      ? [{ text: t('applications.task.first-profile'), href: '/applications/profiles/create' }]
      : []),
    ...(over > 0n && c.may('applications.set-profile-state')
      ? [{ text: t('applications.task.over', { count: over }), href: '/applications/profiles?state=published' }]
      : []),
  ]
}

export const applications: Module = {
  name: 'applications',
  words: applicationsWords,
  commands: [
    ...[createProfile, correctProfile, voidProfile, restoreProfile, setProfileState],
    ...[addCriterion, removeCriterion],
    importCommand(importProfiles),
  ],
  queries: [listProfiles, getProfile, searchApplications],
  routes: applicationsRoutes,
  navigation: [
    {
      href: '/applications/profiles',
      label: 'applications.list-profiles.title',
      permission: 'applications.list-profiles',
    },
  ],
  figures: applicationsFigures,
  imports: [importProfiles],
  tasks,
  search: (world, viewer, text, most) => searchApplications(world, viewer, { text, most }),
}
