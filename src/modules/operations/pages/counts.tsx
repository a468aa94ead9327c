import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
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
      <FilterSelect
        url={c.url}
        name="milestone"
        label={t('operations.field.milestone')}
        all={t('operations.all-milestones')}
        options={milestones.map((value) => ({ value, label: t(`operations.milestone.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="operation"
        label={t('operations.operation')}
        all={t('operations.all-operations')}
        options={[
          { value: 'none', label: t('operations.operation.none') },
          ...props.codes.map((code) => ({ value: code, label: code })),
        ]}
      />
      <FilterSelect
        url={c.url}
        name="people"
        label={t('operations.field.people')}
        all={t('operations.all-people')}
        options={peopleKinds.map((value) => ({ value, label: t(`operations.people.${value}`) }))}
      />
      <DateField name="from" label={t('operations.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

/** All counts of people, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const given = askedIn(c.url)
  const [listed, codes] = await Promise.all([listCounts(c.world, c.actor, given), listCodes(c.world.db)])
  return page(
    t('operations.list-counts.title'),
    <>
      <PageHeader
        title={t('operations.list-counts.title')}
        lead={t('operations.list-counts.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} codes={codes} />
      </Filters>
      <CountTable c={c} rows={listed.rows} sorted />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('operations.list-counts.many')
            : t('operations.list-counts.shown', { total: listed.total })
        }
      />
    </>,
  )
}
