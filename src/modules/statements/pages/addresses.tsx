import type { Child } from 'hono/jsx'
import { mostWaiting, type ToldAddress } from '#modules/payments/face.ts'
import { addressText } from '#modules/people/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn } from '#platform/lists.ts'
import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { Badge, Muted, PostButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { Actions, PageHeader } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { listToldAddresses } from '../queries/list-told-addresses.ts'
import { say, sourceText } from './parts.tsx'

/** Where the giver lives by the records. */
export const knownText = (c: Ctx, { known }: ToldAddress): Child =>
  known ? addressText(known, c.language) : <Muted>{say(c)('statements.no-address')}</Muted>

/** Who tells an address, and when. */
export const tellerText = (c: Ctx, { typed, source, told_on }: ToldAddress): Child => (
  <>
    {typed ? <Badge tone="warning">{say(c)('statements.told-by.form')}</Badge> : source && sourceText(c, source)}
    {told_on && ` · ${formatDay(told_on, c.language)}`}
  </>
)

/** The giver, as a link for who may look. */
export function giverText(c: Ctx, { party_id, name, ref }: ToldAddress): Child {
  const text = c.say('ui.with-ref', { name, ref })
  return c.may('people.get-party') ? <Link href={`/people/${party_id}`}>{text}</Link> : text
}

const Acts = ({ c, address }: { c: Ctx; address: ToldAddress }) => {
  const t = say(c)
  return (
    <Actions>
      {(['take', 'leave'] as const)
        .filter((verb) => c.may(`statements.${verb}-address`))
        .map((verb) => (
          <PostButton
            action={`/statements/addresses/${address.id}/${verb}`}
            values={{ seen: address.seen }}
            label={`${t(`statements.${verb}-address.submit`)}: ${address.name}, ${addressText(address.told, c.language)}`}
          >
            {t(`statements.${verb}-address.submit`)}
          </PostButton>
        ))}
    </Actions>
  )
}

function columns(c: Ctx): Column<ToldAddress>[] {
  const t = say(c)
  return [
    { key: 'who', label: t('statements.field.giver'), priority: 1, cell: (address) => giverText(c, address) },
    { key: 'known', label: t('statements.field.on-record'), cell: (address) => knownText(c, address) },
    { key: 'told', label: t('statements.field.told-now'), cell: (address) => addressText(address.told, c.language) },
    { key: 'by', label: t('statements.field.told-by'), cell: (address) => tellerText(c, address) },
    { key: 'acts', label: t('statements.field.which'), cell: (address) => <Acts c={c} address={address} /> },
  ]
}

/** Givers of whom a payment tells another address, the latest first. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const listed = await listToldAddresses(c.world, c.actor, { ...askedIn(c.url), party: undefined })
  return page(
    t('statements.list-told-addresses.title'),
    <>
      <PageHeader
        title={t('statements.list-told-addresses.title')}
        lead={t('statements.list-told-addresses.lead')}
        breadcrumb={[{ href: '/statements', label: t('statements.list-imports.title') }]}
      />
      <Table
        caption={t('statements.list-told-addresses.title')}
        captionHidden
        rows={listed.rows}
        empty={{
          title: t('statements.list-told-addresses.empty'),
          text: t('statements.list-told-addresses.empty.text'),
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          listed.total < mostWaiting
            ? t('statements.list-told-addresses.shown', { total: listed.total })
            : t('statements.list-told-addresses.many', { total: listed.total })
        }
      />
    </>,
  )
}
