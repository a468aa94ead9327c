import { type KnownAct, knownActs } from '#platform/acts.ts'
import { isDay } from '#platform/dates/days.ts'
import { formatDay } from '#platform/dates/format.ts'
import { nobodyId, operatorId } from '#platform/identity.ts'
import { isId } from '#platform/ids.ts'
import { collatorOf } from '#platform/locale.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { recordIds, recordPage } from '#platform/web/records.ts'
import { Muted } from '#ui/basics.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { type ActiveFilter, FilterSelect, Filters, without } from '#ui/filters.tsx'
import { Link } from '#ui/link.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { type AuditRow, readAudit } from '../queries/read-audit.ts'
import { accountsWords } from '../words/words.ts'

type Listed = Awaited<ReturnType<typeof readAudit>>

// the log outlives the words: an act or a field that is no more is told by its name
function said(c: Ctx, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    try {
      return c.say(key)
    } catch {}
  }
  return undefined
}

const isLook = (act: string) => knownActs().some(({ name, isRead }) => isRead && name === act)

/** What an act is called; a look is told as one, for it is called like the page. */
function actText(c: Ctx, act: string): string {
  const what = said(c, [`${act}.title`]) ?? act
  return isLook(act) ? accountsWords.in(c.language)('accounts.audit.looked-at', { what }) : what
}

/** A field as forms call it, `lines.0.signInName`, by the words of `lines`, or else of `sign-in-name`. */
function fieldText(c: Ctx, act: string, field: string): string | undefined {
  const [module = ''] = act.split('.')
  const parts = field
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .map((part) => part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('_', '-'))
  const [first = ''] = parts
  // a form calls its lines by their plural, its words may call one of them
  const names = [parts.join('.'), first, first.replace(/s$/, ''), first.replace(/es$/, ''), parts.at(-1) ?? '']
  // a refusal names the act that was refused
  const keys = [
    ...names.map((name) => `${module}.field.${name}`),
    ...names.map((name) => `accounts.audit.field.${name}`),
    `${field}.title`,
  ]
  // how a list was asked for has no words, and says nothing of the record
  return said(c, keys) ?? (isLook(act) ? undefined : field)
}

const short = (id: string) => (isId(id) ? `…${id.slice(-8)}` : id)

function whoText(c: Ctx, { actor_id, name }: Pick<AuditRow, 'actor_id' | 'name'>): string {
  const t = accountsWords.in(c.language)
  if (name !== null) return name
  if (actor_id === operatorId) return t('accounts.audit.operator')
  if (actor_id === nobodyId) return t('accounts.audit.nobody')
  return isId(actor_id) ? t('accounts.audit.gone', { id: short(actor_id) }) : t('accounts.audit.itself')
}

const Record = ({ c, row }: { c: Ctx; row: AuditRow }) => {
  if (row.subject_id === null) return null
  const found = recordPage(row.action, row.subject_id)
  if (!found || !c.may(found.permission)) return <Muted>{short(row.subject_id)}</Muted>
  return <Link href={found.href}>{short(row.subject_id)}</Link>
}

// the lines of a form repeat their fields, and the id is told by the record
function fieldsText(c: Ctx, { action, fields }: AuditRow): string {
  const named = fields.filter((field) => field !== 'id').flatMap((field) => fieldText(c, action, field) ?? [])
  return [...new Set(named)].join(' · ')
}

const AuditTable = ({ c, rows }: { c: Ctx; rows: readonly AuditRow[] }) => {
  const t = accountsWords.in(c.language)
  return (
    <Table
      caption={t('accounts.read-audit.title')}
      captionHidden
      rows={rows}
      empty={{ title: t('accounts.read-audit.empty'), text: t('accounts.read-audit.empty.text') }}
      columns={[
        { key: 'act', label: t('accounts.audit.act'), priority: 1, cell: (row) => actText(c, row.action) },
        { key: 'when', label: t('accounts.audit.when'), fit: true, cell: (row) => c.instant(row.at) },
        { key: 'who', label: t('accounts.audit.who'), cell: (row) => whoText(c, row) },
        { key: 'record', label: t('accounts.audit.record'), fit: true, cell: (row) => <Record c={c} row={row} /> },
        { key: 'fields', label: t('accounts.audit.fields'), cell: (row) => <Muted>{fieldsText(c, row)}</Muted> },
      ]}
    />
  )
}

const byLabel = (c: Ctx) => {
  const { compare } = collatorOf(c.language)
  return (a: { label: string }, b: { label: string }) => compare(a.label, b.label)
}

const peopleOptions = (c: Ctx, people: Listed['people']) => {
  const t = accountsWords.in(c.language)
  return [
    ...people.map(({ id, name, sign_in_name }) => ({ value: id, label: `${name} (${sign_in_name})` })),
    { value: operatorId, label: t('accounts.audit.operator') },
    { value: nobodyId, label: t('accounts.audit.nobody') },
  ]
}

// what is open to all leaves no line, and a permission that is no act does not either
const isLogged = ({ name, isRead, isPrivateRead }: KnownAct) => (!isRead || isPrivateRead) && !/\.see-/.test(name)

const actOptions = (c: Ctx) =>
  knownActs()
    .filter(isLogged)
    .map(({ name }) => ({ value: name, label: actText(c, name) }))
    .sort(byLabel(c))

const FilterFields = ({ c, people }: { c: Ctx; people: Listed['people'] }) => {
  const t = accountsWords.in(c.language)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="person"
        label={t('accounts.audit.who')}
        all={t('accounts.audit.all-people')}
        options={peopleOptions(c, people)}
      />
      <FilterSelect
        url={c.url}
        name="act"
        label={t('accounts.audit.act')}
        all={t('accounts.audit.all-acts')}
        options={actOptions(c)}
      />
      <TextField name="record" label={t('accounts.audit.record-asked')} value={c.query('record') ?? ''} />
      <DateField name="from" label={t('accounts.audit.from')} value={c.query('from') ?? ''} />
    </>
  )
}

function activeOf(c: Ctx, { people }: Listed): ActiveFilter[] {
  const labels: Record<string, (value: string) => string> = {
    person: (value) => peopleOptions(c, people).find((one) => one.value === value)?.label ?? short(value),
    act: (value) => actText(c, value),
    record: short,
    from: (value) => (isDay(value) ? formatDay(value, c.language) : value),
  }
  return Object.entries(labels).flatMap(([name, label]) => {
    const value = c.query(name)
    return value ? [{ label: label(value), removeHref: without(c.url, name) }] : []
  })
}

/** Who did what, and who looked at what, newest first; to read it is itself recorded. */
export async function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  const cursor = (name: string) => c.query(name)?.slice(0, 400)
  const record = c.query('record')?.slice(0, 200)
  const listed = await readAudit(c.world, c.actor, {
    after: cursor('after'),
    before: cursor('before'),
    from: c.query('from')?.slice(0, 40),
    person: c.query('person')?.slice(0, 100),
    act: c.query('act')?.slice(0, 100),
    records: record ? await recordIds(c, record) : undefined,
  })
  return page(
    t('accounts.read-audit.title'),
    <>
      <PageHeader title={t('accounts.read-audit.title')} lead={t('accounts.read-audit.lead')} />
      <Filters url={c.url} active={activeOf(c, listed)}>
        <FilterFields c={c} people={listed.people} />
      </Filters>
      <AuditTable c={c} rows={listed.rows} />
      {listed.rows.length > 0 && (
        <ListPager url={c.url} listed={listed} text={t('accounts.audit.shown', { count: listed.rows.length })} />
      )}
    </>,
  )
}
