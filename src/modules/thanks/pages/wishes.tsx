import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listWishes, type WishRow } from '../queries/list-wishes.ts'
import { giverText, say, ThanksTabs } from './parts.tsx'

const Buttons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('thanks.record-wish') && (
      <LinkButton tone="primary" href="/thanks/wishes/record">
        {say(c)('thanks.record-wish.title')}
      </LinkButton>
    )}
    {c.may('thanks.import-wishes') && (
      <LinkButton href="/imports/thanks.import-wishes">{say(c)('thanks.import-wishes.title')}</LinkButton>
    )}
  </>
)

const act = (c: Ctx, wish: WishRow) => {
  const verb = wish.voided_at ? 'restore' : 'void'
  if (!c.may(`thanks.${verb}-wish`)) return null
  return <Link href={`/thanks/wishes/${wish.id}/${verb}`}>{say(c)(`thanks.${verb}-wish.title`)}</Link>
}

const WishTable = ({ c, rows }: { c: Ctx; rows: readonly WishRow[] }) => {
  const t = say(c)
  return (
    <Table
      caption={t('thanks.list-wishes.title')}
      captionHidden
      rows={rows}
      empty={{
        title: t('thanks.list-wishes.empty'),
        text: t('thanks.list-wishes.empty.text'),
        action: <Buttons c={c} />,
      }}
      columns={[
        {
          key: 'giver',
          label: t('thanks.field.giver'),
          priority: 1,
          cell: (row) => (
            <>
              {giverText(c, { ref: row.giver_ref, name: row.giver })} <VoidMark row={row} />
            </>
          ),
        },
        {
          key: 'way',
          label: t('thanks.field.way'),
          cell: (row) => (
            <>
              {[t(`thanks.way.${row.way}`), row.language && languageNames[row.language]].filter(Boolean).join(' · ')}{' '}
              {row.holds && <Badge tone="success">{t('thanks.wish.holds')}</Badge>}
            </>
          ),
        },
        {
          key: 'said',
          label: t('thanks.field.said-on'),
          fit: true,
          sort: sortBy(c.url, 'desc'),
          cell: (row) => formatDay(row.said_on, c.language),
        },
        { key: 'note', label: t('thanks.field.note'), cell: (row) => row.note ?? <Muted>–</Muted> },
        { key: 'recorded', label: t('thanks.field.recorded'), cell: (row) => <Muted>{recordedText(c, row)}</Muted> },
        { key: 'act', label: t('thanks.field.state'), cell: (row) => act(c, row) },
      ]}
    />
  )
}

/** How people wish to be thanked, the latest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listWishes(c.world, c.actor, askedIn(c.url))
  return page(
    t('thanks.list-wishes.title'),
    <>
      <PageHeader
        title={t('thanks.list-wishes.title')}
        lead={t('thanks.list-wishes.lead')}
        actions={listed.rows.length > 0 ? <Buttons c={c} /> : undefined}
      />
      <ThanksTabs c={c} />
      <WishTable c={c} rows={listed.rows} />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('thanks.list-wishes.many')
              : t('thanks.list-wishes.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
