import { Refusal } from '#platform/errors.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { LinkButton, Muted, Notice } from '#ui/basics.tsx'
import { Filters } from '#ui/filters.tsx'
import { Actions, PageHeader, Section } from '#ui/page.tsx'
import { FigureValue } from '#ui/summary.tsx'
import { EmptyState, Table } from '#ui/table.tsx'
import { countFindings } from '../queries/count-findings.ts'
import { listFigures } from '../queries/list-figures.ts'
import { isMain } from '../queries/sources.ts'
import { figureName, figureText, periodText } from '../rendering/figure-text.ts'
import { type Figure, keyOf } from '../rules/cells.ts'
import { evidencePath } from '../rules/evidence-path.ts'
import { say, YearField, yearHref } from './parts.tsx'

type Listed = Awaited<ReturnType<typeof listFigures>>

const moduleOf = ({ name }: Figure) => name.split('.')[0] ?? ''

const Value = (props: { c: Ctx; figure: Figure | undefined }) => {
  const { c, figure } = props
  if (!figure) return <>–</>
  return (
    <FigureValue
      printed={figureText(figure, c.language)}
      unit=""
      period=""
      state={figure.state}
      href={evidencePath(figure)}
    />
  )
}

function noYear(c: Ctx) {
  const t = say(c)
  const create = c.may('organisation.create-fiscal-year') && (
    <LinkButton tone="primary" href="/organisation/fiscal-years/create">
      {t('report.list-figures.create-year')}
    </LinkButton>
  )
  return page(
    t('report.title'),
    <>
      <PageHeader title={t('report.title')} />
      <EmptyState
        title={t('report.list-figures.no-year')}
        text={t('report.list-figures.no-year.text')}
        action={create || undefined}
      />
    </>,
  )
}

async function listed(c: Ctx): Promise<Listed | undefined> {
  try {
    return await listFigures(c.world, c.actor, { year: c.query('year') })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'report.no-year') return undefined
    throw error
  }
}

const Editions = (props: { c: Ctx; year: Listed['year'] }) => {
  const { c, year } = props
  const t = say(c)
  return (
    <Actions>
      {languages.map((language) => (
        <LinkButton href={`${yearHref('/report/document', year)}&language=${language}`}>
          {languageNames[language]}
        </LinkButton>
      ))}
      {c.may('report.ask-print') && (
        <LinkButton tone="primary" href={yearHref('/report/ask-print', year)}>
          {t('report.ask-print.title')}
        </LinkButton>
      )}
    </Actions>
  )
}

/** How much contradicts in the year, and the way to it. */
const Contradictions = (props: { c: Ctx; year: Listed['year']; open: Awaited<ReturnType<typeof countFindings>> }) => {
  const { c, year, open } = props
  const t = say(c)
  const tone = open.contradiction > 0 ? 'danger' : open.warning > 0 ? 'warning' : 'success'
  return (
    <Notice
      tone={tone}
      title={t('report.count-findings.open', { contradictions: open.contradiction, warnings: open.warning })}
    >
      <p>
        {c.may('report.list-findings') ? (
          <a href={yearHref('/report/findings', year)}>{t('report.count-findings.see')}</a>
        ) : (
          t('report.count-findings.text')
        )}
      </p>
    </Notice>
  )
}

/** The figures of a year beside those of the year before; each leads to its evidence. */
export async function show(c: Ctx) {
  const t = say(c)
  const found = await listed(c)
  if (!found) return noYear(c)
  const { year, before, years, figures, figuresBefore, names } = found
  const rows = [...figures.values()].filter(isMain)
  const earlier = (figure: Figure) => {
    const before = figuresBefore?.get(keyOf(figure))
    return before?.state === 'refused' ? undefined : before
  }
  const modules = [...new Set(rows.map(moduleOf))]
  const open = c.may('report.count-findings') ? await countFindings(c.world, c.actor, { year: year.label }) : undefined
  return page(
    t('report.list-figures.title'),
    <>
      <PageHeader
        title={t('report.list-figures.title')}
        lead={t('report.list-figures.lead')}
        actions={
          <>
            <LinkButton href={yearHref('/report/sections', year)}>{t('report.list-sections.title')}</LinkButton>
            <LinkButton href={yearHref('/report/figures.json', year)}>{t('report.list-figures.export')}</LinkButton>
          </>
        }
      />
      <Filters url={c.url}>
        <YearField c={c} year={year} years={years} />
      </Filters>
      <Section title={t('report.show-report.title')}>
        {open && <Contradictions c={c} year={year} open={open} />}
        <Editions c={c} year={year} />
      </Section>
      {modules.map((module) => (
        <Section title={c.say(`${module}.title`)}>
          <Table
            caption={c.say(`${module}.title`)}
            captionHidden
            rows={rows.filter((figure) => moduleOf(figure) === module)}
            empty={{ title: t('report.show-evidence.empty'), text: t('report.show-evidence.empty.text') }}
            columns={[
              {
                key: 'figure',
                label: t('report.field.figure'),
                priority: 1,
                cell: (figure) => (
                  <>
                    {figureName(figure, names, c.language)}{' '}
                    {figure.nature === 'stock' && <Muted>{periodText(figure, c.language)}</Muted>}
                  </>
                ),
              },
              {
                key: 'value',
                label: year.label,
                align: 'end',
                fit: true,
                cell: (figure) => <Value c={c} figure={figure} />,
              },
              {
                key: 'before',
                label: before?.label ?? t('report.field.year-before'),
                align: 'end',
                fit: true,
                cell: (figure) => <Value c={c} figure={earlier(figure)} />,
              },
            ]}
          />
        </Section>
      ))}
    </>,
  )
}
