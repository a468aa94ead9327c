import { importCommand } from '#platform/imports/command.ts'
import type { Module } from '#platform/module.ts'
import { askPrint } from './commands/ask-print.ts'
import { correctSection } from './commands/correct-section.ts'
import { createSection } from './commands/create-section.ts'
import { restoreSection, voidSection } from './commands/void-section.ts'
import { importSections } from './imports/sections.ts'
import { print } from './jobs.ts'
import { getPrint } from './queries/get-print.ts'
import { getSection } from './queries/get-section.ts'
import { listFigures } from './queries/list-figures.ts'
import { listSections } from './queries/list-sections.ts'
import { showEvidence } from './queries/show-evidence.ts'
import { showReport } from './queries/show-report.ts'
import { reportRoutes } from './routes.ts'
import { reportWords } from './words/words.ts'

export const report: Module = {
  name: 'report',
  words: reportWords,
  commands: [...[createSection, correctSection, voidSection, restoreSection, askPrint], importCommand(importSections)],
  queries: [listFigures, showEvidence, showReport, listSections, getSection, getPrint],
  routes: reportRoutes,
  navigation: [
    { href: '/report', label: 'report.list-figures.title', permission: 'report.list-figures' },
    { href: '/report/sections', label: 'report.list-sections.title', permission: 'report.list-sections' },
  ],
  imports: [importSections],
  jobs: [print],
}
