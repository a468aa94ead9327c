import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { NotFound } from '#platform/errors.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Code, LinkButton, Notice } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { Pager } from '#ui/pager.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { showEvidence } from '../queries/show-evidence.ts'
import { dimensionName, dimensionText, figureName, figureText, valueText } from '../rendering/figure-text.ts'
import type { Figure } from '../rules/cells.ts'
import { evidencePath } from '../rules/evidence-path.ts'
import { say, yearHref } from './parts.tsx'

const placeholderOf = ({ name, dimensions }: Pick<Figure, 'name' | 'dimensions'>) =>
  `{{${[name, ...Object.entries(dimensions).map(([key, value]) => `${key}=${value}`)].join(' ')}}}`

const own = new Set(['year', 'figure', 'after', 'lang'])

const mostParts = 60

type Shown = Awaited<ReturnType<typeof showEvidence>>

function hrefAfter(c: Ctx, after: string | undefined): string {
  const query = new URLSearchParams(c.url.searchParams)
  query.delete('after')
  if (after) query.set('after', after)
  return `/report/evidence?${query}`
}

const Records = (props: { c: Ctx; shown: Shown }) => {
  const { c, shown } = props
  const t = say(c)
  const { records, cell } = shown
  if (records === null)
    return (
      <Notice>
        {t('report.show-evidence.not-yours', { permission: shown.needs ? c.say(`${shown.needs}.title`) : '' })}
      </Notice>
    )
  const all = () => (cell ? t('report.show-evidence.all', { figure: figureText(cell.figure, c.language) }) : '')
  const sum = records.next ? t('report.show-evidence.some') : all()
  return (
    <>
      <Table
        caption={t('report.show-evidence.records')}
        captionHidden
        rows={records.rows}
        rowHref={(row) => row.href}
        empty={{ title: t('report.show-evidence.empty'), text: t('report.show-evidence.empty.text') }}
        columns={[
          { key: 'record', label: t('report.show-evidence.record'), priority: 1, cell: (row) => row.label },
          {
            key: 'day',
            label: t('report.show-evidence.day'),
            cell: (row) =>
              row.date ? dateText(row.date.edtf, c.language) : row.day ? formatDay(row.day, c.language) : '',
          },
          {
            key: 'adds',
            label: t('report.show-evidence.adds'),
            align: 'end',
            cell: (row) => valueText(row.value, row.unit, c.language),
          },
        ]}
      />
      {records.rows.length > 0 && (
        <Pager
          text={sum}
          first={c.query('after') ? hrefAfter(c, undefined) : undefined}
          previous={undefined}
          next={records.next ? hrefAfter(c, records.next) : undefined}
        />
      )}
    </>
  )
}

/** The same number broken down by one dimension more; each part leads to its own evidence. */
const Parts = (props: { c: Ctx; cell: NonNullable<Shown['cell']>; names: Shown['names'] }) => {
  const { c, cell, names } = props
  const t = say(c)
  return (
    <>
      {[...cell.parts].map(([by, cells]) => (
        <Section title={t('report.show-evidence.by', { dimension: dimensionName(cell.figure.name, by, c.language) })}>
          <Table
            caption={dimensionName(cell.figure.name, by, c.language)}
            captionHidden
            rows={cells.slice(0, mostParts)}
            rowHref={evidencePath}
            empty={{ title: '', text: '' }}
            columns={[
              {
                key: 'part',
                label: dimensionName(cell.figure.name, by, c.language),
                priority: 1,
                cell: ({ name, dimensions }) =>
                  dimensionText(name, by, dimensions[by] ?? '', { names, language: c.language }),
              },
              {
                key: 'value',
                label: t('report.field.value'),
                align: 'end',
                cell: (figure) => figureText(figure, c.language),
              },
            ]}
          />
        </Section>
      ))}
    </>
  )
}

/** One number of the report: the rule, the period and the records behind it. */
export async function show(c: Ctx) {
  const t = say(c)
  const name = c.query('figure')
  if (!name) throw new NotFound()
  const dimensions = Object.fromEntries([...c.url.searchParams].filter(([key]) => !own.has(key)).sort())
  const shown = await showEvidence(c.world, c.actor, {
    year: c.query('year'),
    figure: name,
    dimensions,
    after: c.query('after'),
  })
  const { cell, year, names } = shown
  const title = figureName(shown, names, c.language)
  const value = cell ? (
    figureText(cell.figure, c.language)
  ) : (
    <a href={hrefAfter(c, undefined)}>{t('report.show-evidence.on-first')}</a>
  )
  return page(
    title,
    <>
      <PageHeader
        title={title}
        breadcrumb={[{ href: yearHref('/report', year), label: t('report.list-figures.title') }]}
        actions={<LinkButton href={yearHref('/report/document', year)}>{t('report.show-report.open')}</LinkButton>}
      />
      <SummaryList
        facts={[
          { label: t('report.field.value'), value },
          {
            label: t('report.field.period'),
            value: c.say('ui.with-ref', {
              name: year.label,
              ref: t('report.document.period', {
                start: formatDay(year.start, c.language),
                end: formatDay(year.end, c.language),
              }),
            }),
          },
          { label: t('report.field.nature'), value: t(`report.nature.${shown.nature}`) },
          { label: t('report.show-evidence.use'), value: <Code>{placeholderOf(shown)}</Code> },
          { label: t('report.show-evidence.rule'), value: c.say(`${shown.name}.rule`) },
        ]}
      />
      <Section title={t('report.show-evidence.records')}>
        <Records c={c} shown={shown} />
      </Section>
      {cell && <Parts c={c} cell={cell} names={names} />}
    </>,
  )
}
