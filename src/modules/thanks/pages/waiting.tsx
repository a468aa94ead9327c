import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { isLanguage, languageNames, languages } from '#platform/words.ts'
import { LinkButton, Muted, Notice } from '#ui/basics.tsx'
import { FilterSelect, Filters, without } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listRules } from '../queries/list-rules.ts'
import { listWaiting, type WaitingRow } from '../queries/list-waiting.ts'
import { bestWays } from '../rules/choices.ts'
import { givenText, giverText, Marks, say, sumsText, ThanksTabs, wayReason } from './parts.tsx'

const Buttons = ({ c }: { c: Ctx }) => {
  const links = [
    ['thanks.record-thanks', '/thanks/record', 'primary'],
    ['thanks.write-letters', '/thanks/letters', 'plain'],
  ] as const
  return (
    <>
      {links
        .filter(([act]) => c.may(act))
        .map(([act, href, tone]) => (
          <LinkButton href={href} tone={tone}>
            {say(c)(`${act}.title`)}
          </LinkButton>
        ))}
    </>
  )
}

/** The filters in use, each with the way to take it off. */
function activeOf(c: Ctx) {
  const t = say(c)
  const [way, language] = [bestWays.find((one) => one === c.query('way')), c.query('language')]
  return [
    ...(way ? [{ label: t(`thanks.way.${way}`), removeHref: without(c.url, 'way') }] : []),
    ...(isLanguage(language) ? [{ label: languageNames[language], removeHref: without(c.url, 'language') }] : []),
  ]
}

const WaitingTable = ({ c, rows, filtered }: { c: Ctx; rows: readonly WaitingRow[]; filtered: boolean }) => {
  const t = say(c)
  return (
    <Table
      caption={t('thanks.list-waiting.title')}
      captionHidden
      rows={rows}
      rowHref={c.may('thanks.get-giver') ? (row) => `/thanks/giver?giver=${encodeURIComponent(row.ref)}` : undefined}
      empty={{
        title: t('thanks.list-waiting.empty'),
        text: t(filtered ? 'thanks.list-waiting.empty.filtered' : 'thanks.list-waiting.empty.text'),
      }}
      columns={[
        {
          key: 'giver',
          label: t('thanks.field.giver'),
          priority: 1,
          cell: (row) => (
            <>
              {giverText(c, row)} <Marks c={c} marks={row.marks} />
            </>
          ),
        },
        {
          key: 'oldest',
          label: t('thanks.field.since'),
          fit: true,
          sort: sortBy(c.url, 'asc'),
          cell: (row) => formatDay(row.oldest, c.language),
        },
        {
          key: 'gifts',
          label: t('thanks.field.given'),
          cell: (row) => givenText(c, row),
        },
        {
          key: 'sums',
          label: t('thanks.field.sums'),
          align: 'end',
          cell: (row) => (row.sums.length > 0 ? sumsText(c, row.sums) : <Muted>–</Muted>),
        },
        {
          key: 'way',
          label: t('thanks.field.way'),
          cell: (row) => (
            <>
              {t(`thanks.way.${row.way}`)} <Muted>{wayReason(c, row)}</Muted>
            </>
          ),
        },
        { key: 'language', label: t('thanks.field.language'), cell: (row) => languageNames[row.language] },
        { key: 'by', label: t('thanks.field.by-whom'), cell: (row) => row.by_whom ?? <Muted>–</Muted> },
      ]}
    />
  )
}

const hasRules = async (c: Ctx) =>
  !c.may('thanks.list-rules') || (await listRules(c.world, c.actor, {})).some(({ voided_at }) => voided_at === null)

const NoRules = ({ c }: { c: Ctx }) => (
  <Notice tone="info" title={say(c)('thanks.no-rules')}>
    {say(c)('thanks.no-rules.text')}{' '}
    {c.may('thanks.set-rule') && <LinkButton href="/thanks/rules/set">{say(c)('thanks.set-rule.title')}</LinkButton>}
  </Notice>
)

/** Who waits for thanks, the longest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listWaiting(c.world, c.actor, askedIn(c.url))
  const active = activeOf(c)
  const begun = await hasRules(c)
  return page(
    t('thanks.list-waiting.title'),
    <>
      <PageHeader
        title={t('thanks.list-waiting.title')}
        lead={t('thanks.list-waiting.lead')}
        actions={<Buttons c={c} />}
      />
      <ThanksTabs c={c} />
      {!begun && <NoRules c={c} />}
      {begun && (
        <Filters url={c.url} active={active}>
          <FilterSelect
            url={c.url}
            name="way"
            label={t('thanks.field.way')}
            all={t('thanks.all-ways')}
            options={bestWays.map((value) => ({ value, label: t(`thanks.way.${value}`) }))}
          />
          <FilterSelect
            url={c.url}
            name="language"
            label={t('thanks.field.language')}
            all={t('thanks.all-languages')}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </Filters>
      )}
      {begun && <WaitingTable c={c} rows={listed.rows} filtered={active.length > 0} />}
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('thanks.list-waiting.many')
              : t('thanks.list-waiting.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
