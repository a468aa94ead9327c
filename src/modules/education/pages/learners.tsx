import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { type LearnerRow, listLearners } from '../queries/list-learners.ts'
import { learnerKinds, levels } from '../rules/choices.ts'
import { languageText } from './learner-parts.tsx'
import { say } from './parts.tsx'

const AddButton = ({ c }: { c: Ctx }) =>
  c.may('education.create-learner') ? (
    <LinkButton tone="primary" href="/education/learners/create">
      {say(c)('education.create-learner.title')}
    </LinkButton>
  ) : null

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('education.field.kind')}
        all={t('education.all-kinds')}
        options={learnerKinds.map((value) => ({ value, label: t(`education.kind.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="level"
        label={t('education.field.level')}
        all={t('education.all-levels')}
        options={([...levels, 'none'] as const).map((value) => ({ value, label: t(`education.level.${value}`) }))}
      />
    </>
  )
}

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'code',
      label: t('education.field.code'),
      priority: 1 as const,
      sort: sortBy(c.url, 'asc'),
      cell: (row: LearnerRow) => (
        <>
          {row.code} <VoidMark row={row} />
        </>
      ),
    },
    { key: 'kind', label: t('education.field.kind'), cell: (row: LearnerRow) => t(`education.kind.${row.kind}`) },
    {
      key: 'language',
      label: t('education.field.language'),
      cell: (row: LearnerRow) => languageText(c, row.language),
    },
    {
      key: 'level',
      label: t('education.field.level'),
      cell: (row: LearnerRow) => (row.level ? t(`education.level.${row.level}`) : <Muted>–</Muted>),
    },
    {
      key: 'classes',
      label: t('education.classes'),
      align: 'end' as const,
      cell: (row: LearnerRow) => String(row.classes),
    },
  ]
}

/** All learners whom the viewer sees, by code. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listLearners(c.world, c.actor, askedIn(c.url))
  return page(
    t('education.list-learners.title'),
    <>
      <PageHeader
        title={t('education.list-learners.title')}
        lead={t('education.list-learners.lead')}
        actions={<AddButton c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} />
      </Filters>
      <Table
        caption={t('education.list-learners.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('education.get-learner') ? (row) => `/education/learners/${row.id}` : undefined}
        empty={{
          title: t('education.list-learners.empty'),
          text: t('education.list-learners.empty.text'),
          action: <AddButton c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('education.list-learners.many')
            : t('education.list-learners.shown', { total: listed.total })
        }
        jump={{ label: t('education.field.from-code'), example: 'L-01' }}
      />
    </>,
  )
}
