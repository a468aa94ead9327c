import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx } from '#platform/web/context.ts'
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
import { importBreaks } from './imports/breaks.ts'
import { importHappenings } from './imports/happenings.ts'
import { importIndicators } from './imports/indicators.ts'
import { importObservations } from './imports/observations.ts'
import { importSources } from './imports/sources.ts'
import { situationFigures } from './queries/figures.ts'
import { getBreak } from './queries/get-break.ts'
import { getHappening } from './queries/get-happening.ts'
import { getIndicator } from './queries/get-indicator.ts'
import { getObservation } from './queries/get-observation.ts'
import { getSource } from './queries/get-source.ts'
import { listBreaks } from './queries/list-breaks.ts'
import { listHappenings } from './queries/list-happenings.ts'
import { listIndicators } from './queries/list-indicators.ts'
import { listSources } from './queries/list-sources.ts'
import { searchSituation } from './queries/search-situation.ts'
import { hasSituation } from './queries/tasks.ts'
import { situationRoutes } from './routes.ts'
import { situationWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  if (!c.may('situation.create-indicator') || (await hasSituation(c.world.db))) return []
  return [
    { text: situationWords.in(c.language)('situation.task.first-indicator'), href: '/situation/indicators/create' },
  ]
}

const imports = [importSources, importIndicators, importBreaks, importHappenings, importObservations]

export const situation: Module = {
  name: 'situation',
  words: situationWords,
  commands: [
    ...[createSource, correctSource, voidSource, restoreSource],
    ...[createIndicator, correctIndicator, voidIndicator, restoreIndicator],
    ...[recordObservation, correctObservation, voidObservation, restoreObservation],
    ...[recordBreak, correctBreak, voidBreak, restoreBreak],
    ...[recordHappening, correctHappening, voidHappening, restoreHappening],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[listIndicators, getIndicator, getObservation, listHappenings, getHappening, listSources, getSource],
    ...[listBreaks, getBreak],
    searchSituation,
  ],
  routes: situationRoutes,
  navigation: [
    {
      href: '/situation/indicators',
      label: 'situation.list-indicators.title',
      permission: 'situation.list-indicators',
    },
    {
      href: '/situation/happenings',
      label: 'situation.list-happenings.title',
      permission: 'situation.list-happenings',
    },
    { href: '/situation/sources', label: 'situation.list-sources.title', permission: 'situation.list-sources' },
  ],
  figures: situationFigures,
  imports,
  tasks,
  search: (tx, by, text, most) => searchSituation.within(tx, by, { text, most }),
}
