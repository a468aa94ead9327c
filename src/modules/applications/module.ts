import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { acceptApplication } from './commands/accept-application.ts'
import { addCriterion, removeCriterion } from './commands/add-criterion.ts'
import { correctAnswer } from './commands/correct-answer.ts'
import { correctApplication } from './commands/correct-application.ts'
import { correctProfile } from './commands/correct-profile.ts'
import { createProfile } from './commands/create-profile.ts'
import { draftAnswer } from './commands/draft-answer.ts'
import { markAnswered } from './commands/mark-answered.ts'
import { recordApplication } from './commands/record-application.ts'
import { setApplicationState } from './commands/set-application-state.ts'
import { setErasure } from './commands/set-erasure.ts'
import { setProfileState } from './commands/set-profile-state.ts'
import { restoreApplication, voidApplication } from './commands/void-application.ts'
import { restoreProfile, voidProfile } from './commands/void-profile.ts'
import { importApplications } from './imports/applications.ts'
import { importProfiles } from './imports/profiles.ts'
import { eraseOld, takeUpIntake } from './jobs.ts'
import { applicationsPolicy, seeApplicants } from './policy.ts'
import { applicationsPublicRoutes } from './public-routes.ts'
import { countRelated } from './queries/count-related.ts'
import { applicationsFigures } from './queries/figures.ts'
import { getApplication } from './queries/get-application.ts'
import { getProfile } from './queries/get-profile.ts'
import { listApplications } from './queries/list-applications.ts'
import { listProfiles } from './queries/list-profiles.ts'
import { searchApplications } from './queries/search-applications.ts'
import { stateOfApplications } from './queries/tasks.ts'
import { applicationsRoutes } from './routes.ts'
import { applicationsWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = applicationsWords.in(c.language)
  const { anyProfile, over, received, unsent } = await stateOfApplications(c.world.db, c.today)
  return [
    ...(received > 0n && c.may('applications.set-application-state')
      ? [{ text: t('applications.task.received', { count: received }), href: '/applications?state=received' }]
      : []),
    ...(unsent > 0n && c.may('applications.mark-answered')
      ? [{ text: t('applications.task.unsent', { count: unsent }), href: '/applications?state=unsent' }]
      : []),
    ...(!anyProfile && c.may('applications.create-profile')
      ? [{ text: t('applications.task.first-profile'), href: '/applications/profiles/create' }]
      : []),
    ...(over > 0n && c.may('applications.set-profile-state')
      ? [{ text: t('applications.task.over', { count: over }), href: '/applications/profiles?state=published' }]
      : []),
  ]
}

async function related(c: Ctx, { kind, id, ref }: Subject): Promise<Related[]> {
  const isPerson = kind === 'people.party' || kind === 'volunteers.volunteer'
  if (!(isPerson || kind === 'applications.profile') || !c.may('applications.list-applications')) return []
  const t = applicationsWords.in(c.language)
  const { ofProfile, ofPerson } = await countRelated(c.world.db, id)
  if (!isPerson && ofProfile > 0n)
    return [
      {
        label: t('applications.list-applications.title'),
        href: `/applications?profile=${encodeURIComponent(ref)}`,
        count: ofProfile,
      },
    ]
  if (!isPerson || !ofPerson) return []
  return [{ label: t('applications.related', { ref: ofPerson.ref }), href: `/applications/${ofPerson.id}` }]
}

export const applications: Module = {
  name: 'applications',
  words: applicationsWords,
  commands: [
    ...[createProfile, correctProfile, voidProfile, restoreProfile, setProfileState],
    ...[addCriterion, removeCriterion],
    ...[recordApplication, correctApplication, voidApplication, restoreApplication],
    ...[setApplicationState, acceptApplication, draftAnswer, correctAnswer, markAnswered, setErasure],
    ...[importProfiles, importApplications].map(importCommand),
  ],
  queries: [listApplications, getApplication, listProfiles, getProfile, searchApplications],
  routes: applicationsRoutes,
  publicRoutes: applicationsPublicRoutes,
  publicNavigation: async ({ language }) => [
    { href: `/${language}/join`, label: applicationsWords.in(language)('applications.join.title') },
  ],
  jobs: [takeUpIntake, eraseOld],
  policy: applicationsPolicy,
  permissions: [seeApplicants],
  quick: [
    {
      href: '/applications/record',
      label: 'applications.record-application.title',
      permission: 'applications.record-application',
    },
  ],
  navigation: [
    {
      href: '/applications',
      label: 'applications.list-applications.title',
      permission: 'applications.list-applications',
    },
    {
      href: '/applications/profiles',
      label: 'applications.list-profiles.title',
      permission: 'applications.list-profiles',
    },
  ],
  figures: applicationsFigures,
  imports: [importProfiles, importApplications],
  tasks,
  related,
  search: (tx, by, text, most) => searchApplications.within(tx, by, { text, most }),
}
