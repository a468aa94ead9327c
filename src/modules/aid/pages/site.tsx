import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { VersionsSection } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getSite } from '../queries/get-site.ts'
import { listStock } from '../queries/list-stock.ts'
import { say } from './parts.tsx'
import { MovementActions } from './stock.tsx'
import { amountColumns } from './stock-at-site.tsx'

type Site = Awaited<ReturnType<typeof getSite>>

function factsOf(c: Ctx, site: Site) {
  const t = say(c)
  const { closure } = site
  return [
    ...(site.opened_on ? [{ label: t('aid.field.opened-on'), value: formatDay(site.opened_on, c.language) }] : []),
    ...(site.note ? [{ label: t('aid.field.note'), value: site.note }] : []),
    ...(closure
      ? [
          {
            label: t('aid.field.closed'),
            value: `${dateText(closure.date_edtf, c.language)} · ${t(`aid.closing.${closure.reason}`)}`,
          },
        ]
      : []),
    ...(closure?.note ? [{ label: t('aid.field.reason'), value: closure.note }] : []),
  ]
}

/** One site: what lies there today, whether it is open, and what can be done. */
export async function show(c: Ctx) {
  const t = say(c)
  const site = await getSite(c.world, c.actor, { id: c.param('id') })
  const stock = await listStock(c.world, c.actor, { day: c.today, site: site.code })
  const here = `?site=${encodeURIComponent(site.code)}`
  const verbs = site.closure ? (['correct-site', 'reopen-site'] as const) : (['correct-site', 'close-site'] as const)
  return page(
    site.code,
    <>
      <PageHeader
        title={site.code}
        badge={
          site.closure ? <Badge tone="warning">{t('aid.closed')}</Badge> : <Badge tone="success">{t('aid.open')}</Badge>
        }
        breadcrumb={[{ href: '/aid/sites', label: t('aid.list-sites.title') }]}
        actions={
          <>
            {!site.closure && <MovementActions c={c} query={here} />}
            {c.may('aid.list-movements') && (
              <LinkButton href={`/aid/movements${here}`}>{t('aid.list-movements.title')}</LinkButton>
            )}
            {verbs
              .filter((verb) => c.may(`aid.${verb}`))
              .map((verb) => (
                <LinkButton href={`/aid/sites/${site.id}/${verb.split('-')[0]}`}>{t(`aid.${verb}.title`)}</LinkButton>
              ))}
          </>
        }
      />
      <SummaryList facts={factsOf(c, site)} />
      <Section title={t('aid.list-stock.title')}>
        <Table
          caption={t('aid.site.stock-on', { site: site.code, day: formatDay(c.today, c.language) })}
          rows={stock}
          rowHref={(row) => `/aid/movements?item=${encodeURIComponent(row.item)}&site=${encodeURIComponent(site.code)}`}
          empty={{
            title: t('aid.list-stock.empty'),
            text: t(site.closure ? 'aid.site.closed-empty' : 'aid.list-stock.empty.text'),
            action: site.closure && <Link href={`/aid/movements${here}`}>{t('aid.list-movements.title')}</Link>,
          }}
          columns={[
            { key: 'item', label: t('aid.field.item'), cell: (row) => textIn(row.names, c.language) },
            ...amountColumns(c),
          ]}
        />
      </Section>
      <VersionsSection
        c={c}
        versions={site.versions}
        was={({ before }) => [before.code, before.note].filter(Boolean).join(' · ')}
      />
    </>,
  )
}
