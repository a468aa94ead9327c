import type { Side, TwinRow } from '#modules/payments/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted, PostButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { Actions, PageHeader } from '#ui/page.tsx'
import { doerText } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { listTwins } from '../queries/list-twins.ts'
import { moneyText, say, sourceText } from './parts.tsx'

const states = ['waiting', 'one', 'two'] as const

const stateIn = (c: Ctx) => states.find((state) => state === c.url.searchParams.get('state')) ?? 'waiting'

/** A payment as one source tells it: source, day, payer, reference. */
export const SideText = ({ c, side }: { c: Ctx; side: Side }) => (
  <>
    {sourceText(c, side.source)} · {formatDay(side.day, c.language)}
    <br />
    {[side.name, side.email].filter(Boolean).join(' · ') || <Muted>{say(c)('statements.no-name')}</Muted>}
    {side.about !== '' && (
      <>
        <br />
        {side.about}
      </>
    )}
    <br />
    <Muted>{side.ref}</Muted>
  </>
)

const Acts = ({ c, row }: { c: Ctx; row: TwinRow }) => {
  const t = say(c)
  const label = (verb: string) =>
    `${verb}: ${formatDay(row.received_on, c.language)}, ${moneyText(c, row.gross, row.currency)}, ${row.kept.ref}`
  const one = `/statements/twins/${row.id}/one-payment`
  const two = `/statements/twins/${row.id}/two-payments`
  const [oneText, twoText] = [t('statements.tell-one-payment.submit'), t('statements.tell-two-payments.submit')]
  if (row.state !== 'waiting')
    return (
      <>
        {c.instant(row.told_at ?? new Date(0))} · {doerText(c, row.told_by ?? '')}
        <br />
        {row.state === 'two' && c.may('statements.tell-one-payment') && <Link href={one}>{oneText}</Link>}
        {row.state === 'one' && c.may('statements.tell-two-payments') && <Link href={two}>{twoText}</Link>}
      </>
    )
  return (
    <Actions>
      {c.may('statements.tell-one-payment') && (
        <PostButton action={one} label={label(oneText)}>
          {oneText}
        </PostButton>
      )}
      {c.may('statements.tell-two-payments') && (
        <PostButton action={two} label={label(twoText)}>
          {twoText}
        </PostButton>
      )}
    </Actions>
  )
}

function columns(c: Ctx): Column<TwinRow>[] {
  const t = say(c)
  return [
    {
      key: 'amount',
      label: t('statements.field.amount'),
      priority: 1,
      fit: true,
      cell: (row) => moneyText(c, row.gross, row.currency),
    },
    { key: 'kept', label: t('statements.twins.kept'), cell: ({ kept }) => <SideText c={c} side={kept} /> },
    { key: 'other', label: t('statements.twins.other'), cell: ({ other }) => <SideText c={c} side={other} /> },
    {
      key: 'why',
      label: t('statements.twins.shares'),
      cell: ({ shares }) => (
        <Badge tone={shares === 'email' ? 'info' : 'warning'}>{t(`statements.twins.shares.${shares}`)}</Badge>
      ),
    },
    { key: 'told', label: t('statements.twins.told'), cell: (row) => <Acts c={c} row={row} /> },
  ]
}

/** Payments that may be told twice, side by side, the latest first. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const state = stateIn(c)
  const listed = await listTwins(c.world, c.actor, { ...askedIn(c.url), state })
  return page(
    t('statements.list-twins.title'),
    <>
      <PageHeader
        title={t('statements.list-twins.title')}
        lead={t('statements.list-twins.lead')}
        breadcrumb={[{ href: '/statements', label: t('statements.list-imports.title') }]}
        actions={
          state === 'waiting' &&
          listed.byEmail &&
          c.may('statements.tell-all-one-payment') && (
            <LinkButton href="/statements/twins/all-one-payment">
              {t('statements.tell-all-one-payment.title')}
            </LinkButton>
          )
        }
      />
      <Actions>
        {states
          .filter((other) => other !== state)
          .map((other) => (
            <Link href={other === 'waiting' ? '/statements/twins' : `/statements/twins?state=${other}`}>
              {t(`statements.twins.state.${other}`)}
            </Link>
          ))}
      </Actions>
      <Table
        caption={t(`statements.twins.state.${state}`)}
        rows={listed.rows}
        empty={{
          title: t(`statements.twins.empty.${state}`),
          text: t('statements.list-twins.empty.text'),
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('statements.list-twins.many')
            : t('statements.list-twins.shown', { total: listed.total })
        }
      />
    </>,
  )
}
