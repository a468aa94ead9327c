import type { RecordRow } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Qualifier } from '#platform/figures.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getEdition } from '../queries/get-edition.ts'
import {
  ActButtons,
  actsOnPart,
  copiesText,
  languageText,
  priceText,
  printRunText,
  saidDate,
  saidText,
  say,
} from './parts.tsx'

type Edition = Awaited<ReturnType<typeof getEdition>>

const actsOn = (edition: Edition) => {
  const isUsed = edition.copies.some((row) => row.voided_at === null)
  const acts = actsOnPart('edition', edition).filter(({ tail }) => tail !== 'void' || !isUsed)
  return edition.voided_at ? acts : [{ act: 'record-copies', tail: 'record-copies' }, ...acts]
}

function factsOf(c: Ctx, edition: Edition) {
  const t = say(c)
  const date = dateText(edition.date_edtf, c.language)
  const price = priceText(c, edition)
  return [
    { label: t('publishing.field.language'), value: languageText(c, edition.language) },
    { label: t('publishing.field.date'), value: date },
    ...(edition.date_printed && edition.date_printed !== date
      ? [{ label: t('publishing.field.printed'), value: edition.date_printed }]
      : []),
    { label: t('publishing.field.print-run'), value: printRunText(c, edition) },
    ...(price ? [{ label: t('publishing.field.price'), value: price }] : []),
    ...(edition.note ? [{ label: t('publishing.field.note'), value: edition.note }] : []),
    { label: t('publishing.field.ref'), value: edition.ref },
    { label: t('publishing.field.recorded'), value: recordedText(c, edition) },
  ]
}

const Copies = ({ c, edition }: { c: Ctx; edition: Edition }) => {
  const t = say(c)
  return (
    <Section title={t('publishing.copies')}>
      <Table
        caption={t('publishing.copies')}
        captionHidden
        rows={edition.copies}
        rowHref={c.may('publishing.get-copies') ? (row) => `/publishing/copies/${row.id}` : undefined}
        empty={{ title: t('publishing.copies.empty'), text: t('publishing.copies.empty.text') }}
        columns={[
          { key: 'date', label: t('publishing.field.date'), cell: (row) => dateText(row.date_edtf, c.language) },
          {
            key: 'recipient',
            label: t('publishing.field.recipient'),
            priority: 1,
            cell: (row) => (
              <>
                {t(`publishing.recipient.${row.recipient}`)} <VoidMark row={row} />
              </>
            ),
          },
          {
            key: 'number',
            label: t('publishing.field.number'),
            align: 'end',
            cell: (row) => copiesText(c, row.number, row.qualifier),
          },
        ]}
      />
    </Section>
  )
}

const whole = (value: unknown) => (value == null ? null : BigInt(String(value)))

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    { label: t('publishing.field.language'), of: (row: RecordRow) => languageText(c, String(row.language)) },
    saidDate(c, t('publishing.field.date'), 'date_edtf'),
    {
      label: t('publishing.field.print-run'),
      of: (row: RecordRow) =>
        printRunText(c, {
          print_run: whole(row.print_run),
          print_run_qualifier: (row.print_run_qualifier ?? null) as Qualifier | null,
        }),
    },
    {
      label: t('publishing.field.price'),
      of: (row: RecordRow) =>
        priceText(c, { price: whole(row.price), currency: (row.currency ?? null) as string | null }),
    },
    saidText(t('publishing.field.note'), 'note'),
  ]
}

/** One edition: how many were printed, and where copies went. */
export async function show(c: Ctx) {
  const t = say(c)
  const edition = await getEdition(c.world, c.actor, { id: c.param('id') })
  const { id, ref, date_end, publication_id } = edition
  const title = t('publishing.edition-in', { language: languageText(c, edition.language) })
  const related = await c.related({ kind: 'publishing.edition', id, ref, day: date_end })
  return page(
    `${textIn(edition.publication, c.language)} – ${title}`,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={edition} />}
        breadcrumb={[
          { href: '/publishing/publications', label: t('publishing.list-publications.title') },
          { href: `/publishing/publications/${publication_id}`, label: textIn(edition.publication, c.language) },
        ]}
        actions={<ActButtons c={c} here={`/publishing/editions/${id}`} acts={actsOn(edition)} />}
      />
      <SummaryList facts={factsOf(c, edition)} />
      <Copies c={c} edition={edition} />
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={edition.versions} now={edition} fields={saidOf(c)} />
    </>,
  )
}
