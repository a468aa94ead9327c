import { textIn } from '#platform/texts.ts'
import { isUnit, unitName } from '#platform/units.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { VersionsSection } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getItem } from '../queries/get-item.ts'
import { listStock } from '../queries/list-stock.ts'
import { quantityText, say } from './parts.tsx'
import { StockOfItem } from './stock-at-site.tsx'

/** One item: its names, its unit and, for a kit, its parts. */
export async function show(c: Ctx) {
  const t = say(c)
  const item = await getItem(c.world, c.actor, { id: c.param('id') })
  const stock = c.may('aid.list-stock') ? await listStock(c.world, c.actor, { day: c.today, item: item.code }) : []
  const verbs = item.voided_at ? (['restore-item'] as const) : (['correct-item', 'void-item'] as const)
  const names = (['en', 'ja', 'ko', 'zh'] as const).flatMap((language) =>
    item.names[language] ? [{ label: t(`aid.field.name.${language}`), value: item.names[language] }] : [],
  )
  return page(
    textIn(item.names, c.language),
    <>
      <PageHeader
        title={textIn(item.names, c.language)}
        badge={item.voided_at ? <Badge tone="warning">{t('aid.out-of-use')}</Badge> : undefined}
        breadcrumb={[{ href: '/aid/items', label: t('aid.list-items.title') }]}
        actions={
          <>
            <LinkButton href={`/aid/movements?item=${encodeURIComponent(item.code)}`}>
              {t('aid.list-movements.title')}
            </LinkButton>
            {verbs
              .filter((verb) => c.may(`aid.${verb}`))
              .map((verb) => (
                <LinkButton href={`/aid/items/${item.id}/${verb.split('-')[0]}`}>{t(`aid.${verb}.title`)}</LinkButton>
              ))}
          </>
        }
      />
      <SummaryList
        facts={[
          { label: t('aid.field.code'), value: item.code },
          ...names,
          { label: t('aid.field.unit'), value: isUnit(item.unit) ? unitName(item.unit, c.language) : item.unit },
          { label: t('aid.field.kind'), value: t(`aid.kind.${item.kind}`) },
        ]}
      />
      {c.may('aid.list-stock') && <StockOfItem c={c} item={item.code} rows={stock} />}
      {item.parts.length > 0 && (
        <Section title={t('aid.parts')}>
          <Table
            caption={t('aid.parts')}
            captionHidden
            rows={item.parts}
            rowHref={(row) => `/aid/items/${row.id}`}
            empty={{ title: '', text: '' }}
            columns={[
              { key: 'name', label: t('aid.field.item'), cell: (row) => textIn(row.names, c.language) },
              {
                key: 'quantity',
                label: t('aid.field.quantity'),
                align: 'end',
                cell: (row) => quantityText(row.quantity, row.unit, c.language),
              },
            ]}
          />
        </Section>
      )}
      <VersionsSection c={c} versions={item.versions} was={({ before }) => [before.code, before.unit].join(' · ')} />
    </>,
  )
}
