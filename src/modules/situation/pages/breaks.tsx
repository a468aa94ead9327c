import { type Ctx, page } from '#platform/web/context.ts'
import { PageHeader } from '#ui/page.tsx'
import { listBreaks } from '../queries/list-breaks.ts'
import { BreakTable } from './break-table.tsx'
import { AddButtons, say } from './parts.tsx'

/** All breaks by day. */
export async function show(c: Ctx) {
  const t = say(c)
  const rows = await listBreaks(c.world, c.actor, {})
  const add = <AddButtons c={c} add="record-break" href="/situation/breaks/record" load="import-breaks" />
  return page(
    t('situation.list-breaks.title'),
    <>
      <PageHeader
        title={t('situation.list-breaks.title')}
        lead={t('situation.list-breaks.lead')}
        breadcrumb={[{ href: '/situation/indicators', label: t('situation.list-indicators.title') }]}
        actions={add}
      />
      <BreakTable
        c={c}
        rows={rows}
        empty={{
          title: t('situation.list-breaks.empty'),
          text: t('situation.list-breaks.empty.text'),
          action: add,
        }}
      />
    </>,
  )
}
