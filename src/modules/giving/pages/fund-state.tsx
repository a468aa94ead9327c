import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import type { Ctx } from '#platform/web/context.ts'
import { DateField, TextArea } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { closeFund, reopenFund } from '../commands/close-fund.ts'
import { restoreFund, voidFund } from '../commands/void-fund.ts'
import { getFund } from '../queries/get-fund.ts'
import { say } from './parts.tsx'

type Verb = 'close-fund' | 'reopen-fund' | 'void-fund' | 'restore-fund'

const ClosingFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <DateField
        name="closedOn"
        label={t('giving.field.closed-on')}
        value={c.form.text('closedOn', c.today)}
        required
      />
      <TextArea name="note" label={t('giving.field.note')} rows={2} value={c.form.text('note')} />
    </>
  )
}

const screen = <Schema extends z.ZodType, Output>(
  verb: Verb,
  act: Command<Schema, Output>,
  Fields: typeof ClosingFields = WhyField,
) =>
  changeScreen(act, {
    here: (c) => `/giving/funds/${c.param('id')}`,
    danger: verb === 'close-fund' || verb === 'void-fund',
    async ask(c) {
      const t = say(c)
      const fund = await getFund(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`giving.${verb}.title`),
        lead: t(`giving.${verb}.lead`),
        submit: t(`giving.${verb}.submit`),
        record: fund.code,
        fields: <Fields c={c} />,
        above: [{ href: '/giving/funds', label: t('giving.list-funds.title') }],
      }
    },
  })

/** A fund that takes no more gifts after a day. */
export const closing = screen('close-fund', closeFund, ClosingFields)
/** A closing taken back. */
export const reopening = screen('reopen-fund', reopenFund)
/** A fund taken out of use. */
export const voiding = screen('void-fund', voidFund)
/** A voided fund brought back into use. */
export const restoring = screen('restore-fund', restoreFund)
