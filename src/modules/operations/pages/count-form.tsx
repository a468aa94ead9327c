import { dateOffered, dateTyped } from '#platform/dates/known.ts'
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
import type { CountRow } from '../queries/list-counts.ts'
import { milestones, peopleKinds } from '../rules/choices.ts'
import { AlikeFields, alikeIn, isAsked, WholeField, wholesOf } from './count-whole.tsx'
import { say } from './parts.tsx'

type Count = Awaited<ReturnType<typeof getCount>>
type Props = {
  c: Ctx
  codes: readonly string[]
  count?: Count
  whole: { wholes: readonly CountRow[]; but?: string }
  /** The choice whether it is a part stands beside this count. */
  alike?: boolean
}

const HowMany = ({ c, count }: Pick<Props, 'c' | 'count'>) => {
  const t = say(c)
  return (
    <FieldRow>
      <SelectField
        name="qualifier"
        label={t('operations.field.qualifier')}
        choose={false}
        value={c.form.text('qualifier', count?.qualifier ?? 'exact')}
        options={qualifiers.map((value) => ({ value, label: t(`operations.meant.${value}`) }))}
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

const sinceTyped = (c: Ctx, count?: Count) =>
  count?.since_edtf
    ? dateTyped({ date_edtf: count.since_edtf, date_printed: count.since_printed }, c.language)
    : undefined

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
        value={c.form.text('date', dateTyped(count, c.language) ?? dateOffered(c.today, c.language))}
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
      {!props.alike && (
        <WholeField c={c} value={c.form.text('of', count ? count.of : c.query('of'))} {...props.whole} />
      )}
      <PartialDateField
        name="since"
        label={t('operations.field.since')}
        hint={t('operations.field.since.hint')}
        value={c.form.text('since', sinceTyped(c, count))}
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
    const [codes, wholes, alike] = await Promise.all([listCodes(c.world.db), wholesOf(c), alikeIn(c)])
    return {
      title: t('operations.record-count.title'),
      lead: t('operations.record-count.lead'),
      submit: t('operations.record-count.submit'),
      list: t('operations.list-counts.title'),
      fields: (
        <>
          <Fields c={c} codes={codes} whole={{ wholes }} alike={alike !== undefined && c.form.text('of') === ''} />
          {isAsked(c) && <AlikeFields c={c} alike={alike} />}
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
    const [codes, wholes] = await Promise.all([listCodes(c.world.db), wholesOf(c)])
    return {
      title: t('operations.correct-count.title'),
      lead: t('operations.correct-count.lead'),
      submit: t('operations.correct-count.submit'),
      record: count.ref,
      fields: (
        <>
          <Fields c={c} codes={codes} count={count} whole={{ wholes, but: count.ref }} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
