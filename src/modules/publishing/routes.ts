import { type Route, route } from '#platform/web/route.ts'
import { addChapter } from './commands/add-chapter.ts'
import { addEdition } from './commands/add-edition.ts'
import { addTranslator } from './commands/add-translator.ts'
import { correctChapter } from './commands/correct-chapter.ts'
import { correctCopies } from './commands/correct-copies.ts'
import { correctEdition } from './commands/correct-edition.ts'
import { correctPublication } from './commands/correct-publication.ts'
import { correctTranslator } from './commands/correct-translator.ts'
import { createPublication } from './commands/create-publication.ts'
import { recordCopies } from './commands/record-copies.ts'
import { setPublicationState } from './commands/set-publication-state.ts'
import { restoreChapter, voidChapter } from './commands/void-chapter.ts'
import { restoreCopies, voidCopies } from './commands/void-copies.ts'
import { restoreEdition, voidEdition } from './commands/void-edition.ts'
import { restorePublication, voidPublication } from './commands/void-publication.ts'
import { restoreTranslator, voidTranslator } from './commands/void-translator.ts'
import * as chapterPage from './pages/chapter.tsx'
import * as copiesPage from './pages/copies.tsx'
import * as editionPage from './pages/edition.tsx'
import * as editionForm from './pages/edition-form.tsx'
import * as publicationPage from './pages/publication.tsx'
import * as publicationForm from './pages/publication-form.tsx'
import * as publicationsPage from './pages/publications.tsx'
import * as translatorPage from './pages/translator.tsx'
import * as voidPage from './pages/void.tsx'
import { getChapter } from './queries/get-chapter.ts'
import { getCopies } from './queries/get-copies.ts'
import { getEdition } from './queries/get-edition.ts'
import { getPublication } from './queries/get-publication.ts'
import { getTranslator } from './queries/get-translator.ts'
import { listPublications } from './queries/list-publications.ts'

const publications = '/publishing/publications'

export const publishingRoutes: readonly Route[] = [
  route(publications, listPublications, publicationsPage),
  route(`${publications}/create`, createPublication, publicationForm.creating),
  route(`${publications}/:id`, getPublication, publicationPage),
  route(`${publications}/:id/correct`, correctPublication, publicationForm.correcting),
  route(`${publications}/:id/set-state`, setPublicationState, publicationForm.settingState),
  route(`${publications}/:id/add-chapter`, addChapter, chapterPage.adding),
  route(`${publications}/:id/add-translator`, addTranslator, translatorPage.adding),
  route(`${publications}/:id/add-edition`, addEdition, editionForm.adding),
  route(`${publications}/:id/void`, voidPublication, voidPage.voidingPublication),
  route(`${publications}/:id/restore`, restorePublication, voidPage.restoringPublication),
  route('/publishing/chapters/:id', getChapter, { show: chapterPage.show }),
  route('/publishing/chapters/:id/correct', correctChapter, chapterPage.correcting),
  route('/publishing/chapters/:id/void', voidChapter, voidPage.voidingChapter),
  route('/publishing/chapters/:id/restore', restoreChapter, voidPage.restoringChapter),
  route('/publishing/translators/:id', getTranslator, { show: translatorPage.show }),
  route('/publishing/translators/:id/correct', correctTranslator, translatorPage.correcting),
  route('/publishing/translators/:id/void', voidTranslator, voidPage.voidingTranslator),
  route('/publishing/translators/:id/restore', restoreTranslator, voidPage.restoringTranslator),
  route('/publishing/editions/:id', getEdition, editionPage),
  route('/publishing/editions/:id/correct', correctEdition, editionForm.correcting),
  route('/publishing/editions/:id/record-copies', recordCopies, copiesPage.recording),
  route('/publishing/editions/:id/void', voidEdition, voidPage.voidingEdition),
  route('/publishing/editions/:id/restore', restoreEdition, voidPage.restoringEdition),
  route('/publishing/copies/:id', getCopies, { show: copiesPage.show }),
  route('/publishing/copies/:id/correct', correctCopies, copiesPage.correcting),
  route('/publishing/copies/:id/void', voidCopies, voidPage.voidingCopies),
  route('/publishing/copies/:id/restore', restoreCopies, voidPage.restoringCopies),
]
