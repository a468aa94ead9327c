import { dateTyped } from '#platform/dates/known.ts'
import { formatQuantity, plainQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { PartialDateField, TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { correctHours } from '../commands/correct-hours.ts'
import { restoreHours, voidHours } from '../commands/void-hours.ts'
import { getHours } from '../queries/get-hours.ts'
import { works } from '../rules/choices.ts'
import { hoursCrumb, listCrumb, say } from './parts.tsx'

type Hours = Awaited<ReturnType<typeof getHours>>

const here = (c: Ctx) => `/volunteers/hours/${c.param('id')}`
const above = (c: Ctx) => [listCrumb(c), hoursCrumb(c)]
const recordText = (c: Ctx, { minutes }: Hours) => formatQuantity(minutes, 'hour', c.language)

const Fields = ({ c, hours }: { c: Ctx; hours: Hours }) => {
  const t = say(c)
  return (
    <>
      <PartialDateField
        name="date"
        label={t('volunteers.field.date')}
        value={c.form.text('date', dateTyped(hours, c.language))}
        required
      />
      <TextField
        name="time"
        label={t('volunteers.field.time')}
        hint={t('volunteers.field.time.hint')}
        width="short"
        value={c.form.text('time', plainQuantity(hours.minutes, 'hour'))}
        required
      />
      <SelectField
        name="work"
        label={t('volunteers.field.work')}
        options={works.map((value) => ({ value, label: t(`volunteers.work.${value}`) }))}
        value={c.form.text('work', hours.work)}
        required
      />
      <TextField name="note" label={t('volunteers.field.note')} value={c.form.text('note', hours.note)} />
      <WhyField c={c} />
    </>
  )
}

/** Hours corrected; what they said before stays in their history. */
export const correcting = changeScreen(correctHours, {
  here,
  async ask(c) {
    const t = say(c)
    const hours = await getHours(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('volunteers.correct-hours.title'),
      lead: t('volunteers.correct-hours.lead'),
      submit: t('volunteers.correct-hours.submit'),
      record: recordText(c, hours),
      above: above(c),
      fields: <Fields c={c} hours={hours} />,
    }
  },
})

const screen = (verb: 'void-hours' | 'restore-hours', act: typeof voidHours) =>
  changeScreen(act, {
    here,
    danger: verb === 'void-hours',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`volunteers.${verb}.title`),
        lead: t(`volunteers.${verb}.lead`),
        submit: t(`volunteers.${verb}.submit`),
        record: recordText(c, await getHours(c.world, c.actor, { id: c.param('id') })),
        above: above(c),
      }
    },
  })

/** Hours taken out of all counts. */
export const voiding = screen('void-hours', voidHours)
/** Voided hours brought back. */
export const restoring = screen('restore-hours', restoreHours)
