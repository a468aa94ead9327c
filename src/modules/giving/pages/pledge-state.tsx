import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import type { Ctx } from '#platform/web/context.ts'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { endPledge, resumePledge } from '../commands/pledges/end-pledge.ts'
import { restorePledge, voidPledge } from '../commands/pledges/void-pledge.ts'
import { getPledge } from '../queries/get-pledge.ts'
import { say } from './parts.tsx'

type Verb = 'end-pledge' | 'resume-pledge' | 'void-pledge' | 'restore-pledge'

const EndingFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <DateField
        name="endedOn"
        label={t('giving.field.ended-on')}
        hint={t('giving.field.ended-on.hint')}
        value={c.form.text('endedOn', c.today)}
        required
      />
      <TextField name="reason" label={t('giving.field.reason')} value={c.form.text('reason')} />
    </>
  )
}

const screen = <Schema extends z.ZodType, Output>(
  verb: Verb,
  act: Command<Schema, Output>,
  Fields: typeof EndingFields = WhyField,
) =>
  changeScreen(act, {
    here: (c) => `/giving/pledges/${c.param('id')}`,
    danger: verb === 'void-pledge',
    async ask(c) {
      const t = say(c)
      const pledge = await getPledge(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`giving.${verb}.title`),
        lead: t(`giving.${verb}.lead`),
        submit: t(`giving.${verb}.submit`),
        record: pledge.ref,
        fields: <Fields c={c} />,
        above: [{ href: '/giving/pledges', label: t('giving.list-pledges.title') }],
      }
    },
  })

/** The last day of a pledge. */
export const ending = screen('end-pledge', endPledge, EndingFields)
/** The end of a pledge taken back. */
export const resuming = screen('resume-pledge', resumePledge)
/** A pledge taken out of all counts. */
export const voiding = screen('void-pledge', voidPledge)
/** A voided pledge brought back. */
export const restoring = screen('restore-pledge', restorePledge)
