import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import { formatDay } from '#platform/dates/format.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField } from '#ui/fields.tsx'
import { Section } from '#ui/page.tsx'
import { changeScreen, doerText, WhyField } from '#ui/record.tsx'
import { Timeline } from '#ui/timeline.tsx'
import type { endingsOf } from '../queries/endings-of.ts'
import { endReasons } from '../rules/choices.ts'
import { NoteField, say } from './parts.tsx'

type Endings = Awaited<ReturnType<typeof endingsOf>>

/** How a membership or an office ended, and went on; nothing where it never did. */
export const EndingsSection = (props: { c: Ctx; endings: Endings }) => {
  const { c, endings } = props
  const t = say(c)
  if (endings.length === 0) return null
  const entries = endings.map(({ ended_on, reason, note, recorded_at, recorded_by }) => ({
    date: c.instant(recorded_at),
    title:
      ended_on === null
        ? t('governance.ending-taken-back')
        : t('governance.ended-on', { day: formatDay(ended_on, c.language) }),
    note: [reason && t(`governance.reason.${reason}`), note, doerText(c, recorded_by)].filter(Boolean).join(' · '),
  }))
  return (
    <Section title={t('governance.endings')}>
      <Timeline entries={entries} />
    </Section>
  )
}

const EndFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <DateField
        name="on"
        label={t('governance.field.last-day')}
        hint={t('governance.field.last-day.hint')}
        value={c.form.text('on', c.today)}
        max={c.today}
        required
      />
      <SelectField
        name="reason"
        label={t('governance.field.reason')}
        value={c.form.text('reason')}
        options={endReasons.map((reason) => ({ value: reason, label: t(`governance.reason.${reason}`) }))}
        required
      />
      <NoteField c={c} />
    </>
  )
}

type Verb = `${'end' | 'resume'}-${'membership' | 'office'}`

interface Lasting {
  /** The address of the list. */
  readonly list: string
  /** What the record is called. */
  called(c: Ctx): Promise<string>
}

const screen = <Schema extends z.ZodType, Output>(
  verb: Verb,
  act: Command<Schema, Output>,
  { list, called }: Lasting,
  Fields: (props: { c: Ctx }) => Child,
) =>
  changeScreen(act, {
    here: (c) => `${list}/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      return {
        title: t(`governance.${verb}.title`),
        lead: t(`governance.${verb}.lead`),
        submit: t(`governance.${verb}.title`),
        record: await called(c),
        fields: <Fields c={c} />,
      }
    },
  })

/** The screen that ends a membership or an office. */
export const endScreen = <Schema extends z.ZodType, Output>(
  verb: 'end-membership' | 'end-office',
  act: Command<Schema, Output>,
  of: Lasting,
) => screen(verb, act, of, EndFields)

/** The screen that takes such an ending back. */
export const resumeScreen = <Schema extends z.ZodType, Output>(
  verb: 'resume-membership' | 'resume-office',
  act: Command<Schema, Output>,
  of: Lasting,
) => screen(verb, act, of, WhyField)
