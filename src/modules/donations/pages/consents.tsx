import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { Badge, Foreign, Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { type ConsentRow, listConsents } from '../queries/list-consents.ts'
import { say } from './public-parts.tsx'

const list = '/donations/mail-consents'

const End = ({ c, row }: { c: Ctx; row: ConsentRow }) => {
  const t = say(c)
  if (row.withdrawn_on)
    return <Badge>{t('donations.withdrawn', { day: formatDay(row.withdrawn_on, c.language) })}</Badge>
  if (!c.may('donations.withdraw-consent')) return null
  return <Link href={`${list}/${row.id}/withdraw`}>{t('donations.withdraw-consent.title')}</Link>
}

/** Who agreed to receive mail. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listConsents(c.world, c.actor, askedIn(c.url))
  return page(
    t('donations.list-consents.title'),
    <>
      <PageHeader
        title={t('donations.list-consents.title')}
        lead={t('donations.list-consents.lead')}
        breadcrumb={[{ href: '/donations', label: t('donations.list-checkouts.title') }]}
      />
      <Table
        caption={t('donations.list-consents.title')}
        captionHidden
        rows={listed.rows}
        empty={{ title: t('donations.list-consents.empty'), text: t('donations.list-consents.empty.text') }}
        columns={[
          { key: 'email', label: t('donations.field.email'), priority: 1, cell: ({ email }) => email },
          { key: 'name', label: t('donations.field.name'), cell: ({ name }) => name ?? <Muted>–</Muted> },
          {
            key: 'language',
            label: t('donations.field.language'),
            fit: true,
            cell: ({ language }) => languageNames[language],
          },
          {
            key: 'agreed',
            label: t('donations.field.agreed-on'),
            fit: true,
            cell: ({ agreed_on }) => formatDay(agreed_on, c.language),
          },
          {
            key: 'sentence',
            label: t('donations.field.agreed-to'),
            cell: ({ agreed_to, language }) => <Foreign language={language}>{agreed_to}</Foreign>,
          },
          { key: 'end', label: t('donations.field.change'), cell: (row) => <End c={c} row={row} /> },
        ]}
      />
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
