import { latestActivities, type NamedActivity } from '#modules/activities/face.ts'
import { dateOffered, dateText, dateTyped } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { isLanguage, languages } from '#platform/words.ts'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, FieldRow } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctIssue } from '../commands/correct-issue.ts'
import { createIssue } from '../commands/create-issue.ts'
import { getIssue } from '../queries/get-issue.ts'
import { seriesOptions } from '../queries/list-series.ts'
import { channels, issueKinds, reachQualifiers } from '../rules/choices.ts'
import { say, titleText } from './parts.tsx'

type Issue = Awaited<ReturnType<typeof getIssue>>

interface Offered {
  readonly series: Awaited<ReturnType<typeof seriesOptions>>
  readonly activities: readonly NamedActivity[]
}

type Props = { c: Ctx; offered: Offered; issue?: Issue }

async function offeredTo(c: Ctx, issue?: Issue): Promise<Offered> {
  const series = await seriesOptions(c.world.db)
  const latest = c.may('activities.get-activity') ? await latestActivities(c.world.db) : []
  // one that is told of already stays to choose from, however old
  const told = issue?.activity && !latest.some(({ id }) => id === issue.activity_id) ? [issue.activity] : []
  return { series, activities: [...told, ...latest] }
}

const SeriesFields = ({ c, offered, issue }: Props) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="kind"
        label={t('newsletters.field.kind')}
        value={c.form.text('kind', issue?.kind)}
        options={issueKinds.map((value) => ({ value, label: t(`newsletters.kind.${value}`) }))}
        required
      />
      <FieldRow>
        <SelectField
          name="series"
          label={t('newsletters.field.series')}
          choose={false}
          value={c.form.text('series', issue ? issue.series : c.query('series'))}
          options={[
            { value: '', label: t('newsletters.field.series.none') },
            ...offered.series.map(({ ref, names }) => ({ value: ref, label: textIn(names, c.language) })),
          ]}
        />
        <TextField
          name="number"
          label={t('newsletters.field.number')}
          hint={t('newsletters.field.number.hint')}
          value={c.form.text('number', issue?.number)}
          width="short"
        />
      </FieldRow>
    </>
  )
}

const others = (codes: readonly string[]) => codes.filter((code) => !isLanguage(code))

const SentFields = ({ c, issue }: Props) => {
  const t = say(c)
  const kept = (language: string) => (c.form.sent ? '' : issue?.languages.some((one) => one === language) ? 'yes' : '')
  return (
    <>
      <PartialDateField
        name="date"
        label={t('newsletters.field.date')}
        value={c.form.text('date', dateTyped(issue, c.language) ?? dateOffered(c.today, c.language))}
        required
      />
      <SelectField
        name="channel"
        label={t('newsletters.field.channel')}
        value={c.form.text('channel', issue?.channel)}
        options={channels.map((value) => ({ value, label: t(`newsletters.channel.${value}`) }))}
        required
      />
      <FieldGroup
        name="languages"
        title={t('newsletters.field.languages')}
        hint={t('newsletters.field.languages.hint')}
      >
        {languages.map((language) => (
          <CheckField
            name={`languages.${language}`}
            label={t(`newsletters.language.${language}`)}
            checked={c.form.text(`languages.${language}`, kept(language)) === 'yes'}
          />
        ))}
        <TextField
          name="languages.other"
          label={t('newsletters.field.languages.other')}
          hint={t('newsletters.field.languages.other.hint')}
          value={c.form.text('languages.other', issue && others(issue.languages).join(' '))}
          width="short"
        />
      </FieldGroup>
    </>
  )
}

const ReachFields = ({ c, issue }: Props) => {
  const t = say(c)
  return (
    <FieldGroup title={t('newsletters.field.reach')} hint={t('newsletters.field.reach.hint')}>
      <FieldRow>
        <SelectField
          name="reachQualifier"
          label={t('newsletters.field.reach-qualifier')}
          choose={false}
          value={c.form.text('reachQualifier', issue?.reach_qualifier)}
          options={[
            { value: '', label: t('newsletters.meant.unknown') },
            ...reachQualifiers.map((value) => ({ value, label: t(`newsletters.meant.${value}`) })),
          ]}
        />
        <NumberField
          name="reach"
          label={t('newsletters.field.reach-number')}
          value={c.form.text('reach', issue?.reach_number == null ? '' : String(issue.reach_number))}
        />
      </FieldRow>
      <TextField
        name="reachPrinted"
        label={t('newsletters.field.reach-printed')}
        hint={t('newsletters.field.reach-printed.hint')}
        value={c.form.text('reachPrinted', issue?.reach_printed)}
      />
    </FieldGroup>
  )
}

const Fields = (props: Props) => {
  const { c, offered, issue } = props
  const t = say(c)
  return (
    <>
      <SeriesFields {...props} />
      <FieldGroup name="titles" title={t('newsletters.field.title')} hint={t('newsletters.field.title.hint')}>
        <TextsFields
          form={c.form}
          name="titles"
          labelOf={(language) => t(`newsletters.field.title.${language}`)}
          texts={issue?.titles}
        />
      </FieldGroup>
      <SentFields {...props} />
      <ReachFields {...props} />
      {offered.activities.length > 0 && (
        <SelectField
          name="activity"
          label={t('newsletters.field.activity')}
          choose={false}
          value={c.form.text('activity', issue?.activity?.ref)}
          options={[
            { value: '', label: t('newsletters.field.activity.none') },
            ...offered.activities.map(({ ref, titles, edtf }) => ({
              value: ref,
              label: `${dateText(edtf, c.language)} · ${textIn(titles, c.language)}`,
            })),
          ]}
        />
      )}
      <TextArea
        name="note"
        label={t('newsletters.field.note')}
        hint={t('newsletters.field.note.hint')}
        rows={2}
        value={c.form.text('note', issue?.note)}
      />
    </>
  )
}

/** A mailing that was sent. */
export const creating = createScreen(createIssue, {
  list: '/newsletters/issues',
  async ask(c) {
    const t = say(c)
    return {
      title: t('newsletters.create-issue.title'),
      submit: t('newsletters.create-issue.submit'),
      list: t('newsletters.list-issues.title'),
      fields: <Fields c={c} offered={await offeredTo(c)} />,
    }
  },
})

/** A mailing corrected. */
export const correcting = changeScreen(correctIssue, {
  here: (c) => `/newsletters/issues/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const issue = await getIssue(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('newsletters.correct-issue.title'),
      lead: t('newsletters.correct.lead'),
      submit: t('newsletters.correct.submit'),
      record: titleText(c, issue),
      fields: (
        <>
          <Fields c={c} offered={await offeredTo(c, issue)} issue={issue} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
