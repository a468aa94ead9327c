import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { DateField, PartialDateField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { beginService, endService } from '../commands/end-service.ts'
import { grantConsent, withdrawConsent } from '../commands/grant-consent.ts'
import { restoreVolunteer, voidVolunteer } from '../commands/void-volunteer.ts'
import { getVolunteer } from '../queries/get-volunteer.ts'
import { listCrumb, say } from './parts.tsx'
import { volunteerName } from './volunteer.tsx'

type Volunteer = Awaited<ReturnType<typeof getVolunteer>>
type Props = { c: Ctx; volunteer: Volunteer }

const EndFields = ({ c }: Props) => {
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="until"
        label={t('volunteers.field.until')}
        value={c.form.text('until', dateOffered(c.today, c.language))}
        required
      />
      <TextField
        name="reason"
        label={t('volunteers.field.until-reason')}
        hint={t('volunteers.field.until-reason.hint')}
        value={c.form.text('reason')}
      />
    </>
  )
}

const BeginFields = ({ c }: Props) => (
  <PartialDateField
    name="since"
    label={say(c)('volunteers.field.since')}
    value={c.form.text('since', dateOffered(c.today, c.language))}
    required
  />
)

const NoteField = ({ c }: { c: Ctx }) => (
  <TextField
    name="note"
    label={say(c)('volunteers.field.consent-note')}
    hint={say(c)('volunteers.field.consent-note.hint')}
    value={c.form.text('note')}
  />
)

const GrantFields = ({ c, volunteer }: Props) => {
  const t = say(c)
  const last = volunteer.consents.find(({ state }) => state === 'granted')
  return (
    <>
      <FieldGroup
        name="thankedAs"
        title={t('volunteers.field.thanked-as')}
        hint={t('volunteers.field.thanked-as.hint')}
      >
        <TextsFields
          form={c.form}
          name="thankedAs"
          labelOf={(language) => t(`volunteers.field.thanked-as.${language}`)}
          texts={last?.thanked_as}
        />
      </FieldGroup>
      <DateField
        name="day"
        label={t('volunteers.field.day')}
        value={c.form.text('day', c.today)}
        max={c.today}
        required
      />
      <NoteField c={c} />
    </>
  )
}

const WithdrawFields = ({ c }: Props) => (
  <>
    <DateField
      name="day"
      label={say(c)('volunteers.field.withdrawn-on')}
      value={c.form.text('day', c.today)}
      max={c.today}
      required
    />
    <NoteField c={c} />
  </>
)

type Verb = `${'end' | 'begin'}-service` | `${'grant' | 'withdraw'}-consent` | `${'void' | 'restore'}-volunteer`

const screen = <Schema extends z.ZodType, Output>(
  verb: Verb,
  act: Command<Schema, Output>,
  Fields: (props: Props) => Child = WhyField,
) =>
  changeScreen(act, {
    here: (c) => `/volunteers/${c.param('id')}`,
    danger: verb === 'void-volunteer',
    async ask(c) {
      const t = say(c)
      const volunteer = await getVolunteer(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`volunteers.${verb}.title`),
        lead: t(`volunteers.${verb}.lead`),
        submit: t(`volunteers.${verb}.submit`),
        record: volunteerName(volunteer),
        above: [listCrumb(c)],
        fields: <Fields c={c} volunteer={volunteer} />,
      }
    },
  })

/** A service that is over. */
export const ending = screen('end-service', endService, EndFields)
/** Another service of somebody who comes back. */
export const beginning = screen('begin-service', beginService, BeginFields)
/** A consent to be thanked by name. */
export const granting = screen('grant-consent', grantConsent, GrantFields)
/** A wish not to be named. */
export const withdrawing = screen('withdraw-consent', withdrawConsent, WithdrawFields)
/** A volunteer taken out of all counts. */
export const voiding = screen('void-volunteer', voidVolunteer)
/** A voided volunteer brought back. */
export const restoring = screen('restore-volunteer', restoreVolunteer)
