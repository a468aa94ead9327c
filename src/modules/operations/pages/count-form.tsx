import { dateTyped } from '#platform/dates/known.ts'
import { qualifiers } from '#platform/figures.ts'
import type { Ctx } from '#platform/web/context.ts'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctCount } from '../commands/correct-count.ts'
import { recordCount } from '../commands/record-count.ts'
import { listCodes } from '../queries/find-by-code.ts'
import { getCount } from '../queries/get-count.ts'
import { milestones, peopleKinds } from '../rules/choices.ts'
import { say } from './parts.tsx'

type Count = Awaited<ReturnType<typeof getCount>>
type Props = { c: Ctx; codes: readonly string[]; count?: Count }

const HowMany = ({ c, count }: Props) => {
  const t = say(c)
  return (
    <FieldRow>
      <SelectField
        name="qualifier"
        label={t('operations.field.qualifier')}
        choose={false}
        value={c.form.text('qualifier', count?.qualifier ?? 'exact')}
        options={qualifiers.map((value) => ({ value, label: t(`operations.qualifier.${value}`) }))}
        required
      />
      <NumberField
        name="number"
        label={t('operations.field.number')}
        value={c.form.text('number', count && String(count.number))}
        required
      />
      <SelectField
        name="people"
        label={t('operations.field.people')}
        choose={false}
        value={c.form.text('people', count?.people ?? 'persons')}
        options={peopleKinds.map((value) => ({ value, label: t(`operations.people.${value}`) }))}
        required
      />
    </FieldRow>
  )
}

const Fields = (props: Props) => {
  const { c, codes, count } = props
  const t = say(c)
  return (
    <>
      <SelectField
        name="milestone"
        label={t('operations.field.milestone')}
        value={c.form.text('milestone', count?.milestone)}
        options={milestones.map((value) => ({ value, label: t(`operations.milestone.${value}`) }))}
        required
      />
      <PartialDateField
        name="date"
        label={t('operations.field.date')}
        hint={t('operations.field.date.hint')}
        value={c.form.text('date', dateTyped(count, c.language))}
        required
      />
      <HowMany {...props} />
      <SelectField
        name="operation"
        label={t('operations.operation')}
        choose={false}
        value={c.form.text('operation', count ? count.operation : c.query('operation'))}
        options={[
          { value: '', label: t('operations.operation.none') },
          ...codes.map((code) => ({ value: code, label: code })),
        ]}
      />
      <TextField
        name="of"
        label={t('operations.field.of')}
        hint={t('operations.field.of.hint')}
        width="medium"
        autocomplete="off"
        value={c.form.text('of', count ? count.of : c.query('of'))}
      />
      <TextArea
        name="note"
        label={t('operations.field.note')}
        hint={t('operations.field.note.hint')}
        rows={2}
        value={c.form.text('note', count?.note)}
      />
    </>
  )
}

const LogFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <FieldGroup title={t('operations.field.activity')} hint={t('operations.field.activity.hint')}>
      <CheckField
        name="logActivity"
        label={t('operations.field.log-activity')}
        checked={c.form.text('logActivity') === 'yes'}
      />
      <TextField
        name="activityTitle"
        label={t('operations.field.activity-title')}
        hint={t('operations.field.note.hint')}
        language={c.language}
        value={c.form.text('activityTitle')}
      />
    </FieldGroup>
  )
}

/** How many people reached a milestone. */
export const recording = createScreen(recordCount, {
  list: '/operations/counts',
  async ask(c) {
    const t = say(c)
    const codes = await listCodes(c.world.db)
    return {
      title: t('operations.record-count.title'),
      lead: t('operations.record-count.lead'),
      submit: t('operations.record-count.submit'),
      list: t('operations.list-counts.title'),
      fields: (
        <>
          <Fields c={c} codes={codes} />
          {c.may('activities.create-activity') && <LogFields c={c} />}
        </>
      ),
    }
  },
})

/** A count corrected; what it said before stays in its history. */
export const correcting = changeScreen(correctCount, {
  here: (c) => `/operations/counts/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const count = await getCount(c.world, c.actor, { id: c.param('id') })
    const codes = await listCodes(c.world.db)
    return {
      title: t('operations.correct-count.title'),
      lead: t('operations.correct-count.lead'),
      submit: t('operations.correct-count.submit'),
      record: count.ref,
      fields: (
        <>
          <Fields c={c} codes={codes} count={count} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
