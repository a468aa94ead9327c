import { type Route, route } from '#platform/web/route.ts'
import { cancelReading } from './commands/cancel-reading.ts'
import { confirmReading } from './commands/confirm-reading.ts'
import { createGiver } from './commands/create-giver.ts'
import { leavePayer } from './commands/leave-payer.ts'
import { mapColumns } from './commands/map-columns.ts'
import { readAgain } from './commands/read-again.ts'
import { readFile } from './commands/read-file.ts'
import { leaveAddress, takeAddress } from './commands/take-address.ts'
import { takeOutFile } from './commands/take-out-file.ts'
import { tellAllOnePayment } from './commands/tell-all-one-payment.ts'
import { tellOnePayment, tellTwoPayments } from './commands/tell-one-payment.ts'
import { undoImport } from './commands/undo-import.ts'
import * as addressesPage from './pages/addresses.tsx'
import * as importPage from './pages/import.tsx'
import * as importsPage from './pages/imports.tsx'
import * as mapColumnsPage from './pages/map-columns.tsx'
import * as payerPage from './pages/payer.tsx'
import * as payersPage from './pages/payers.tsx'
import * as readFilePage from './pages/read-file.tsx'
import * as readingPage from './pages/reading.tsx'
import * as tellAddressPage from './pages/tell-address.tsx'
import * as tellTwinsPage from './pages/tell-twins.tsx'
import * as twinsPage from './pages/twins.tsx'
import { getImport } from './queries/get-import.ts'
import { getPayer } from './queries/get-payer.ts'
import { getReading } from './queries/get-reading.ts'
import { listImports } from './queries/list-imports.ts'
import { listPayers } from './queries/list-payers.ts'
import { listToldAddresses } from './queries/list-told-addresses.ts'
import { listTwins } from './queries/list-twins.ts'

export const statementsRoutes: readonly Route[] = [
  route('/statements', listImports, importsPage),
  route('/statements/read', readFile, readFilePage),
  route('/statements/readings/:id', getReading, { show: readingPage.show }),
  route('/statements/readings/:id/confirm', confirmReading, readingPage.confirming),
  route('/statements/readings/:id/cancel', cancelReading, readingPage.cancelling),
  route('/statements/readings/:id/read-again', readAgain, readingPage.readingAgain),
  route('/statements/readings/:id/take-out-file', takeOutFile, readingPage.takingOut),
  route('/statements/readings/:id/map-columns', mapColumns, mapColumnsPage),
  route('/statements/imports/:id', getImport, { show: importPage.show }),
  route('/statements/imports/:id/undo', undoImport, importPage.undoing),
  route('/statements/payers', listPayers, payersPage),
  route('/statements/payers/:id', getPayer, { show: payerPage.show, submit: payerPage.submit }),
  route('/statements/payers/:id/create-giver', createGiver, payerPage.creating),
  route('/statements/payers/:id/leave', leavePayer, payerPage.leaving),
  route('/statements/addresses', listToldAddresses, addressesPage),
  route('/statements/addresses/:id/take', takeAddress, tellAddressPage.taking),
  route('/statements/addresses/:id/leave', leaveAddress, tellAddressPage.leaving),
  route('/statements/twins', listTwins, twinsPage),
  route('/statements/twins/all-one-payment', tellAllOnePayment, tellTwinsPage.tellingAll),
  route('/statements/twins/:id/one-payment', tellOnePayment, tellTwinsPage.tellingOne),
  route('/statements/twins/:id/two-payments', tellTwoPayments, tellTwinsPage.tellingTwo),
]
