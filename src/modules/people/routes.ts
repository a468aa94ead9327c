import { type Route, route } from '#platform/web/route.ts'
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
import * as duplicatesPage from './pages/duplicates.tsx'
import * as householdPage from './pages/household.tsx'
import * as householdForm from './pages/household-form.tsx'
import * as householdsPage from './pages/households.tsx'
import * as keepApartPage from './pages/keep-apart.tsx'
import * as likelyPage from './pages/likely-households.tsx'
import * as liveApartPage from './pages/live-apart.tsx'
import * as mergePartiesPage from './pages/merge-parties.tsx'
import * as partiesPage from './pages/parties.tsx'
import * as partyPage from './pages/party.tsx'
import * as partyForm from './pages/party-form.tsx'
import * as voidPartyPage from './pages/void-party.tsx'
import { getHousehold } from './queries/get-household.ts'
import { getParty } from './queries/get-party.ts'
import { listDuplicates } from './queries/list-duplicates.ts'
import { listHouseholds } from './queries/list-households.ts'
import { listLikelyHouseholds } from './queries/list-likely-households.ts'
import { listParties } from './queries/list-parties.ts'

export const peopleRoutes: readonly Route[] = [
  route('/people', listParties, partiesPage),
  route('/people/create', createParty, partyForm.creating),
  route('/people/duplicates', listDuplicates, duplicatesPage),
  route('/people/keep-apart', keepApart, keepApartPage),
  route('/people/households', listHouseholds, householdsPage),
  route('/people/households/create', createHousehold, householdForm.creating),
  route('/people/households/likely', listLikelyHouseholds, likelyPage),
  route('/people/live-apart', liveApart, liveApartPage),
  route('/people/households/:id', getHousehold, householdPage),
  route('/people/households/:id/correct', correctHousehold, householdForm.correcting),
  route('/people/households/:id/add-member', addHouseholdMember, householdForm.adding),
  route('/people/households/:id/void', voidHousehold, householdForm.voiding),
  route('/people/households/:id/restore', restoreHousehold, householdForm.restoring),
  route('/people/household-members/:id/remove', removeHouseholdMember, householdForm.removing),
  route('/people/:id', getParty, partyPage),
  route('/people/:id/correct', correctParty, partyForm.correcting),
  route('/people/:id/merge', mergeParties, mergePartiesPage),
  route('/people/:id/unmerge', unmergeParties, voidPartyPage.unmerging),
  route('/people/:id/void', voidParty, voidPartyPage.voiding),
  route('/people/:id/restore', restoreParty, voidPartyPage.restoring),
]
