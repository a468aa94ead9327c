import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { NumberField, PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctPublication } from '../commands/correct-publication.ts'
import { createPublication } from '../commands/create-publication.ts'
import { setPublicationState } from '../commands/set-publication-state.ts'
import { getPublication } from '../queries/get-publication.ts'
import { publicationKinds, publicationStates } from '../rules/choices.ts'
import { say, titleText } from './parts.tsx'

type Publication = Awaited<ReturnType<typeof getPublication>>
type Props = { c: Ctx; publication?: Publication }

/** Titles in four languages, sent as `titles`. */
export const TitleFields = (props: { c: Ctx; titles?: Publication['titles'] | undefined }) => {
  const t = say(props.c)
  return (
    <FieldGroup name="titles" title={t('publishing.field.title')} hint={t('publishing.field.title.hint')}>
      <TextsFields
        form={props.c.form}
        name="titles"
        labelOf={(language) => t(`publishing.field.title.${language}`)}
        texts={props.titles}
      />
    </FieldGroup>
  )
}

const StateFields = ({ c, publication }: Props) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="state"
        label={t('publishing.field.state')}
        choose={false}
        value={c.form.text('state', 'published')}
        options={publicationStates.map((value) => ({ value, label: t(`publishing.state.${value}`) }))}
        required
      />
      <PartialDateField
        name="date"
        label={t('publishing.field.date')}
        hint={t('publishing.field.date.hint')}
        value={c.form.text('date', dateOffered(publication?.date_edtf ?? c.today, c.language))}
        required
      />
    </>
  )
}

const Fields = ({ c, publication }: Props) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="kind"
        label={t('publishing.field.kind')}
        value={c.form.text('kind', publication?.kind)}
        options={publicationKinds.map((value) => ({ value, label: t(`publishing.kind.${value}`) }))}
        required
      />
      <TitleFields c={c} titles={publication?.titles} />
      {!publication && <StateFields c={c} />}
      <NumberField
        name="yearNamed"
        label={t('publishing.field.year-named')}
        hint={t('publishing.field.year-named.hint')}
        value={c.form.text('yearNamed', publication?.year_named == null ? '' : String(publication.year_named))}
      />
      <TextField
        name="isbn"
        label={t('publishing.field.isbn')}
        hint={t('publishing.field.isbn.hint')}
        value={c.form.text('isbn', publication?.isbn_printed)}
        width="medium"
      />
      <TextArea
        name="note"
        label={t('publishing.field.note')}
        rows={2}
        value={c.form.text('note', publication?.note)}
      />
    </>
  )
}

/** A new publication. */
export const creating = createScreen(createPublication, {
  list: '/publishing/publications',
  ask(c) {
    const t = say(c)
    return {
      title: t('publishing.create-publication.title'),
      submit: t('publishing.create-publication.submit'),
      list: t('publishing.list-publications.title'),
      fields: <Fields c={c} />,
    }
  },
})

const here = (c: Ctx) => `/publishing/publications/${c.param('id')}`

/** A publication corrected. */
export const correcting = changeScreen(correctPublication, {
  here,
  async ask(c) {
    const t = say(c)
    const publication = await getPublication(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('publishing.correct-publication.title'),
      lead: t('publishing.correct.lead'),
      submit: t('publishing.correct.submit'),
      record: titleText(c, publication),
      fields: (
        <>
          <Fields c={c} publication={publication} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** Whether a publication was published, and when. */
export const settingState = changeScreen(setPublicationState, {
  here,
  async ask(c) {
    const t = say(c)
    const publication = await getPublication(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('publishing.set-publication-state.title'),
      lead: t('publishing.set-publication-state.lead'),
      submit: t('publishing.set-publication-state.submit'),
      record: titleText(c, publication),
      fields: (
        <>
          <StateFields c={c} publication={publication} />
          <WhyField c={c} hint={t('publishing.set-publication-state.why.hint')} optional />
        </>
      ),
    }
  },
})
