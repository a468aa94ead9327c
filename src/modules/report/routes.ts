import { type Route, route } from '#platform/web/route.ts'
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
import * as acknowledgeFindingPage from './pages/acknowledge-finding.tsx'
import * as adoptedDocumentPage from './pages/adopted-document.ts'
import { contents } from './pages/adopted-document.ts'
import * as askPrintPage from './pages/ask-print.tsx'
import * as cellReleasesPage from './pages/cell-releases.tsx'
import { releasing, withholding } from './pages/cell-releases.tsx'
import * as documentPage from './pages/document.tsx'
import * as evidencePage from './pages/evidence.tsx'
import * as figuresPage from './pages/figures.tsx'
import * as figuresJsonPage from './pages/figures-json.ts'
import * as findingsPage from './pages/findings.tsx'
import * as printPage from './pages/print.tsx'
import { pdf } from './pages/print.tsx'
import * as reportPage from './pages/report.tsx'
import * as reportSteps from './pages/report-steps.tsx'
import * as reportsPage from './pages/reports.tsx'
import * as sectionPage from './pages/section.tsx'
import * as sectionForm from './pages/section-form.tsx'
import * as sectionsPage from './pages/sections.tsx'
import * as submitReportPage from './pages/submit-report.tsx'
import * as voidSectionPage from './pages/void-section.tsx'
import { getAdoptedDocument } from './queries/get-adopted-document.ts'
import { getContentList } from './queries/get-content-list.ts'
import { getPrint } from './queries/get-print.ts'
import { getReport } from './queries/get-report.ts'
import { getSection } from './queries/get-section.ts'
import { listCellReleases } from './queries/list-cell-releases.ts'
import { listFigures } from './queries/list-figures.ts'
import { listFindings } from './queries/list-findings.ts'
import { listReports } from './queries/list-reports.ts'
import { listSections } from './queries/list-sections.ts'
import { showEvidence } from './queries/show-evidence.ts'
import { showReport } from './queries/show-report.ts'

export const reportRoutes: readonly Route[] = [
  route('/report', listFigures, figuresPage),
  route('/report/figures.json', listFigures, figuresJsonPage),
  route('/report/evidence', showEvidence, evidencePage),
  route('/report/document', showReport, documentPage),
  route('/report/ask-print', askPrint, askPrintPage),
  route('/report/prints/:id', getPrint, printPage),
  route('/report/prints/:id/pdf', getPrint, pdf),
  route('/report/findings', listFindings, findingsPage),
  route('/report/findings/acknowledge', acknowledgeFinding, acknowledgeFindingPage.acknowledging),
  route('/report/findings/reopen', reopenFinding, acknowledgeFindingPage.reopening),
  route('/report/sections', listSections, sectionsPage),
  route('/report/sections/create', createSection, sectionForm.creating),
  route('/report/sections/:id', getSection, sectionPage),
  route('/report/sections/:id/correct', correctSection, sectionForm.correcting),
  route('/report/sections/:id/void', voidSection, voidSectionPage.voiding),
  route('/report/sections/:id/restore', restoreSection, voidSectionPage.restoring),
  route('/report/reports', listReports, reportsPage),
  route('/report/reports/submit', submitReport, submitReportPage),
  route('/report/reports/:id', getReport, reportPage),
  route('/report/reports/:id/return', returnReport, reportSteps.returning),
  route('/report/reports/:id/adopt', adoptReport, reportSteps.adopting),
  route('/report/reports/:id/release', releaseReport, reportSteps.releasing),
  route('/report/reports/:id/document', getAdoptedDocument, adoptedDocumentPage),
  route('/report/reports/:id/contents.txt', getContentList, contents),
  route('/report/cell-releases', listCellReleases, cellReleasesPage),
  route('/report/cell-releases/release', releaseCell, releasing),
  route('/report/cell-releases/:id/withhold', withholdCell, withholding),
]
