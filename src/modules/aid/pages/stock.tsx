import { isDay } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listSites } from '../queries/list-sites.ts'
import { listStock } from '../queries/list-stock.ts'
import { say } from './parts.tsx'
import { amountColumns } from './stock-at-site.tsx'

const actions = ['receive-goods', 'hand-over', 'ship-goods', 'record-loss', 'assemble-kits'] as const

/** Buttons to the forms of movements that the viewer may use. */
export const MovementActions = (props: { c: Ctx; query?: string }) => (
  <>
    {actions
      .filter((name) => props.c.may(`aid.${name}`))
      .map((name, i) => (
        <LinkButton href={`/aid/${name}${props.query ?? ''}`} tone={i === 0 ? 'primary' : 'plain'}>
          {say(props.c)(`aid.${name}.title`)}
        </LinkButton>
      ))}
  </>
)

/** What lies where at the end of a day. */
export async function show(c: Ctx) {
  const t = say(c)
  const asked = c.query('day') ?? c.today
  const day = isDay(asked) ? asked : c.today
  const site = c.query('site')
  const [rows, sites] = await Promise.all([
    listStock(c.world, c.actor, { day, ...(site && { site }) }),
    listSites(c.world, c.actor, {}),
  ])
  return page(
    t('aid.list-stock.title'),
    <>
      <PageHeader
        title={t('aid.list-stock.title')}
        lead={t('aid.list-stock.lead', { day: formatDay(day, c.language) })}
        actions={<MovementActions c={c} />}
      />
      <Filters url={c.url}>
        <DateField name="day" label={t('aid.field.day')} value={day} />
        <FilterSelect
          url={c.url}
          name="site"
          label={t('aid.field.site')}
          all={t('aid.all-sites')}
          options={sites.map(({ code }) => ({ value: code, label: code }))}
        />
      </Filters>
      <Table
        caption={t('aid.list-stock.title')}
        captionHidden
        rows={rows}
        rowHref={(row) => `/aid/movements?item=${encodeURIComponent(row.item)}&site=${encodeURIComponent(row.site)}`}
        empty={{
          title: t('aid.list-stock.empty'),
          text: t('aid.list-stock.empty.text'),
          action: <MovementActions c={c} />,
        }}
        columns={[
          { key: 'item', label: t('aid.field.item'), priority: 1, cell: (row) => textIn(row.names, c.language) },
          { key: 'site', label: t('aid.field.site'), cell: (row) => row.site },
          ...amountColumns(c),
        ]}
      />
    </>,
  )
}
