import type { Language } from '#platform/words.ts'
import { Badge, Foreign, LinkButton, Muted } from '#ui/basics.tsx'
import { type Option, SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { Filters } from '#ui/filters.tsx'
import { Section, Tabs } from '#ui/page.tsx'
import { Pager } from '#ui/pager.tsx'
import { EmptyState, Table } from '#ui/table.tsx'
import { useSamples } from './samples.ts'

interface Gift {
  readonly code: string
  readonly date: string
  readonly giver: string
  readonly giverLanguage?: Language
  readonly purpose: 'general' | 'relief' | 'schooling'
  readonly amount: string
  readonly state: 'adopted' | 'draft' | 'late' | 'lost' | 'plain'
}

const gifts: readonly Gift[] = [
  {
    code: 'R-2011-0042',
    date: '2011-08-30',
    giver: '山田 花子',
    giverLanguage: 'ja',
    purpose: 'relief',
    amount: '¥ 5,000',
    state: 'adopted',
  },
  {
    code: 'R-2011-0041',
    date: '2011-08-29',
    giver: 'Guillermo Hernández-Fuentes',
    purpose: 'general',
    amount: '$ 1,250.00',
    state: 'draft',
  },
  {
    code: 'R-2011-0040',
    date: '2011-08-15',
    giver: '김민서',
    giverLanguage: 'ko',
    purpose: 'schooling',
    amount: '₩ 300,000',
    state: 'late',
  },
  {
    code: 'R-2011-0039',
    date: '2011-07-02',
    giver: 'St. Columba Parish',
    purpose: 'general',
    amount: '£ 88.50',
    state: 'lost',
  },
  {
    code: 'R-2011-0038',
    date: '2011-07-01',
    giver: '陈晓明',
    giverLanguage: 'zh',
    purpose: 'relief',
    amount: '¥ 12,000',
    state: 'plain',
  },
]

const tones = { adopted: 'success', draft: 'info', late: 'warning', lost: 'danger', plain: undefined } as const

const GiftTable = () => {
  const t = useSamples()
  return (
    <Table<Gift>
      caption={t('all')}
      captionHidden={true}
      rows={gifts}
      rowHref={(gift) => `/giving/gifts/${gift.code}`}
      empty={{ title: t('emptyTitle'), text: t('emptyText') }}
      columns={[
        {
          key: 'date',
          label: t('date'),
          fit: true,
          sort: { href: '?sort=date', direction: 'descending' },
          cell: (gift) => gift.date,
        },
        {
          key: 'giver',
          label: t('giver'),
          priority: 1,
          sort: { href: '?sort=giver' },
          cell: (gift) =>
            gift.giverLanguage ? <Foreign language={gift.giverLanguage}>{gift.giver}</Foreign> : gift.giver,
        },
        { key: 'purpose', label: t('purpose'), cell: (gift) => t(gift.purpose) },
        { key: 'code', label: t('code'), priority: 3, fit: true, cell: (gift) => <Muted>{gift.code}</Muted> },
        {
          key: 'state',
          label: t('state'),
          fit: true,
          cell: (gift) => <Badge tone={tones[gift.state]}>{t(gift.state)}</Badge>,
        },
        {
          key: 'amount',
          label: t('amount'),
          align: 'end',
          sort: { href: '?sort=amount', direction: undefined },
          cell: (gift) => gift.amount,
        },
      ]}
    />
  )
}

/** Tabs, filters, a table, a pager and an empty state. */
export const Lists = () => {
  const t = useSamples()
  const purposes: readonly Option[] = [
    { value: 'general', label: t('general') },
    { value: 'relief', label: t('relief') },
  ]
  return (
    <Section title={t('lists')} id="lists">
      <Tabs
        items={[
          { href: '?', label: t('all'), current: true, count: '228' },
          { href: '?kind=monthly', label: t('monthly'), count: '31' },
          { href: '?kind=goods', label: t('inKind') },
        ]}
      />
      <Filters
        url={new URL('https://staff.example.org/giving/gifts')}
        active={[{ label: t('filter'), removeHref: '?' }]}
      >
        <TextField name="giver" label={t('giver')} />
        <SelectField name="purpose" label={t('purpose')} options={purposes} value="relief" />
        <DateField name="from" label={t('date')} />
      </Filters>
      <GiftTable />
      <Pager
        text={t('range')}
        first="?"
        previous="?before=1"
        next="?after=50"
        jump={{ action: '/giving/gifts', label: t('jump'), example: '2011-03-24', keep: [['purpose', 'relief']] }}
      />
      <EmptyState
        title={t('emptyTitle')}
        text={t('emptyText')}
        action={<LinkButton href="/aid/shipments/new">{t('record')}</LinkButton>}
      />
    </Section>
  )
}
