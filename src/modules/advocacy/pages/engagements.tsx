import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { campaignOptions } from '../queries/list-campaigns.ts'
import { listEngagements } from '../queries/list-engagements.ts'
import { engagementKinds, engagementStates } from '../rules/choices.ts'
import { EngagementTable } from './engagement-table.tsx'
import { say, titleText } from './parts.tsx'

const AddButtons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('advocacy.create-engagement') && (
        <LinkButton tone="primary" href="/advocacy/engagements/create">
          {t('advocacy.create-engagement.title')}
        </LinkButton>
      )}
      {c.may('advocacy.import-engagements') && (
        <LinkButton href="/imports/advocacy.import-engagements">{t('advocacy.import-engagements.title')}</LinkButton>
      )}
    </>
  )
}

type Campaigns = Awaited<ReturnType<typeof campaignOptions>>

const FilterFields = (props: { c: Ctx; campaigns: Campaigns }) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('advocacy.field.kind')}
        all={t('advocacy.all-kinds')}
        options={engagementKinds.map((value) => ({ value, label: t(`advocacy.kind.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="state"
        label={t('advocacy.field.state')}
        all={t('advocacy.all-states')}
        options={engagementStates.map((value) => ({ value, label: t(`advocacy.state.${value}`) }))}
      />
      {props.campaigns.length > 0 && (
        <FilterSelect
          url={c.url}
          name="campaign"
          label={t('advocacy.campaign')}
          all={t('advocacy.all-campaigns')}
          options={props.campaigns.map((one) => ({ value: one.ref, label: titleText(c, one) }))}
        />
      )}
      <DateField name="from" label={t('advocacy.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

/** All engagements, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listEngagements(c.world, c.actor, askedIn(c.url))
  const campaigns = await campaignOptions(c.world.db)
  return page(
    t('advocacy.list-engagements.title'),
    <>
      <PageHeader
        title={t('advocacy.list-engagements.title')}
        lead={t('advocacy.list-engagements.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} campaigns={campaigns} />
      </Filters>
      <EngagementTable
        c={c}
        rows={listed.rows}
        sorted
        empty={{
          title: t('advocacy.list-engagements.empty'),
          text: t('advocacy.list-engagements.empty.text'),
          action: <AddButtons c={c} />,
        }}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('advocacy.list-engagements.many')
            : t('advocacy.list-engagements.shown', { total: listed.total })
        }
      />
    </>,
  )
}
