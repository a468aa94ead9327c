import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { acknowledgeFinding, reopenFinding } from './commands/acknowledge-finding.ts'
import { adoptReport } from './commands/adopt-report.ts'
import { askPrint } from './commands/ask-print.ts'
import { correctSection } from './commands/correct-section.ts'
import { createSection } from './commands/create-section.ts'
import { releaseCell, withholdCell } from './commands/release-cell.ts'
import { releaseReport } from './commands/release-report.ts'
import { returnReport } from './commands/return-report.ts'
import { submitReport } from './commands/submit-report.ts'
import { restoreSection, voidSection } from './commands/void-section.ts'
import { importSections } from './imports/sections.ts'
import { print, publication } from './jobs.ts'
import { reportTitle } from './pages/parts.tsx'
import { reportPolicy } from './policy.ts'
import { countFindings } from './queries/count-findings.ts'
import { countSections } from './queries/count-sections.ts'
import { figuresOfRecord } from './queries/figures-of-record.ts'
import { getAdoptedDocument } from './queries/get-adopted-document.ts'
import { getCellRelease } from './queries/get-cell-release.ts'
import { getContentList } from './queries/get-content-list.ts'
import { getPrint } from './queries/get-print.ts'
import { getReport } from './queries/get-report.ts'
import { getSection } from './queries/get-section.ts'
import { listCellReleases } from './queries/list-cell-releases.ts'
import { listFigures } from './queries/list-figures.ts'
import { listFindings } from './queries/list-findings.ts'
import { listReports } from './queries/list-reports.ts'
import { listSections } from './queries/list-sections.ts'
import { waitingVersions } from './queries/report-versions.ts'
import { showEvidence } from './queries/show-evidence.ts'
import { showReport } from './queries/show-report.ts'
import { reportRoutes } from './routes.ts'
import { evidencePath } from './rules/evidence-path.ts'
import { reportWords } from './words/words.ts'

const stepOn = { submitted: 'adopt-report', returned: 'submit-report', adopted: 'release-report' } as const

/** The versions of the report on which this person has the next step. */
async function waiting(c: Ctx): Promise<Task[]> {
  const t = reportWords.in(c.language)
  const mine = (await waitingVersions(c.world.db)).filter(({ status }) => c.may(`report.${stepOn[status]}`))
  return mine.map(({ id, status, ...version }) => ({
    text: t(`report.task.${status}`, { report: reportTitle(c, version) }),
    href: `/report/reports/${id}`,
  }))
}

async function tasks(c: Ctx): Promise<Task[]> {
  if (!c.may('report.list-figures')) return []
  const year = await countSections(c.world.db)
  if (!year) return []
  const { short, ...told } = year
  return [
    ...(c.may('report.get-report') ? await waiting(c) : []),
    { text: reportWords.in(c.language)(short ? 'report.task.year.short' : 'report.task.year', told), href: '/report' },
  ]
}

/** The figures of its year that a record counts in. */
async function related(c: Ctx, { kind, id, day }: Subject): Promise<Related[]> {
  if (day === undefined || !c.may('report.list-figures')) return []
  const { year, figures } = await figuresOfRecord(c.world.db, kind.split('.')[0] ?? '', id, day)
  if (!year) return []
  const t = reportWords.in(c.language)
  return figures.map(({ name, breakdowns }) => ({
    label: t('report.related.figure', { figure: c.say(`${name}.figure`), year: year.label }),
    href:
      breakdowns[0]?.length === 0
        ? evidencePath({ name, dimensions: {}, period: year })
        : `/report?year=${encodeURIComponent(year.label)}`,
  }))
}

export const report: Module = {
  name: 'report',
  words: reportWords,
  commands: [
    ...[createSection, correctSection, voidSection, restoreSection, askPrint, acknowledgeFinding, reopenFinding],
    ...[submitReport, returnReport, adoptReport, releaseReport, releaseCell, withholdCell],
    importCommand(importSections),
  ],
  queries: [
    ...[listFigures, showEvidence, showReport, listSections, getSection, getPrint, listFindings, countFindings],
    ...[listReports, getReport, getAdoptedDocument, getContentList, listCellReleases, getCellRelease],
  ],
  routes: reportRoutes,
  policy: reportPolicy,
  quick: [{ href: '/report/ask-print', label: 'report.ask-print.title', permission: 'report.ask-print' }],
  navigation: [
    { href: '/report', label: 'report.list-figures.title', permission: 'report.list-figures' },
    { href: '/report/sections', label: 'report.list-sections.title', permission: 'report.list-sections' },
    { href: '/report/findings', label: 'report.list-findings.title', permission: 'report.list-findings' },
    { href: '/report/reports', label: 'report.list-reports.title', permission: 'report.list-reports' },
    {
      href: '/report/cell-releases',
      label: 'report.list-cell-releases.title',
      permission: 'report.list-cell-releases',
    },
  ],
  imports: [importSections],
  jobs: [print, publication],
  keepsFiles: ['report.prints.sha256', 'report.published.pdf_sha256'],
  tasks,
  related,
}
