import { type Route, route } from '#platform/web/route.ts'
import { correctParty } from './commands/correct-party.ts'
import { createParty } from './commands/create-party.ts'
import { keepApart } from './commands/keep-apart.ts'
import { mergeParties } from './commands/merge-parties.ts'
import { unmergeParties } from './commands/unmerge-parties.ts'
import { restoreParty, voidParty } from './commands/void-party.ts'
import * as duplicatesPage from './pages/duplicates.tsx'
import * as keepApartPage from './pages/keep-apart.tsx'
import * as mergePartiesPage from './pages/merge-parties.tsx'
import * as partiesPage from './pages/parties.tsx'
import * as partyPage from './pages/party.tsx'
import * as partyForm from './pages/party-form.tsx'
import * as voidPartyPage from './pages/void-party.tsx'
import { getParty } from './queries/get-party.ts'
import { listDuplicates } from './queries/list-duplicates.ts'
import { listParties } from './queries/list-parties.ts'

export const peopleRoutes: readonly Route[] = [
  route('/people', listParties, partiesPage),
  route('/people/create', createParty, partyForm.creating),
  route('/people/duplicates', listDuplicates, duplicatesPage),
  route('/people/keep-apart', keepApart, keepApartPage),
  route('/people/:id', getParty, partyPage),
  route('/people/:id/correct', correctParty, partyForm.correcting),
  route('/people/:id/merge', mergeParties, mergePartiesPage),
  route('/people/:id/unmerge', unmergeParties, voidPartyPage.unmerging),
  route('/people/:id/void', voidParty, voidPartyPage.voiding),
  route('/people/:id/restore', restoreParty, voidPartyPage.restoring),
]
