import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
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
import { importChapters } from './imports/chapters.ts'
import { importCopies } from './imports/copies.ts'
import { importEditions } from './imports/editions.ts'
import { importPublications } from './imports/publications.ts'
import { importTranslators } from './imports/translators.ts'
import { publishingFigures } from './queries/figures.ts'
import { getChapter } from './queries/get-chapter.ts'
import { getCopies } from './queries/get-copies.ts'
import { getEdition } from './queries/get-edition.ts'
import { getPublication } from './queries/get-publication.ts'
import { getTranslator } from './queries/get-translator.ts'
import { listPublications } from './queries/list-publications.ts'
import { publicationsOfParty } from './queries/of-party.ts'
import { searchPublishing } from './queries/search-publishing.ts'
import { stateOfPublishing } from './queries/tasks.ts'
import { publishingRoutes } from './routes.ts'
import { publishingWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = publishingWords.in(c.language)
  const { any, due } = await stateOfPublishing(c.world.db, c.today)
  return [
    ...(!any && c.may('publishing.create-publication')
      ? [{ text: t('publishing.task.first-publication'), href: '/publishing/publications/create' }]
      : []),
    ...(due > 0n && c.may('publishing.set-publication-state')
      ? [
          {
            text: t('publishing.task.due', { count: due }),
            href: '/publishing/publications?state=planned&order=asc',
          },
        ]
      : []),
  ]
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  if (kind !== 'people.party' || !c.may('publishing.get-publication')) return []
  const t = publishingWords.in(c.language)
  const publications = await publicationsOfParty(c.world.db, id)
  return publications.map((one) => ({
    label: t('publishing.related.publication', { title: textIn(one.titles, c.language) }),
    href: `/publishing/publications/${one.id}`,
  }))
}

const imports = [importPublications, importChapters, importTranslators, importEditions, importCopies]

export const publishing: Module = {
  name: 'publishing',
  words: publishingWords,
  commands: [
    ...[createPublication, correctPublication, setPublicationState, voidPublication, restorePublication],
    ...[addChapter, correctChapter, voidChapter, restoreChapter],
    ...[addTranslator, correctTranslator, voidTranslator, restoreTranslator],
    ...[addEdition, correctEdition, voidEdition, restoreEdition],
    ...[recordCopies, correctCopies, voidCopies, restoreCopies],
    ...imports.map(importCommand),
  ],
  queries: [listPublications, getPublication, getChapter, getTranslator, getEdition, getCopies, searchPublishing],
  routes: publishingRoutes,
  quick: [
    {
      href: '/publishing/publications/create',
      label: 'publishing.create-publication.title',
      permission: 'publishing.create-publication',
    },
  ],
  navigation: [
    {
      href: '/publishing/publications',
      label: 'publishing.list-publications.title',
      permission: 'publishing.list-publications',
    },
  ],
  figures: publishingFigures,
  imports,
  tasks,
  related,
  search: (tx, by, text, most) => searchPublishing.within(tx, by, { text, most }),
}
