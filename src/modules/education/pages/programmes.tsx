import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listProgrammes, type ProgrammeRow } from '../queries/list-programmes.ts'
import { hoursText, Name, say } from './parts.tsx'

const AddButton = ({ c }: { c: Ctx }) =>
  c.may('education.create-programme') ? (
    <LinkButton tone="primary" href="/education/programmes/create">
      {say(c)('education.create-programme.title')}
    </LinkButton>
  ) : null

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'name',
      label: t('education.programme'),
      priority: 1 as const,
      cell: (row: ProgrammeRow) => (
        <>
          <Name c={c} names={row.names} /> <VoidMark row={row} />
        </>
      ),
    },
    { key: 'agency', label: t('education.field.agency'), cell: (row: ProgrammeRow) => row.agency },
    {
      key: 'date',
      label: t('education.field.time'),
      sort: sortBy(c.url, 'desc'),
      cell: (row: ProgrammeRow) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'terms',
      label: t('education.terms'),
      align: 'end' as const,
      cell: (row: ProgrammeRow) => String(row.terms),
    },
    {
      key: 'delivered',
      label: t('education.progress.delivered'),
      align: 'end' as const,
      cell: (row: ProgrammeRow) => hoursText(c, row.delivered),
    },
  ]
}

/** All programmes, the latest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listProgrammes(c.world, c.actor, askedIn(c.url))
  return page(
    t('education.list-programmes.title'),
    <>
      <PageHeader
        title={t('education.list-programmes.title')}
        lead={t('education.list-programmes.lead')}
        actions={<AddButton c={c} />}
      />
      <Table
        caption={t('education.list-programmes.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('education.get-programme') ? (row) => `/education/programmes/${row.id}` : undefined}
        empty={{
          title: t('education.list-programmes.empty'),
          text: t('education.list-programmes.empty.text'),
          action: <AddButton c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('education.list-programmes.many')
            : t('education.list-programmes.shown', { total: listed.total })
        }
        jump={{ label: t('education.field.from'), example: '2011-09-01' }}
      />
    </>,
  )
}
