import type { Goods } from '#modules/aid/face.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { Section } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { goodsText } from '../rendering/goods-text.ts'
import { say } from './parts.tsx'

/** Goods with what they were, or null where the viewer may not look at goods. */
type Row = Omit<Goods, 'items'> & { readonly items: Goods['items'] | null }

/** Goods that somebody gave, beside their gifts: what and when, and never what they are worth; nothing where there are none. */
export const GoodsTable = (props: { c: Ctx; title: string; goods: readonly Row[] }) => {
  const { c, title, goods } = props
  const t = say(c)
  if (goods.length === 0) return null
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionHidden
        rows={goods}
        rowHref={c.may('aid.get-movement') ? (row) => `/aid/movements/${row.id}` : undefined}
        empty={{ title, text: '' }}
        columns={[
          {
            key: 'ref',
            label: t('thanks.field.goods'),
            priority: 1,
            cell: (row) => (
              <>
                {row.ref} {row.voided && <VoidMark row={{ voided_at: new Date(0) }} />}
              </>
            ),
          },
          {
            key: 'day',
            label: t('thanks.field.received-on'),
            fit: true,
            cell: (row) => dateText(row.date_edtf, c.language),
          },
          {
            key: 'what',
            label: t('thanks.field.what'),
            cell: (row) => (row.items ? goodsText(row.items, c.language) : <Muted>–</Muted>),
          },
        ]}
      />
    </Section>
  )
}
