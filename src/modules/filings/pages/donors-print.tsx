import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { showDonorList } from '../queries/list-donors.ts'
import { columnsOf, leadOf } from './donors.tsx'
import { say } from './parts.tsx'

/** The whole list on one page, for paper. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, rows } = await showDonorList(c.world, c.actor, { year: c.query('year'), today: c.today })
  const title = year ? t('filings.list-donors.of', { year: year.label }) : t('filings.list-donors.title')
  return page(
    title,
    <>
      <PageHeader
        title={title}
        lead={leadOf(c, year)}
        breadcrumb={[{ href: '/filings/donors', label: t('filings.list-donors.title') }]}
      />
      <Table
        caption={title}
        captionHidden
        rows={rows}
        empty={{ title: t('filings.list.empty'), text: t('filings.list-donors.empty') }}
        columns={columnsOf(c, false)}
      />
    </>,
  )
}
