import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { FilterSelect, Filters, without } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listThanks, type ThanksRow } from '../queries/list-thanks.ts'
import { givenWays } from '../rules/choices.ts'
import { givenText, giverText, say, ThanksTabs } from './parts.tsx'

function activeOf(c: Ctx) {
  const t = say(c)
  const [way, giver] = [givenWays.find((one) => one === c.query('way')), c.query('giver')]
  return [
    ...(giver ? [{ label: giver, removeHref: without(c.url, 'giver') }] : []),
    ...(c.query('unsent') ? [{ label: t('thanks.mail.failed'), removeHref: without(c.url, 'unsent') }] : []),
    ...(way ? [{ label: t(`thanks.way.${way}`), removeHref: without(c.url, 'way') }] : []),
  ]
}

const RecordButton = ({ c }: { c: Ctx }) => (
  <>
    {c.may('thanks.record-thanks') && (
      <LinkButton tone="primary" href="/thanks/record">
        {say(c)('thanks.record-thanks.title')}
      </LinkButton>
    )}
  </>
)

const ThanksTable = ({ c, rows, filtered }: { c: Ctx; rows: readonly ThanksRow[]; filtered: boolean }) => {
  const t = say(c)
  return (
    <Table
      caption={t('thanks.list-thanks.title')}
      captionHidden
      rows={rows}
      rowHref={c.may('thanks.get-thanks') ? (row) => `/thanks/acknowledgements/${row.id}` : undefined}
      empty={{
        title: t('thanks.list-thanks.empty'),
        text: t(filtered ? 'thanks.list-thanks.empty.filtered' : 'thanks.list-thanks.empty.text'),
        action: filtered ? undefined : <RecordButton c={c} />,
      }}
      columns={[
        {
          key: 'ref',
          label: t('thanks.field.ref'),
          priority: 1,
          fit: true,
          cell: (row) => (
            <>
              {row.ref} <VoidMark row={row} />
            </>
          ),
        },
        {
          key: 'giver',
          label: t('thanks.field.giver'),
          cell: (row) => giverText(c, { ref: row.giver_ref, name: row.giver }),
        },
        {
          key: 'day',
          label: t('thanks.field.thanked-on'),
          fit: true,
          sort: sortBy(c.url, 'desc'),
          cell: (row) => formatDay(row.thanked_on, c.language),
        },
        { key: 'way', label: t('thanks.field.way'), cell: (row) => t(`thanks.way.${row.way}`) },
        { key: 'language', label: t('thanks.field.language'), cell: (row) => languageNames[row.language] },
        { key: 'gifts', label: t('thanks.field.given'), cell: (row) => givenText(c, row) },
        { key: 'by', label: t('thanks.field.by-whom'), cell: (row) => row.by_whom ?? <Muted>–</Muted> },
      ]}
    />
  )
}

/** Thanks that were given, the newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listThanks(c.world, c.actor, askedIn(c.url))
  const active = activeOf(c)
  const none = listed.rows.length === 0 && active.length === 0
  return page(
    t('thanks.list-thanks.title'),
    <>
      <PageHeader
        title={t('thanks.list-thanks.title')}
        lead={t('thanks.list-thanks.lead')}
        actions={none ? undefined : <RecordButton c={c} />}
      />
      <ThanksTabs c={c} />
      {!none && (
        <Filters url={c.url} active={active}>
          <FilterSelect
            url={c.url}
            name="way"
            label={t('thanks.field.way')}
            all={t('thanks.all-ways')}
            options={givenWays.map((value) => ({ value, label: t(`thanks.way.${value}`) }))}
          />
          {c.query('giver') && <HiddenField name="giver" value={c.query('giver') ?? ''} />}
        </Filters>
      )}
      <ThanksTable c={c} rows={listed.rows} filtered={active.length > 0} />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('thanks.list-thanks.many')
              : t('thanks.list-thanks.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
