import { addDays, addMonths } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Muted, Notice, type Tone } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { type DueRow, listFilings } from '../queries/list-filings.ts'
import type { DueState } from '../rules/due-state.ts'
import type { FilingItem } from '../rules/packs/pack.ts'
import { ActButtons, FilingsTabs, None, say, yearFilter } from './parts.tsx'

const tones: Partial<Record<DueState, Tone>> = { done: 'success', made: 'info', overdue: 'danger' }

// where the records of what is due are found
const screens: Partial<Record<FilingItem, readonly [href: string, permission: string]>> = {
  'donor-list': ['/filings/donors', 'filings.list-donors'],
  'activity-statement': ['/filings/statement', 'filings.show-activity-statement'],
  'income-statement': ['/filings/statement', 'filings.show-activity-statement'],
  'restricted-gifts-note': ['/filings/restricted', 'filings.show-restricted-gifts'],
  'income-by-source': ['/filings/statement', 'filings.show-activity-statement'],
  'largest-transactions': ['/filings/schedules', 'filings.show-schedules'],
  'officer-donors': ['/filings/schedules', 'filings.show-schedules'],
  'gifts-paid-out': ['/filings/schedules', 'filings.show-schedules'],
  pay: ['/filings/schedules', 'filings.show-schedules'],
  remittances: ['/filings/schedules', 'filings.show-schedules'],
  'remittances-in-advance': ['/filings/remittances', 'filings.list-remittances'],
  'criteria-checklist': ['/filings/tests', 'filings.list-calculations'],
  'officers-list': ['/governance/officers', 'governance.list-officers'],
  'members-list': ['/governance/members', 'governance.list-members'],
  'business-report': ['/report/reports', 'report.list-reports'],
}

function itemCell(c: Ctx, { item, authorisedOnly }: DueRow, year: string) {
  const t = say(c)
  const [href, permission] = screens[item] ?? []
  const query = href?.startsWith('/filings') ? `?year=${encodeURIComponent(year)}` : ''
  return (
    <>
      {href && permission && c.may(permission) ? (
        <Link href={`${href}${query}`}>{t(`filings.item.${item}`)}</Link>
      ) : (
        t(`filings.item.${item}`)
      )}{' '}
      {authorisedOnly && <Badge>{t('filings.authorised-only')}</Badge>}
    </>
  )
}

function keptText(c: Ctx, { keptYears, dueOn }: DueRow) {
  if (keptYears === null) return <None />
  if (dueOn === null) return say(c)('filings.kept-years', { years: keptYears })
  const until = addDays(addMonths(addDays(dueOn, 1), keptYears * 12), -1)
  return formatDay(until, c.language)
}

function madeText(c: Ctx, { made }: DueRow) {
  if (!made) return <None />
  const t = say(c)
  const on = formatDay(made.made_on, c.language)
  return made.filed_on === null
    ? t('filings.made-on', { day: on })
    : [t('filings.filed-on', { day: formatDay(made.filed_on, c.language) }), made.place].filter(Boolean).join(' · ')
}

function columnsOf(c: Ctx, year: string): Column<DueRow>[] {
  const t = say(c)
  return [
    { key: 'item', label: t('filings.field.item'), priority: 1, cell: (row) => itemCell(c, row, year) },
    {
      key: 'state',
      label: t('filings.field.state'),
      fit: true,
      cell: ({ state }) => <Badge tone={tones[state]}>{t(`filings.state.${state}`)}</Badge>,
    },
    { key: 'duty', label: t('filings.field.duty'), cell: ({ duty }) => t(`filings.duty.${duty}`) },
    {
      key: 'due',
      label: t('filings.field.due-on'),
      fit: true,
      cell: ({ dueOn }) => (dueOn === null ? <None /> : formatDay(dueOn, c.language)),
    },
    { key: 'kept', label: t('filings.field.kept-until'), fit: true, cell: (row) => keptText(c, row) },
    { key: 'made', label: t('filings.field.made'), cell: (row) => <Muted>{madeText(c, row)}</Muted> },
    {
      key: 'act',
      label: t('filings.field.act'),
      fit: true,
      cell(row) {
        if (row.made) {
          const { id } = row.made
          if (row.state !== 'done' && c.may('filings.file-return'))
            return <Link href={`/filings/returns/${id}/file`}>{t('filings.file-return.title')}</Link>
          return c.may('filings.get-return') ? <Link href={`/filings/returns/${id}`}>{t('filings.look')}</Link> : null
        }
        const query = new URLSearchParams({ year, item: row.item })
        return c.may('filings.record-return') ? (
          <Link href={`/filings/returns/record?${query}`}>{t('filings.record-return.short')}</Link>
        ) : null
      },
    },
  ]
}

const Records = ({ c }: { c: Ctx }) => {
  const acts = [
    ['list-income-lines', '/filings/income'],
    ['list-remittances', '/filings/remittances'],
    ['list-disclosures', '/filings/disclosures'],
    ['list-yen-values', '/filings/yen-values'],
    ['list-bodies', '/filings/bodies'],
    ['list-returns', '/filings/returns'],
  ] as const
  return (
    <Section
      title={say(c)('filings.records')}
      actions={<ActButtons c={c} acts={acts} />}
      lead={say(c)('filings.records.lead')}
    />
  )
}

const Notices = ({ c, isSet, lackAdvance }: { c: Ctx; isSet: boolean; lackAdvance: number }) => {
  const t = say(c)
  return (
    <>
      {!isSet && (
        <Notice tone="warning" title={t('filings.not-set')}>
          <p>{t('filings.not-set.text')}</p>
          {c.may('filings.set-rules') && (
            <LinkButton href="/filings/rules/set">{t('filings.set-rules.title')}</LinkButton>
          )}
        </Notice>
      )}
      {lackAdvance > 0 && (
        <Notice tone="danger" title={t('filings.advance-missing')}>
          <p>{t('filings.advance-missing.text', { count: lackAdvance })}</p>
        </Notice>
      )}
    </>
  )
}

/** What is to be made, kept and filed for a business year. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, rows, isSet, lackAdvance, authority } = await listFilings(c.world, c.actor, {
    year: c.query('year'),
    today: c.today,
  })
  const title = t('filings.list-filings.title')
  const lead = authority
    ? t('filings.list-filings.lead-to', { authority: t(`filings.authority.${authority}`) })
    : t('filings.list-filings.lead')
  return page(
    title,
    <>
      <PageHeader title={title} lead={lead} />
      <FilingsTabs c={c} />
      <Notices c={c} isSet={isSet} lackAdvance={lackAdvance} />
      {year && (await yearFilter(c, year.ref))}
      <Table
        caption={title}
        captionHidden
        rows={rows}
        empty={{ title: t('filings.list.empty'), text: t('filings.no-year') }}
        columns={columnsOf(c, year?.ref ?? '')}
      />
      <Records c={c} />
    </>,
  )
}
