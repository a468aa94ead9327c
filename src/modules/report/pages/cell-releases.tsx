import { NotFound } from '#platform/errors.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { Badge, LinkButton, Notice } from '#ui/basics.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { Filters } from '#ui/filters.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { changeScreen, recordedText } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { releaseCell, withholdCell } from '../commands/release-cell.ts'
import { getCellRelease } from '../queries/get-cell-release.ts'
import { listCellReleases } from '../queries/list-cell-releases.ts'
import { seesAllParts } from '../queries/sources.ts'
import { figureName } from '../rendering/figure-text.ts'
import { cellNamed } from '../rules/cells.ts'
import { writtenCell } from '../rules/released-cell.ts'
import { say, sectionsAsked, YearField, yearHref } from './parts.tsx'

const list = '/report/cell-releases'

function cellText(c: Ctx, cell: string, names: Awaited<ReturnType<typeof listCellReleases>>['names']): string {
  const written = writtenCell(cell)
  const named = cellNamed(written)
  return named ? figureName(named, names, c.language) : written
}

/** What was let out of a year although it counts few protected people, by whom and why. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, years, names, releases } = await listCellReleases(c.world, c.actor, { year: c.query('year') })
  const add = c.may('report.release-cell') && (
    <LinkButton tone="primary" href={yearHref(`${list}/release`, year)}>
      {t('report.release-cell.title')}
    </LinkButton>
  )
  return page(
    t('report.list-cell-releases.title'),
    <>
      <PageHeader
        title={`${t('report.list-cell-releases.title')} ${year.label}`}
        lead={t('report.list-cell-releases.lead')}
        breadcrumb={[{ href: yearHref('/report', year), label: t('report.list-figures.title') }]}
        actions={add}
      />
      <Filters url={c.url}>
        <YearField c={c} year={year} years={years} />
      </Filters>
      <Table
        caption={t('report.list-cell-releases.title')}
        captionHidden
        rows={releases}
        rowHref={({ id, stands }) => (stands && c.may('report.withhold-cell') ? `${list}/${id}/withhold` : undefined)}
        empty={{
          title: t('report.list-cell-releases.empty'),
          text: t('report.list-cell-releases.empty.text'),
          action: add,
        }}
        columns={[
          { key: 'cell', label: t('report.field.figure'), priority: 1, cell: ({ cell }) => cellText(c, cell, names) },
          {
            key: 'state',
            label: t('report.field.status'),
            fit: true,
            cell: ({ state }) => (
              <Badge tone={state === 'released' ? 'warning' : undefined}>{t(`report.cell-state.${state}`)}</Badge>
            ),
          },
          { key: 'why', label: t('report.field.why'), cell: ({ reason }) => reason },
          { key: 'recorded', label: t('report.field.recorded'), cell: (row) => recordedText(c, row) },
        ]}
      />
    </>,
  )
}

/** Lets a cell out, with the reason. */
export const releasing = {
  async show(c: Ctx) {
    const t = say(c)
    if (!seesAllParts(c.actor.may)) throw new NotFound()
    const { year, years } = await sectionsAsked(c)
    return page(
      t('report.release-cell.title'),
      <>
        <PageHeader
          title={t('report.release-cell.title')}
          lead={t('report.release-cell.lead')}
          breadcrumb={[{ href: yearHref(list, year), label: t('report.list-cell-releases.title') }]}
        />
        <Form
          action={`${list}/release`}
          submit={t('report.release-cell.submit')}
          submitTone="danger"
          cancelHref={yearHref(list, year)}
          problems={c.form.problems}
        >
          <Notice tone="warning">{t('report.release-cell.final')}</Notice>
          <YearField c={c} year={year} years={years} />
          <TextField
            name="cell"
            label={t('report.field.figure')}
            hint={t('report.release-cell.cell.hint', { example: 'operations.settled' })}
            value={c.form.text('cell', c.query('cell'))}
            required
          />
          <TextArea
            name="why"
            label={t('report.field.why')}
            hint={t('report.release-cell.why')}
            value={c.form.text('why')}
            rows={3}
            required
          />
        </Form>
      </>,
    )
  },
  submit: submits(
    releaseCell,
    (c) => c.form.values,
    (c) => redirect(`${list}?year=${encodeURIComponent(c.form.text('year'))}`),
  ),
}

/** Takes a release back, with the reason. */
export const withholding = changeScreen(withholdCell, {
  here: () => list,
  async ask(c) {
    const t = say(c)
    const { cell } = await getCellRelease(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('report.withhold-cell.title'),
      lead: t('report.withhold-cell.lead', { cell: writtenCell(cell) }),
      submit: t('report.withhold-cell.submit'),
      record: t('report.list-cell-releases.title'),
    }
  },
})
