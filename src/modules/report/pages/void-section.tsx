import { textIn } from '#platform/texts.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreSection, voidSection } from '../commands/void-section.ts'
import { getSection } from '../queries/get-section.ts'
import { say } from './parts.tsx'

const screen = (verb: 'void-section' | 'restore-section', act: typeof voidSection) =>
  changeScreen(act, {
    here: (c) => `/report/sections/${c.param('id')}`,
    danger: verb === 'void-section',
    async ask(c) {
      const t = say(c)
      const record = textIn((await getSection(c.world, c.actor, { id: c.param('id') })).titles, c.language)
      return {
        title: t(`report.${verb}.title`),
        lead: t(`report.${verb}.lead`),
        submit: t(`report.${verb}.submit`),
        record,
      }
    },
  })

/** Takes a section out of the report, with the reason. */
export const voiding = screen('void-section', voidSection)
/** Brings it back, with the reason. */
export const restoring = screen('restore-section', restoreSection)
