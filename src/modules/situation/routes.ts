import { type Route, route } from '#platform/web/route.ts'
import { correctBreak } from './commands/correct-break.ts'
import { correctHappening } from './commands/correct-happening.ts'
import { correctIndicator } from './commands/correct-indicator.ts'
import { correctObservation } from './commands/correct-observation.ts'
import { correctSource } from './commands/correct-source.ts'
import { createIndicator } from './commands/create-indicator.ts'
import { createSource } from './commands/create-source.ts'
import { recordBreak } from './commands/record-break.ts'
import { recordHappening } from './commands/record-happening.ts'
import { recordObservation } from './commands/record-observation.ts'
import { restoreBreak, voidBreak } from './commands/void-break.ts'
import { restoreHappening, voidHappening } from './commands/void-happening.ts'
import { restoreIndicator, voidIndicator } from './commands/void-indicator.ts'
import { restoreObservation, voidObservation } from './commands/void-observation.ts'
import { restoreSource, voidSource } from './commands/void-source.ts'
import * as breakPage from './pages/break.tsx'
import * as breakForm from './pages/break-form.tsx'
import * as breaksPage from './pages/breaks.tsx'
import * as happeningPage from './pages/happening.tsx'
import * as happeningForm from './pages/happening-form.tsx'
import * as happeningsPage from './pages/happenings.tsx'
import * as indicatorPage from './pages/indicator.tsx'
import * as indicatorForm from './pages/indicator-form.tsx'
import * as indicatorsPage from './pages/indicators.tsx'
import * as observationPage from './pages/observation.tsx'
import * as observationForm from './pages/observation-form.tsx'
import * as sourcePage from './pages/source.tsx'
import * as sourceForm from './pages/source-form.tsx'
import * as sourcesPage from './pages/sources.tsx'
import * as voidPage from './pages/void.tsx'
import { getBreak } from './queries/get-break.ts'
import { getHappening } from './queries/get-happening.ts'
import { getIndicator } from './queries/get-indicator.ts'
import { getObservation } from './queries/get-observation.ts'
import { getSource } from './queries/get-source.ts'
import { listBreaks } from './queries/list-breaks.ts'
import { listHappenings } from './queries/list-happenings.ts'
import { listIndicators } from './queries/list-indicators.ts'
import { listSources } from './queries/list-sources.ts'

export const situationRoutes: readonly Route[] = [
  route('/situation/indicators', listIndicators, indicatorsPage),
  route('/situation/indicators/create', createIndicator, indicatorForm.creating),
  route('/situation/indicators/:id', getIndicator, indicatorPage),
  route('/situation/indicators/:id/correct', correctIndicator, indicatorForm.correcting),
  route('/situation/indicators/:id/record-observation', recordObservation, observationForm.recording),
  route('/situation/indicators/:id/void', voidIndicator, voidPage.voidingIndicator),
  route('/situation/indicators/:id/restore', restoreIndicator, voidPage.restoringIndicator),
  route('/situation/observations/:id', getObservation, observationPage),
  route('/situation/observations/:id/correct', correctObservation, observationForm.correcting),
  route('/situation/observations/:id/void', voidObservation, voidPage.voidingObservation),
  route('/situation/observations/:id/restore', restoreObservation, voidPage.restoringObservation),
  route('/situation/happenings', listHappenings, happeningsPage),
  route('/situation/happenings/record', recordHappening, happeningForm.recording),
  route('/situation/happenings/:id', getHappening, happeningPage),
  route('/situation/happenings/:id/correct', correctHappening, happeningForm.correcting),
  route('/situation/happenings/:id/void', voidHappening, voidPage.voidingHappening),
  route('/situation/happenings/:id/restore', restoreHappening, voidPage.restoringHappening),
  route('/situation/sources', listSources, sourcesPage),
  route('/situation/sources/create', createSource, sourceForm.creating),
  route('/situation/sources/:id', getSource, sourcePage),
  route('/situation/sources/:id/correct', correctSource, sourceForm.correcting),
  route('/situation/sources/:id/void', voidSource, voidPage.voidingSource),
  route('/situation/sources/:id/restore', restoreSource, voidPage.restoringSource),
  route('/situation/breaks', listBreaks, breaksPage),
  route('/situation/breaks/record', recordBreak, breakForm.recording),
  route('/situation/breaks/:id', getBreak, breakPage),
  route('/situation/breaks/:id/correct', correctBreak, breakForm.correcting),
  route('/situation/breaks/:id/void', voidBreak, voidPage.voidingBreak),
  route('/situation/breaks/:id/restore', restoreBreak, voidPage.restoringBreak),
]
