import type { RecordRow } from '#platform/changes.ts'
import { dateOffered, dateText, dateTyped } from '#platform/dates/known.ts'
import { type Qualifier, qualifiers } from '#platform/figures.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { NumberField, PartialDateField, TextArea } from '#ui/fields.tsx'
import { FieldRow } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader } from '#ui/page.tsx'
import { changeScreen, recordedText, VersionsSection, VoidMark, WhyField } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { correctCopies } from '../commands/correct-copies.ts'
import { recordCopies } from '../commands/record-copies.ts'
import { getCopies } from '../queries/get-copies.ts'
import { getEdition } from '../queries/get-edition.ts'
import { recipients } from '../rules/choices.ts'
import { ActButtons, actsOnPart, copiesText, languageText, saidDate, saidText, say } from './parts.tsx'

type Copies = Awaited<ReturnType<typeof getCopies>>

const copiesOf = (c: Ctx) => getCopies(c.world, c.actor, { id: c.param('id') })
const editionName = (c: Ctx, language: string) =>
  say(c)('publishing.edition-in', { language: languageText(c, language) })

function factsOf(c: Ctx, copies: Copies) {
  const t = say(c)
  const date = dateText(copies.date_edtf, c.language)
  return [
    {
      label: t('publishing.field.edition'),
      value: <Link href={`/publishing/editions/${copies.edition_id}`}>{editionName(c, copies.language)}</Link>,
    },
    { label: t('publishing.field.publication'), value: textIn(copies.publication, c.language) },
    { label: t('publishing.field.recipient'), value: t(`publishing.recipient.${copies.recipient}`) },
    { label: t('publishing.field.number'), value: copiesText(c, copies.number, copies.qualifier) },
    { label: t('publishing.field.date'), value: date },
    ...(copies.date_printed && copies.date_printed !== date
      ? [{ label: t('publishing.field.printed'), value: copies.date_printed }]
      : []),
    ...(copies.note ? [{ label: t('publishing.field.note'), value: copies.note }] : []),
    { label: t('publishing.field.ref'), value: copies.ref },
    { label: t('publishing.field.recorded'), value: recordedText(c, copies) },
  ]
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    { label: t('publishing.field.recipient'), of: (row: RecordRow) => c.say(`publishing.recipient.${row.recipient}`) },
    saidDate(c, t('publishing.field.date'), 'date_edtf'),
    {
      label: t('publishing.field.number'),
      of: (row: RecordRow) => copiesText(c, BigInt(String(row.number)), row.qualifier as Qualifier),
    },
    saidText(t('publishing.field.note'), 'note'),
  ]
}

/** Copies that went out, and what was said of them before. */
export async function show(c: Ctx) {
  const t = say(c)
  const copies = await copiesOf(c)
  const { id, ref, date_end, edition_id } = copies
  const related = await c.related({ kind: 'publishing.copies', id, ref, day: date_end })
  return page(
    `${t('publishing.get-copies.title')} ${ref}`,
    <>
      <PageHeader
        title={t('publishing.get-copies.title')}
        badge={<VoidMark row={copies} />}
        breadcrumb={[
          { href: '/publishing/publications', label: t('publishing.list-publications.title') },
          { href: `/publishing/editions/${edition_id}`, label: editionName(c, copies.language) },
        ]}
        actions={<ActButtons c={c} here={`/publishing/copies/${id}`} acts={actsOnPart('copies', copies)} />}
      />
      <SummaryList facts={factsOf(c, copies)} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={copies.versions} now={copies} fields={saidOf(c)} />
    </>,
  )
}

const Fields = ({ c, copies }: { c: Ctx; copies?: Copies }) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="recipient"
        label={t('publishing.field.recipient')}
        value={c.form.text('recipient', copies?.recipient)}
        options={recipients.map((value) => ({ value, label: t(`publishing.recipient.${value}`) }))}
        required
      />
      <PartialDateField
        name="date"
        label={t('publishing.field.date')}
        value={c.form.text('date', dateTyped(copies, c.language) ?? dateOffered(c.today, c.language))}
        required
      />
      <FieldRow>
        <SelectField
          name="qualifier"
          label={t('publishing.field.qualifier')}
          choose={false}
          value={c.form.text('qualifier', copies?.qualifier ?? 'exact')}
          options={qualifiers.map((value) => ({ value, label: t(`publishing.meant.${value}`) }))}
          required
        />
        <NumberField
          name="number"
          label={t('publishing.field.number')}
          value={c.form.text('number', copies && String(copies.number))}
          required
        />
      </FieldRow>
      <TextArea name="note" label={t('publishing.field.note')} rows={2} value={c.form.text('note', copies?.note)} />
    </>
  )
}

/** Copies of an edition that went out. */
export const recording = changeScreen(recordCopies, {
  here: (c) => `/publishing/editions/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const { language } = await getEdition(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('publishing.record-copies.title'),
      submit: t('publishing.record-copies.submit'),
      record: editionName(c, language),
      fields: <Fields c={c} />,
    }
  },
})

/** What is said of copies that went out, corrected. */
export const correcting = changeScreen(correctCopies, {
  here: (c) => `/publishing/copies/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const copies = await copiesOf(c)
    return {
      title: t('publishing.correct-copies.title'),
      lead: t('publishing.correct.lead'),
      submit: t('publishing.correct.submit'),
      record: copies.ref,
      fields: (
        <>
          <Fields c={c} copies={copies} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
