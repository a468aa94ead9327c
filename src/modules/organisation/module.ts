import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
import { correctFiscalYear } from './commands/correct-fiscal-year.ts'
import { createFiscalYear } from './commands/create-fiscal-year.ts'
import { setPolicy } from './commands/set-policy.ts'
import { setProfile } from './commands/set-profile.ts'
import { restoreFiscalYear, voidFiscalYear } from './commands/void-fiscal-year.ts'
import { importFiscalYears } from './imports/fiscal-years.ts'
import { importProfile } from './imports/profile.ts'
import { organisationPolicy } from './policy.ts'
import { fiscalYearOn } from './queries/fiscal-years.ts'
import { getFiscalYear } from './queries/get-fiscal-year.ts'
import { getProfile } from './queries/get-profile.ts'
import { listFiscalYears } from './queries/list-fiscal-years.ts'
import { organisationOf } from './queries/profile.ts'
import { searchOrganisation } from './queries/search-organisation.ts'
import { organisationRoutes } from './routes.ts'
import { organisationWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = organisationWords.in(c.language)
  const list: Task[] = []
  if (c.may('organisation.set-profile') && !(await organisationOf(c.world.db)))
    list.push({ text: t('organisation.task.profile'), href: '/organisation/set-profile' })
  if (c.may('organisation.create-fiscal-year') && !(await fiscalYearOn(c.world.db, c.today)))
    list.push({ text: t('organisation.task.fiscal-year'), href: '/organisation/fiscal-years/create' })
  return list
}

export const organisation: Module = {
  name: 'organisation',
  words: organisationWords,
  commands: [
    ...[setProfile, setPolicy, createFiscalYear, correctFiscalYear, voidFiscalYear, restoreFiscalYear],
    ...[importProfile, importFiscalYears].map(importCommand),
  ],
  queries: [getProfile, listFiscalYears, getFiscalYear, searchOrganisation],
  routes: organisationRoutes,
  policy: organisationPolicy,
  navigation: [
    { href: '/organisation', label: 'organisation.get-profile.title', permission: 'organisation.get-profile' },
    {
      href: '/organisation/fiscal-years',
      label: 'organisation.list-fiscal-years.title',
      permission: 'organisation.list-fiscal-years',
    },
  ],
  imports: [importProfile, importFiscalYears],
  tasks,
  search: (tx, by, text, most) => searchOrganisation.within(tx, by, { text, most }),
}
