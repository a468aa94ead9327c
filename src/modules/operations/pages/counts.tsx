import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { DateField } from '#ui/fields.tsx'
import { Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { listCodes } from '../queries/find-by-code.ts'
import { listCounts } from '../queries/list-counts.ts'
import { milestones, peopleKinds } from '../rules/choices.ts'
import { CountTable } from './count-table.tsx'
import { say } from './parts.tsx'

const AddButtons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('operations.record-count') && (
        <LinkButton tone="primary" href="/operations/counts/record">
          {t('operations.record-count.title')}
        </LinkButton>
      )}
      {c.may('operations.import-counts') && (
        <LinkButton href="/imports/operations.import-counts">{t('operations.import-counts.title')}</LinkButton>
      )}
    </>
  )
}

const FilterFields = (props: { c: Ctx; codes: readonly string[] }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      <SelectField
        name="milestone"
        label={t('operations.field.milestone')}
        choose={false}
        value={c.query('milestone') ?? ''}
        options={[
          { value: '', label: t('operations.all-milestones') },
          ...milestones.map((value) => ({ value, label: t(`operations.milestone.${value}`) })),
        ]}
      />
      <SelectField
        name="operation"
        label={t('operations.operation')}
        choose={false}
        value={c.query('operation') ?? ''}
        options={[
          { value: '', label: t('operations.all-operations') },
          { value: 'none', label: t('operations.operation.none') },
          ...props.codes.map((code) => ({ value: code, label: code })),
        ]}
      />
      <SelectField
        name="people"
        label={t('operations.field.people')}
        choose={false}
        value={c.query('people') ?? ''}
        options={[
          { value: '', label: t('operations.all-people') },
          ...peopleKinds.map((value) => ({ value, label: t(`operations.people.${value}`) })),
        ]}
      />
      <DateField name="from" label={t('operations.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

/** All counts of people, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const given = Object.fromEntries([...c.url.searchParams].filter(([, value]) => value !== ''))
  const [listed, codes] = await Promise.all([listCounts(c.world, c.actor, given), listCodes(c.world.db)])
  return page(
    t('operations.list-counts.title'),
    <>
      <PageHeader
        title={t('operations.list-counts.title')}
        lead={t('operations.list-counts.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters action="/operations/counts" clearHref="/operations/counts">
        <FilterFields c={c} codes={codes} />
      </Filters>
      <CountTable c={c} rows={listed.rows} />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          listed.total > 10_000n
            ? t('operations.list-counts.many')
            : t('operations.list-counts.shown', { total: listed.total })
        }
      />
    </>,
  )
}
