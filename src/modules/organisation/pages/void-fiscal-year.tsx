import { changeScreen } from '#ui/record.tsx'
import { restoreFiscalYear, voidFiscalYear } from '../commands/void-fiscal-year.ts'
import { getFiscalYear } from '../queries/get-fiscal-year.ts'
import { say } from './parts.tsx'

const screen = (verb: 'void-fiscal-year' | 'restore-fiscal-year', act: typeof voidFiscalYear) =>
  changeScreen(act, {
    here: (c) => `/organisation/fiscal-years/${c.param('id')}`,
    danger: verb === 'void-fiscal-year',
    async ask(c) {
      const t = say(c)
      const record = (await getFiscalYear(c.world, c.actor, { id: c.param('id') })).label
      return {
        title: t(`organisation.${verb}.title`),
        lead: t(`organisation.${verb}.lead`),
        submit: t(`organisation.${verb}.submit`),
        record,
      }
    },
  })

/** A fiscal year taken out of use. */
export const voiding = screen('void-fiscal-year', voidFiscalYear)
/** A voided fiscal year brought back. */
export const restoring = screen('restore-fiscal-year', restoreFiscalYear)
