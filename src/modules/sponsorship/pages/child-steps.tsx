import type { Child as Element } from 'hono/jsx'
import { dateOffered, dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { PartialDateField, TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { recordExit, undoExit } from '../commands/record-exit.ts'
import { recordRegistration, voidRegistration } from '../commands/record-registration.ts'
import { recordSchooling, voidSchooling } from '../commands/record-schooling.ts'
import { getChild } from '../queries/get-child.ts'
import { exitReasons, registrations, stages } from '../rules/choices.ts'
import { say } from './parts.tsx'

type Child = Awaited<ReturnType<typeof getChild>>
type Verb =
  | 'record-schooling'
  | 'void-schooling'
  | 'record-registration'
  | 'void-registration'
  | 'record-exit'
  | 'undo-exit'

/** A screen that adds to the history of a child, or takes something out of it. */
const screen = (
  verb: Verb,
  act: Parameters<typeof changeScreen>[0],
  fields: (c: Ctx, child: Child) => Element,
  danger = false,
) =>
  changeScreen(act, {
    here: (c) => `/sponsorship/children/${c.param('id')}`,
    danger,
    async ask(c) {
      const t = say(c)
      const child = await getChild(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`sponsorship.${verb}.title`),
        lead: t(`sponsorship.${verb}.lead`),
        submit: t(`sponsorship.${verb}.submit`),
        record: child.code,
        above: [{ href: '/sponsorship', label: t('sponsorship.list-children.title') }],
        fields: fields(c, child),
      }
    },
  })

const DateOf = (props: { c: Ctx; label: 'sponsorship.field.since' | 'sponsorship.field.left-on' }) => (
  <PartialDateField
    name="date"
    label={say(props.c)(props.label)}
    value={props.c.form.text('date', dateOffered(props.c.today, props.c.language))}
    required
  />
)

/** Another school, or none. */
export const recordingSchooling = screen('record-schooling', recordSchooling, (c, child) => (
  <>
    <SelectField
      name="stage"
      label={say(c)('sponsorship.field.stage')}
      value={c.form.text('stage', child.schoolings.find(({ voided_at }) => voided_at === null)?.stage)}
      options={stages.map((value) => ({ value, label: say(c)(`sponsorship.stage.${value}`) }))}
      required
    />
    <DateOf c={c} label="sponsorship.field.since" />
  </>
))

/** Another standing in the family register. */
export const recordingRegistration = screen('record-registration', recordRegistration, (c, child) => (
  <>
    <SelectField
      name="registration"
      label={say(c)('sponsorship.field.registration')}
      value={c.form.text('registration', child.registrations.find(({ voided_at }) => voided_at === null)?.registration)}
      options={registrations.map((value) => ({ value, label: say(c)(`sponsorship.registration.${value}`) }))}
      required
    />
    <DateOf c={c} label="sponsorship.field.since" />
    <TextField
      name="note"
      label={say(c)('sponsorship.field.note')}
      hint={say(c)('sponsorship.field.note.hint')}
      value={c.form.text('note')}
    />
  </>
))

/** A child that leaves. */
export const recordingExit = screen('record-exit', recordExit, (c, child) => {
  const t = say(c)
  const running = child.sponsorships.filter((row) => row.ended === null && row.voided_at === null)
  return (
    <>
      <SelectField
        name="reason"
        label={t('sponsorship.field.reason')}
        value={c.form.text('reason')}
        options={exitReasons.map((value) => ({ value, label: t(`sponsorship.reason.${value}`) }))}
        required
      />
      <DateOf c={c} label="sponsorship.field.left-on" />
      {running.length > 0 && (
        <CheckField
          name="endSponsorships"
          label={t('sponsorship.field.end-sponsorships', { count: BigInt(running.length) })}
          hint={t('sponsorship.field.end-sponsorships.hint')}
          checked={c.form.sent ? c.form.text('endSponsorships') !== '' : true}
        />
      )}
    </>
  )
})

const StepField = (props: {
  c: Ctx
  label: 'sponsorship.schoolings' | 'sponsorship.registrations'
  rows: readonly { position: number; date_edtf: string; voided_at: Date | null }[]
  textOf: (index: number) => string
}) => {
  const { c, rows } = props
  const options = rows.flatMap((row, index) =>
    row.voided_at === null
      ? [{ value: String(row.position), label: `${props.textOf(index)} · ${dateText(row.date_edtf, c.language)}` }]
      : [],
  )
  return (
    <>
      <SelectField
        name="position"
        label={say(c)(props.label)}
        value={c.form.text('position', options.length === 1 ? options[0]?.value : undefined)}
        options={options}
        required
      />
      <WhyField c={c} />
    </>
  )
}

/** A schooling taken out. */
export const voidingSchooling = screen(
  'void-schooling',
  voidSchooling,
  (c, { schoolings }) => (
    <StepField
      c={c}
      label="sponsorship.schoolings"
      rows={schoolings}
      textOf={(i) => say(c)(`sponsorship.stage.${schoolings[i]?.stage ?? 'not-told'}`)}
    />
  ),
  true,
)

/** A registration taken out. */
export const voidingRegistration = screen(
  'void-registration',
  voidRegistration,
  (c, { registrations: rows }) => (
    <StepField
      c={c}
      label="sponsorship.registrations"
      rows={rows}
      textOf={(i) => say(c)(`sponsorship.registration.${rows[i]?.registration ?? 'not-told'}`)}
    />
  ),
  true,
)

/** An exit taken back. */
export const undoingExit = screen('undo-exit', undoExit, (c) => <WhyField c={c} />)
