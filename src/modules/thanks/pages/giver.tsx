import { formatDay } from '#platform/dates/format.ts'
import { NotFound } from '#platform/errors.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { Badge, LinkButton, Muted, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getGiver } from '../queries/get-giver.ts'
import { GoodsTable } from './goods-table.tsx'
import { givenText, giverText, Marks, moneyText, Preview, say, sumsText, wayReason } from './parts.tsx'

type Giver = Awaited<ReturnType<typeof getGiver>>
type Props = { c: Ctx; giver: Giver }

function waitingFacts(c: Ctx, { waiting }: Giver) {
  if (!waiting) return []
  const t = say(c)
  return [
    { label: t('thanks.field.since'), value: formatDay(waiting.oldest, c.language) },
    { label: t('thanks.field.given'), value: givenText(c, waiting) },
    ...(waiting.sums.length > 0 ? [{ label: t('thanks.field.sums'), value: sumsText(c, waiting.sums) }] : []),
    {
      label: t('thanks.field.way'),
      value: t('thanks.with-reason', { what: t(`thanks.way.${waiting.way}`), why: wayReason(c, waiting) }),
    },
    ...(waiting.by_whom ? [{ label: t('thanks.field.by-whom'), value: waiting.by_whom }] : []),
    {
      label: t('thanks.field.language'),
      value: t('thanks.with-reason', {
        what: languageNames[waiting.language],
        why: t(`thanks.language-because.${waiting.language_by}`),
      }),
    },
  ]
}

function reachFacts(c: Ctx, { reach }: Giver) {
  if (!reach) return []
  const t = say(c)
  return [
    { label: t('thanks.field.email'), value: reach.email ?? t('thanks.not-known') },
    { label: t('thanks.field.address'), value: reach.address ?? t('thanks.not-known') },
    { label: t('thanks.field.phone'), value: reach.phone ?? t('thanks.not-known') },
  ]
}

const Gifts = ({ c, giver }: Props) => {
  const t = say(c)
  return (
    <Section title={t('thanks.gifts')}>
      <Table
        caption={t('thanks.gifts')}
        captionHidden
        rows={giver.gifts}
        rowHref={c.may('giving.get-gift') ? (row) => `/giving/gifts/${row.gift_id}` : undefined}
        empty={{ title: t('thanks.gifts'), text: '' }}
        columns={[
          {
            key: 'ref',
            label: t('thanks.field.gift'),
            priority: 1,
            cell: (row) => (
              <>
                {row.ref} {row.is_large && <Badge tone="success">{t('thanks.mark.large')}</Badge>}
              </>
            ),
          },
          {
            key: 'day',
            label: t('thanks.field.received-on'),
            fit: true,
            cell: (row) => formatDay(row.received_on, c.language),
          },
          { key: 'fund', label: t('thanks.field.purpose'), cell: (row) => textIn(row.fund_names, c.language) },
          {
            key: 'amount',
            label: t('thanks.field.amount'),
            align: 'end',
            fit: true,
            cell: (row) => moneyText(row.left_amount, row.currency, c.language),
          },
        ]}
      />
    </Section>
  )
}

const Contacts = ({ c, giver }: Props) => {
  const t = say(c)
  if (giver.contacts.length === 0) return null
  const act = (row: Giver['contacts'][number]) => {
    const verb = row.voided_at ? 'restore' : 'void'
    if (!c.may(`thanks.${verb}-contact`)) return null
    return <Link href={`/thanks/contacts/${row.id}/${verb}`}>{t(`thanks.${verb}-contact.title`)}</Link>
  }
  return (
    <Section title={t('thanks.contacts')}>
      <Table
        caption={t('thanks.contacts')}
        captionHidden
        rows={giver.contacts}
        empty={{ title: t('thanks.contacts'), text: '' }}
        columns={[
          {
            key: 'kind',
            label: t('thanks.field.contact'),
            priority: 1,
            cell: (row) => (
              <>
                {t(`thanks.contact.${row.kind}`)} <VoidMark row={row} />
              </>
            ),
          },
          {
            key: 'day',
            label: t('thanks.field.made-on'),
            fit: true,
            cell: (row) => formatDay(row.made_on, c.language),
          },
          { key: 'outcome', label: t('thanks.field.outcome'), cell: (row) => row.outcome ?? <Muted>–</Muted> },
          { key: 'act', label: t('thanks.field.state'), cell: act },
        ]}
      />
    </Section>
  )
}

const Buttons = ({ c, giver }: Props) => {
  const t = say(c)
  const who = encodeURIComponent(giver.ref)
  return (
    <>
      {giver.waiting && c.may('thanks.send-thanks') && giver.reach?.email && (
        <LinkButton tone={giver.waiting.way === 'email' ? 'primary' : 'plain'} href={`/thanks/send?giver=${who}`}>
          {t('thanks.send-thanks.title')}
        </LinkButton>
      )}
      {giver.waiting && c.may('thanks.write-letters') && giver.reach?.address && (
        <LinkButton tone={giver.waiting.way === 'letter' ? 'primary' : 'plain'} href={`/thanks/letters?giver=${who}`}>
          {t('thanks.write-letter.title')}
        </LinkButton>
      )}
      {giver.waiting && c.may('thanks.record-thanks') && (
        <LinkButton tone={giver.waiting.way === 'phone' ? 'primary' : 'plain'} href={`/thanks/record?giver=${who}`}>
          {t('thanks.record-thanks.title')}
        </LinkButton>
      )}
      {c.may('thanks.record-wish') && (
        <LinkButton href={`/thanks/wishes/record?giver=${who}`}>{t('thanks.record-wish.title')}</LinkButton>
      )}
      {c.may('thanks.record-contact') && (
        <LinkButton href={`/thanks/contacts/record?giver=${who}`}>{t('thanks.record-contact.title')}</LinkButton>
      )}
      {c.may('thanks.list-thanks') && (
        <LinkButton tone="quiet" href={`/thanks/acknowledgements?giver=${who}`}>
          {t('thanks.related.of-giver')}
        </LinkButton>
      )}
    </>
  )
}

/** One giver: what waits for thanks, how and in which language to thank, and why so. */
export async function show(c: Ctx) {
  const t = say(c)
  const asked = c.query('giver')
  if (asked === undefined) throw new NotFound()
  const giver = await getGiver(c.world, c.actor, { giver: asked })
  const name = giverText(c, giver)
  return page(
    name,
    <>
      <PageHeader
        title={name}
        badge={<Marks c={c} marks={giver.marks} />}
        breadcrumb={[{ href: '/thanks', label: t('thanks.list-waiting.title') }]}
        actions={<Buttons c={c} giver={giver} />}
      />
      {!giver.waiting && (
        <Notice tone="success" title={t('thanks.nothing-waits')}>
          {t('thanks.nothing-waits.text')}
        </Notice>
      )}
      <SummaryList facts={[...waitingFacts(c, giver), ...reachFacts(c, giver)]} />
      {c.may('people.get-party') && (
        <p>
          <Link href={`/people/${giver.id}`}>{t('thanks.to-party')}</Link>
        </p>
      )}
      {giver.gifts.length > 0 && <Gifts c={c} giver={giver} />}
      <GoodsTable c={c} title={t('thanks.goods')} goods={giver.goods} />
      <Contacts c={c} giver={giver} />
      <Preview c={c} writing={giver.writing} />
    </>,
  )
}
