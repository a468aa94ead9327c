import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import type { Ctx } from '#platform/web/context.ts'
import { ChoiceField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { acceptApplication, acceptedAs } from '../commands/accept-application.ts'
import { markAnswered } from '../commands/mark-answered.ts'
import { saidStates, setApplicationState } from '../commands/set-application-state.ts'
import { restoreApplication, voidApplication } from '../commands/void-application.ts'
import { getApplication } from '../queries/get-application.ts'
import { applicantName, applicationsCrumb, say } from './parts.tsx'

type Application = Awaited<ReturnType<typeof getApplication>>
type Props = { c: Ctx; application: Application }

const DayField = ({ c, label }: { c: Ctx; label: string }) => (
  <DateField name="day" label={label} value={c.form.text('day', c.today)} max={c.today} required />
)

const StateFields = ({ c, application }: Props) => {
  const t = say(c)
  return (
    <>
      <ChoiceField
        name="state"
        label={t('applications.field.state')}
        options={saidStates
          .filter((state) => state !== application.state)
          .map((value) => ({ value, label: t(`applications.state.${value}`) }))}
        value={c.form.text('state')}
        required
      />
      <DayField c={c} label={t('applications.field.from-date')} />
      <WhyField c={c} hint={t('applications.set-application-state.why.hint')} optional />
    </>
  )
}

const AcceptFields = ({ c }: Props) => {
  const t = say(c)
  return (
    <>
      <ChoiceField
        name="as"
        label={t('applications.field.accepted-as')}
        options={acceptedAs.map((value) => ({ value, label: t(`applications.accepted-as.${value}`) }))}
        value={c.form.text('as', 'volunteer')}
        required
      />
      <TextField
        name="person"
        label={t('applications.field.person')}
        hint={t(c.may('people.create-party') ? 'applications.field.person.new' : 'applications.field.person.known')}
        autocomplete="off"
        value={c.form.text('person')}
      />
      <DayField c={c} label={t('applications.field.from-date')} />
      <WhyField c={c} hint={t('applications.accept-application.why.hint')} optional />
    </>
  )
}

const SentFields = ({ c }: Props) => <DayField c={c} label={say(c)('applications.field.sent-on')} />

type Verb =
  | 'set-application-state'
  | 'accept-application'
  | 'void-application'
  | 'restore-application'
  | 'mark-answered'

const screen = <Schema extends z.ZodType, Output>(
  verb: Verb,
  act: Command<Schema, Output>,
  Fields: (props: Props) => Child = WhyField,
) =>
  changeScreen(act, {
    here: (c) => `/applications/${c.param('id')}`,
    danger: verb === 'void-application',
    async ask(c) {
      const t = say(c)
      const application = await getApplication(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`applications.${verb}.title`),
        lead: t(`applications.${verb}.lead`),
        submit: t(`applications.${verb}.submit`),
        record: applicantName(application),
        above: [applicationsCrumb(c)],
        fields: <Fields c={c} application={application} />,
      }
    },
  })

/** How an application stands from a day on. */
export const settingState = screen('set-application-state', setApplicationState, StateFields)
/** Somebody taken in. */
export const accepting = screen('accept-application', acceptApplication, AcceptFields)
/** An application that is none. */
export const voiding = screen('void-application', voidApplication)
/** A voided application brought back. */
export const restoring = screen('restore-application', restoreApplication)
/** An answer that was sent. */
export const marking = screen('mark-answered', markAnswered, SentFields)
