import { valueName } from '#modules/people/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { formatCount } from '#platform/numbers.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { isLanguage, languageNames, languages } from '#platform/words.ts'
import { Badge, Muted } from '#ui/basics.tsx'
import { TextField } from '#ui/fields.tsx'
import { FilterSelect, Filters, without } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { type LapsedRow, listLapsed } from '../queries/list-lapsed.ts'
import { lapsedKinds } from '../rules/choices.ts'
import { giverText, say, ThanksTabs } from './parts.tsx'

function activeOf(c: Ctx) {
  const t = say(c)
  const [kind, language] = [lapsedKinds.find((one) => one === c.query('kind')), c.query('language')]
  const [country, all] = [c.query('country')?.toUpperCase(), c.query('all')]
  return [
    ...(kind ? [{ label: t(`thanks.lapsed.${kind}`), removeHref: without(c.url, 'kind') }] : []),
    ...(country ? [{ label: country, removeHref: without(c.url, 'country') }] : []),
    ...(isLanguage(language) ? [{ label: languageNames[language], removeHref: without(c.url, 'language') }] : []),
    ...(all ? [{ label: t('thanks.lapsed.all'), removeHref: without(c.url, 'all') }] : []),
  ]
}

const contactText = (c: Ctx, { contact, contact_on }: LapsedRow) =>
  contact && contact_on ? (
    <>
      <Badge tone={contact === 'no-contact' ? 'warning' : 'info'}>{say(c)(`thanks.contact.${contact}`)}</Badge>{' '}
      <Muted>{formatDay(contact_on, c.language)}</Muted>
    </>
  ) : (
    <Muted>–</Muted>
  )

const kindText = (c: Ctx, { kind, behind }: LapsedRow) =>
  kind === 'pledge' ? say(c)('thanks.lapsed.behind', { count: behind ?? 0n }) : say(c)(`thanks.lapsed.${kind}`)

const LapsedTable = ({ c, rows, filtered }: { c: Ctx; rows: readonly LapsedRow[]; filtered: boolean }) => {
  const t = say(c)
  return (
    <Table
      caption={t('thanks.list-lapsed.title')}
      captionHidden
      rows={rows}
      rowHref={c.may('thanks.get-giver') ? (row) => `/thanks/giver?giver=${encodeURIComponent(row.ref)}` : undefined}
      empty={{
        title: t('thanks.list-lapsed.empty'),
        text: t(filtered ? 'thanks.list-lapsed.empty.filtered' : 'thanks.list-lapsed.empty.text'),
      }}
      columns={[
        { key: 'giver', label: t('thanks.field.giver'), priority: 1, cell: (row) => giverText(c, row) },
        { key: 'kind', label: t('thanks.field.lapsed'), cell: (row) => kindText(c, row) },
        {
          key: 'last',
          label: t('thanks.field.last-gift'),
          fit: true,
          sort: sortBy(c.url, 'desc'),
          cell: (row) => formatDay(row.last_on, c.language),
        },
        {
          key: 'gifts',
          label: t('thanks.field.gifts'),
          align: 'end',
          fit: true,
          cell: (row) => formatCount(row.gifts, c.language),
        },
        {
          key: 'country',
          label: t('thanks.field.country'),
          cell: (row) =>
            row.country === null ? t('thanks.country.none') : valueName('country', row.country, c.language),
        },
        { key: 'language', label: t('thanks.field.language'), cell: (row) => languageNames[row.language] },
        { key: 'contact', label: t('thanks.field.contact'), cell: (row) => contactText(c, row) },
      ]}
    />
  )
}

const LapsedFilters = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <Filters url={c.url} active={activeOf(c)}>
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('thanks.field.lapsed')}
        all={t('thanks.lapsed.any')}
        options={lapsedKinds.map((value) => ({ value, label: t(`thanks.lapsed.${value}`) }))}
      />
      <TextField name="country" label={t('thanks.field.country-code')} width="short" value={c.query('country') ?? ''} />
      <FilterSelect
        url={c.url}
        name="language"
        label={t('thanks.field.language')}
        all={t('thanks.all-languages')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
      />
      <FilterSelect
        url={c.url}
        name="all"
        label={t('thanks.contact.no-contact')}
        all={t('thanks.lapsed.left-out')}
        options={[{ value: 'yes', label: t('thanks.lapsed.all') }]}
      />
    </Filters>
  )
}

/** Who gave before and gives no more. */
export async function show(c: Ctx) {
  const t = say(c)
  const asked = askedIn(c.url)
  const country = asked.country?.toUpperCase()
  const listed = await listLapsed(c.world, c.actor, { ...asked, ...(country && { country }), on: c.today })
  return page(
    t('thanks.list-lapsed.title'),
    <>
      <PageHeader title={t('thanks.list-lapsed.title')} lead={t('thanks.list-lapsed.lead')} />
      <ThanksTabs c={c} />
      <LapsedFilters c={c} />
      <LapsedTable c={c} rows={listed.rows} filtered={activeOf(c).length > 0} />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('thanks.list-lapsed.many')
              : t('thanks.list-lapsed.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
