import { dateText } from '#platform/dates/known.ts'
import { formatQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { Section } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import type { ChapterRow, EditionRow, TranslatorRow } from '../queries/parts-of.ts'
import type { PublicationState } from '../rules/choices.ts'
import { writePositions } from '../rules/positions.ts'
import { languageText, priceText, printRunText, Said, say, Who } from './parts.tsx'

const tones = { planned: 'info', published: 'success' } as const

/** How a publication stands. */
export const StateBadges = (props: { c: Ctx; row: { state: PublicationState; voided_at: Date | null } }) => (
  <>
    <VoidMark row={props.row} />
    <Badge tone={tones[props.row.state]}>{say(props.c)(`publishing.state.${props.row.state}`)}</Badge>
  </>
)

/** The chapters of a publication by position. */
export const Chapters = (props: { c: Ctx; rows: readonly ChapterRow[] }) => {
  const { c } = props
  const t = say(c)
  return (
    <Section title={t('publishing.chapters')}>
      <Table
        caption={t('publishing.chapters')}
        captionHidden
        rows={props.rows}
        rowHref={c.may('publishing.get-chapter') ? (row) => `/publishing/chapters/${row.id}` : undefined}
        empty={{ title: t('publishing.chapters.empty'), text: t('publishing.chapters.empty.text') }}
        columns={[
          { key: 'position', label: t('publishing.field.position'), fit: true, cell: (row) => String(row.position) },
          {
            key: 'title',
            label: t('publishing.field.title'),
            priority: 1,
            cell: (row) => (
              <>
                <Said c={c} texts={row.titles} /> <VoidMark row={row} />
              </>
            ),
          },
          { key: 'author', label: t('publishing.field.author'), cell: (row) => <Who c={c} row={row} /> },
        ]}
      />
    </Section>
  )
}

/** From which language into which. */
export const pairText = (c: Ctx, row: { from_language: string; to_language: string }): string =>
  say(c)('publishing.pair', { from: languageText(c, row.from_language), to: languageText(c, row.to_language) })

/** The chapters that somebody translates, or that it is the whole. */
export const chaptersText = (c: Ctx, { chapters }: { chapters: readonly number[] }): string =>
  writePositions(chapters) || say(c)('publishing.whole')

/** Who translates a publication. */
export const Translators = (props: { c: Ctx; rows: readonly TranslatorRow[] }) => {
  const { c } = props
  const t = say(c)
  return (
    <Section title={t('publishing.translators')}>
      <Table
        caption={t('publishing.translators')}
        captionHidden
        rows={props.rows}
        rowHref={c.may('publishing.get-translator') ? (row) => `/publishing/translators/${row.id}` : undefined}
        empty={{ title: t('publishing.translators.empty'), text: t('publishing.translators.empty.text') }}
        columns={[
          {
            key: 'who',
            label: t('publishing.translator'),
            priority: 1,
            cell: (row) => (
              <>
                <Who c={c} row={row} /> <VoidMark row={row} />
              </>
            ),
          },
          { key: 'pair', label: t('publishing.field.language'), cell: (row) => pairText(c, row) },
          { key: 'chapters', label: t('publishing.field.chapters'), cell: (row) => chaptersText(c, row) },
        ]}
      />
    </Section>
  )
}

/** The languages in which a publication appeared. */
export const Editions = (props: { c: Ctx; rows: readonly EditionRow[]; isPlanned: boolean }) => {
  const { c } = props
  const t = say(c)
  return (
    <Section title={t('publishing.editions.title')}>
      <Table
        caption={t('publishing.editions.title')}
        captionHidden
        rows={props.rows}
        rowHref={c.may('publishing.get-edition') ? (row) => `/publishing/editions/${row.id}` : undefined}
        empty={{
          title: t('publishing.editions.empty'),
          text: t(props.isPlanned ? 'publishing.editions.planned.text' : 'publishing.editions.empty.text'),
        }}
        columns={[
          {
            key: 'language',
            label: t('publishing.field.language'),
            priority: 1,
            cell: (row) => (
              <>
                {languageText(c, row.language)} <VoidMark row={row} />
              </>
            ),
          },
          { key: 'date', label: t('publishing.field.date'), cell: (row) => dateText(row.date_edtf, c.language) },
          { key: 'run', label: t('publishing.field.print-run'), cell: (row) => printRunText(c, row) },
          {
            key: 'gone',
            label: t('publishing.field.gone'),
            cell: (row) => formatQuantity(row.gone, 'copy', c.language),
          },
          {
            key: 'price',
            label: t('publishing.field.price'),
            priority: 3,
            cell: (row) => priceText(c, row) || <Muted>–</Muted>,
          },
        ]}
      />
    </Section>
  )
}
