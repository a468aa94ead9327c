import type { Ctx } from '#platform/web/context.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreChapter, voidChapter } from '../commands/void-chapter.ts'
import { restoreCopies, voidCopies } from '../commands/void-copies.ts'
import { restoreEdition, voidEdition } from '../commands/void-edition.ts'
import { restorePublication, voidPublication } from '../commands/void-publication.ts'
import { restoreTranslator, voidTranslator } from '../commands/void-translator.ts'
import { getChapter } from '../queries/get-chapter.ts'
import { getCopies } from '../queries/get-copies.ts'
import { getEdition } from '../queries/get-edition.ts'
import { getPublication } from '../queries/get-publication.ts'
import { getTranslator } from '../queries/get-translator.ts'
import { languageText, say, titleText } from './parts.tsx'

type Kind = 'publication' | 'chapter' | 'translator' | 'edition' | 'copies'

const asked = (c: Ctx) => ({ id: c.param('id') })

const nameOf: Record<Kind, (c: Ctx) => Promise<string>> = {
  publication: async (c) => titleText(c, await getPublication(c.world, c.actor, asked(c))),
  chapter: async (c) => titleText(c, await getChapter(c.world, c.actor, asked(c))),
  translator: async (c) => (await getTranslator(c.world, c.actor, asked(c))).ref,
  async edition(c) {
    const { language } = await getEdition(c.world, c.actor, asked(c))
    return say(c)('publishing.edition-in', { language: languageText(c, language) })
  },
  copies: async (c) => (await getCopies(c.world, c.actor, asked(c))).ref,
}

const screen = (verb: 'void' | 'restore', kind: Kind, act: typeof voidPublication) =>
  changeScreen(act, {
    here: (c) => `/publishing/${kind === 'copies' ? kind : `${kind}s`}/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`publishing.${verb}-${kind}.title`),
        lead: t(`publishing.${verb}.lead`),
        submit: t(`publishing.${verb}-${kind}.title`),
        record: await nameOf[kind](c),
      }
    },
  })

/** A publication taken out, and brought back. */
export const voidingPublication = screen('void', 'publication', voidPublication)
export const restoringPublication = screen('restore', 'publication', restorePublication)
/** A chapter taken out, and brought back. */
export const voidingChapter = screen('void', 'chapter', voidChapter)
export const restoringChapter = screen('restore', 'chapter', restoreChapter)
/** A translator taken out, and brought back. */
export const voidingTranslator = screen('void', 'translator', voidTranslator)
export const restoringTranslator = screen('restore', 'translator', restoreTranslator)
/** An edition taken out, and brought back. */
export const voidingEdition = screen('void', 'edition', voidEdition)
export const restoringEdition = screen('restore', 'edition', restoreEdition)
/** Copies that went out taken from the figures, and brought back. */
export const voidingCopies = screen('void', 'copies', voidCopies)
export const restoringCopies = screen('restore', 'copies', restoreCopies)
