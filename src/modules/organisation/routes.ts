import { type Route, route } from '#platform/web/route.ts'
import { correctFiscalYear } from './commands/correct-fiscal-year.ts'
import { createFiscalYear } from './commands/create-fiscal-year.ts'
import { setPolicy } from './commands/set-policy.ts'
import { setProfile } from './commands/set-profile.ts'
import { restoreFiscalYear, voidFiscalYear } from './commands/void-fiscal-year.ts'
import * as fiscalYearPage from './pages/fiscal-year.tsx'
import * as fiscalYearForm from './pages/fiscal-year-form.tsx'
import * as fiscalYearsPage from './pages/fiscal-years.tsx'
import * as profilePage from './pages/profile.tsx'
import * as setPolicyPage from './pages/set-policy.tsx'
import * as setProfilePage from './pages/set-profile.tsx'
import * as voidFiscalYearPage from './pages/void-fiscal-year.tsx'
import { getFiscalYear } from './queries/get-fiscal-year.ts'
import { getProfile } from './queries/get-profile.ts'
import { listFiscalYears } from './queries/list-fiscal-years.ts'

export const organisationRoutes: readonly Route[] = [
  route('/organisation', getProfile, profilePage),
  route('/organisation/set-profile', setProfile, setProfilePage),
  route('/organisation/set-policy', setPolicy, setPolicyPage),
  route('/organisation/fiscal-years', listFiscalYears, fiscalYearsPage),
  route('/organisation/fiscal-years/create', createFiscalYear, fiscalYearForm.creating),
  route('/organisation/fiscal-years/:id', getFiscalYear, fiscalYearPage),
  route('/organisation/fiscal-years/:id/correct', correctFiscalYear, fiscalYearForm.correcting),
  route('/organisation/fiscal-years/:id/void', voidFiscalYear, voidFiscalYearPage.voiding),
  route('/organisation/fiscal-years/:id/restore', restoreFiscalYear, voidFiscalYearPage.restoring),
]
