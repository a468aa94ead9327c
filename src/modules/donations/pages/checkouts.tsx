import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted, type Tone } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { type CheckoutRow, listCheckouts } from '../queries/list-checkouts.ts'
import { type CheckoutState, checkoutStates } from '../rules/choices.ts'
import { moneyText } from './money-text.ts'
import { say } from './public-parts.tsx'

const tones: Partial<Record<CheckoutState, Tone>> = { paid: 'success', refused: 'danger', waiting: 'warning' }

const State = ({ c, row }: { c: Ctx; row: CheckoutRow }) => (
  <>
    <Badge tone={tones[row.state]}>{say(c)(`donations.state.${row.state}`)}</Badge>{' '}
    {!row.is_live && <Badge tone="warning">{say(c)('donations.trial')}</Badge>}
    {row.refused_why && <Muted> {c.say(row.refused_why)}</Muted>}
  </>
)

const Rows = ({ c, rows, filtered }: { c: Ctx; rows: readonly CheckoutRow[]; filtered: boolean }) => {
  const t = say(c)
  return (
    <Table
      caption={t('donations.list-checkouts.title')}
      captionHidden
      rows={rows}
      empty={{
        title: t('donations.list-checkouts.empty'),
        text: t(filtered ? 'donations.list-checkouts.empty.filtered' : 'donations.list-checkouts.empty.text'),
      }}
      columns={[
        { key: 'ref', label: t('donations.field.ref'), priority: 1, fit: true, cell: ({ ref }) => ref },
        {
          key: 'amount',
          label: t('donations.field.amount'),
          align: 'end',
          fit: true,
          cell: (row) => moneyText(row.amount, row.currency, c.language),
        },
        {
          key: 'frequency',
          label: t('donations.field.frequency'),
          fit: true,
          cell: ({ frequency }) => t(`donations.frequency.${frequency}`),
        },
        { key: 'way', label: t('donations.field.way'), cell: ({ way }) => t(`donations.way.${way}`) },
        { key: 'fund', label: t('donations.field.fund'), cell: ({ fund }) => <Muted>{fund ?? '–'}</Muted> },
        { key: 'name', label: t('donations.field.name'), cell: ({ name }) => name ?? <Muted>–</Muted> },
        { key: 'state', label: t('donations.field.state'), cell: (row) => <State c={c} row={row} /> },
        {
          key: 'begun',
          label: t('donations.field.begun'),
          sort: sortBy(c.url, 'desc'),
          cell: ({ begun_at }) => c.instant(begun_at),
        },
      ]}
    />
  )
}

/** What was begun on the public site, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listCheckouts(c.world, c.actor, askedIn(c.url))
  const state = checkoutStates.find((one) => one === c.query('state'))
  const none = listed.rows.length === 0 && state === undefined
  return page(
    t('donations.list-checkouts.title'),
    <>
      <PageHeader
        title={t('donations.list-checkouts.title')}
        lead={t('donations.list-checkouts.lead')}
        actions={
          <>
            {c.may('donations.list-consents') && (
              <LinkButton href="/donations/mail-consents">{t('donations.list-consents.title')}</LinkButton>
            )}
            {c.may('donations.get-settings') && (
              <LinkButton href="/donations/settings">{t('donations.get-settings.title')}</LinkButton>
            )}
          </>
        }
      />
      {!none && (
        <Filters url={c.url} active={state ? [{ label: t(`donations.state.${state}`), removeHref: '/donations' }] : []}>
          <FilterSelect
            url={c.url}
            name="state"
            label={t('donations.field.state')}
            all={t('donations.all-states')}
            options={checkoutStates.map((value) => ({ value, label: t(`donations.state.${value}`) }))}
          />
        </Filters>
      )}
      <Rows c={c} rows={listed.rows} filtered={state !== undefined} />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={isCapped(listed.total) ? t('donations.list.many') : t('donations.list.shown', { total: listed.total })}
        />
      )}
    </>,
  )
}
