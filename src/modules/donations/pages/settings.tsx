import { saidIn, textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { countWebhooks } from '../queries/count-webhooks.ts'
import { getSettings, type Settings } from '../queries/get-settings.ts'
import { providers, type Way, ways } from '../rules/choices.ts'
import { moneyText } from './money-text.ts'
import { say } from './public-parts.tsx'
import { WebhookCounts } from './webhook-counts.tsx'

type Part = { c: Ctx; settings: Settings }

const isProvider = (way: Way) => providers.some((one) => one === way)

const WayState = ({ c, settings, way }: Part & { way: Way }) => {
  const t = say(c)
  const row = settings.ways.find((one) => one.way === way)
  if (!row?.is_open) return <Badge>{t('donations.way.closed')}</Badge>
  if (!isProvider(way)) return <Badge tone="success">{t('donations.way.open')}</Badge>
  const holds = settings.readiness.find((one) => one.way === way)
  return (
    <>
      <Badge tone={row.is_live ? 'success' : 'warning'}>
        {t(row.is_live ? 'donations.way.live' : 'donations.way.test')}
      </Badge>{' '}
      {!holds?.has_key && <Badge tone="danger">{t('donations.way.no-key')}</Badge>}{' '}
      {!holds?.has_webhook && <Badge tone="danger">{t('donations.way.no-webhook')}</Badge>}
    </>
  )
}

const Ways = ({ c, settings }: Part) => {
  const t = say(c)
  return (
    <Section title={t('donations.ways')} lead={t('donations.ways.lead')}>
      <Table
        caption={t('donations.ways')}
        captionHidden
        rows={ways.map((way) => ({ way, row: settings.ways.find((one) => one.way === way) }))}
        empty={{ title: t('donations.ways'), text: t('donations.ways.lead') }}
        columns={[
          { key: 'way', label: t('donations.field.way'), priority: 1, cell: ({ way }) => t(`donations.way.${way}`) },
          {
            key: 'state',
            label: t('donations.field.state'),
            cell: ({ way }) => <WayState c={c} settings={settings} way={way} />,
          },
          {
            key: 'recorded',
            label: t('donations.field.recorded'),
            cell: ({ row }) => <Muted>{row ? recordedText(c, row) : '–'}</Muted>,
          },
          {
            key: 'act',
            label: t('donations.field.change'),
            cell: ({ way }) =>
              c.may('donations.set-way') ? (
                <Link href={`/donations/ways/set?way=${way}`}>{t('donations.set-way.title')}</Link>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}

const Currencies = ({ c, settings }: Part) => {
  const t = say(c)
  const action = c.may('donations.set-currency') && (
    <LinkButton href="/donations/currencies/set">{t('donations.set-currency.title')}</LinkButton>
  )
  return (
    <Section title={t('donations.currencies')} actions={settings.currencies.length > 0 && action}>
      <Table
        caption={t('donations.currencies')}
        captionHidden
        rows={settings.currencies}
        empty={{ title: t('donations.currencies.empty'), text: t('donations.currencies.empty.text'), action }}
        columns={[
          {
            key: 'currency',
            label: t('donations.field.currency'),
            priority: 1,
            cell: ({ currency }) =>
              c.may('donations.set-currency') ? (
                <Link href={`/donations/currencies/set?currency=${currency}`}>{currency}</Link>
              ) : (
                currency
              ),
          },
          {
            key: 'smallest',
            label: t('donations.field.smallest'),
            align: 'end',
            cell: (row) => moneyText(row.smallest, row.currency, c.language),
          },
          {
            key: 'largest',
            label: t('donations.field.largest'),
            align: 'end',
            cell: (row) => moneyText(row.largest, row.currency, c.language),
          },
          {
            key: 'state',
            label: t('donations.field.state'),
            fit: true,
            cell: ({ is_taken }) =>
              is_taken ? (
                <Badge tone="success">{t('donations.taken')}</Badge>
              ) : (
                <Badge>{t('donations.not-taken')}</Badge>
              ),
          },
          {
            key: 'recorded',
            label: t('donations.field.recorded'),
            cell: (row) => <Muted>{recordedText(c, row)}</Muted>,
          },
        ]}
      />
    </Section>
  )
}

const Suggestions = ({ c, settings }: Part) => {
  const t = say(c)
  const action = c.may('donations.create-suggestion') && (
    <LinkButton href="/donations/suggestions/create">{t('donations.create-suggestion.title')}</LinkButton>
  )
  return (
    <Section title={t('donations.suggestions')} actions={settings.suggestions.length > 0 && action}>
      <Table
        caption={t('donations.suggestions')}
        captionHidden
        rows={settings.suggestions}
        rowHref={c.may('donations.get-suggestion') ? ({ id }) => `/donations/suggestions/${id}` : undefined}
        empty={{ title: t('donations.suggestions.empty'), text: t('donations.suggestions.empty.text'), action }}
        columns={[
          {
            key: 'amount',
            label: t('donations.field.amount'),
            priority: 1,
            cell: (row) => (
              <>
                {moneyText(row.amount, row.currency, c.language)} <VoidMark row={row} />
              </>
            ),
          },
          {
            key: 'frequency',
            label: t('donations.field.frequency'),
            fit: true,
            cell: ({ frequency }) => t(`donations.frequency.${frequency}`),
          },
          { key: 'buys', label: t('donations.field.buys'), cell: ({ buys }) => saidIn(buys, c.language).text },
          { key: 'note', label: t('donations.field.note'), cell: ({ note }) => <Muted>{note ?? '–'}</Muted> },
        ]}
      />
    </Section>
  )
}

const Purposes = ({ c, settings }: Part) => {
  const t = say(c)
  const action = c.may('donations.offer-purpose') && (
    <LinkButton href="/donations/purposes/offer">{t('donations.offer-purpose.title')}</LinkButton>
  )
  return (
    <Section
      title={t('donations.purposes')}
      lead={t('donations.purposes.lead')}
      actions={settings.purposes.length > 0 && action}
    >
      <Table
        caption={t('donations.purposes')}
        captionHidden
        rows={settings.purposes}
        empty={{ title: t('donations.purposes.empty'), text: t('donations.purposes.empty.text'), action }}
        columns={[
          {
            key: 'name',
            label: t('donations.field.purpose'),
            priority: 1,
            cell: ({ names, code }) =>
              c.may('donations.offer-purpose') ? (
                <Link href={`/donations/purposes/offer?fund=${encodeURIComponent(code)}`}>
                  {textIn(names, c.language)}
                </Link>
              ) : (
                textIn(names, c.language)
              ),
          },
          { key: 'fund', label: t('donations.field.fund'), cell: ({ code }) => <Muted>{code}</Muted> },
          { key: 'place', label: t('donations.field.place'), align: 'end', cell: ({ place }) => String(place) },
          {
            key: 'state',
            label: t('donations.field.state'),
            fit: true,
            cell: ({ is_offered }) =>
              is_offered ? (
                <Badge tone="success">{t('donations.offered')}</Badge>
              ) : (
                <Badge>{t('donations.not-offered')}</Badge>
              ),
          },
        ]}
      />
    </Section>
  )
}

/** How giving on the site is settled. */
export async function show(c: Ctx) {
  const t = say(c)
  const settings = await getSettings(c.world, c.actor, {})
  const counted = c.may('donations.count-webhooks') ? await countWebhooks(c.world, c.actor, {}) : undefined
  return page(
    t('donations.get-settings.title'),
    <>
      <PageHeader title={t('donations.get-settings.title')} lead={t('donations.get-settings.lead')} />
      <Ways c={c} settings={settings} />
      <Currencies c={c} settings={settings} />
      <Suggestions c={c} settings={settings} />
      <Purposes c={c} settings={settings} />
      {counted && <WebhookCounts c={c} counted={counted} />}
    </>,
  )
}
