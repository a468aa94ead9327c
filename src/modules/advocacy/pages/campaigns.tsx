import { dateText } from '#platform/dates/known.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager, sortBy } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { type CampaignRow, listCampaigns } from '../queries/list-campaigns.ts'
import { campaignStates } from '../rules/choices.ts'
import { CampaignBadges, say, Title } from './parts.tsx'

const AddButtons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('advocacy.create-campaign') && (
        <LinkButton tone="primary" href="/advocacy/campaigns/create">
          {t('advocacy.create-campaign.title')}
        </LinkButton>
      )}
      {(['import-campaigns', 'import-milestones'] as const)
        .filter((act) => c.may(`advocacy.${act}`))
        .map((act) => (
          <LinkButton href={`/imports/advocacy.${act}`}>{t(`advocacy.${act}.title`)}</LinkButton>
        ))}
    </>
  )
}

const columns = (c: Ctx) => {
  const t = say(c)
  return [
    {
      key: 'title',
      label: t('advocacy.field.title'),
      priority: 1 as const,
      cell: (row: CampaignRow) => <Title c={c} titles={row.titles} />,
    },
    {
      key: 'began',
      label: t('advocacy.field.began'),
      sort: sortBy(c.url, 'desc'),
      cell: (row: CampaignRow) => dateText(row.date_edtf, c.language),
    },
    {
      key: 'target',
      label: t('advocacy.field.target'),
      priority: 3 as const,
      cell: (row: CampaignRow) => row.target ?? <Muted>–</Muted>,
    },
    {
      key: 'milestones',
      label: t('advocacy.milestones'),
      cell: ({ milestones, reached }: CampaignRow) =>
        milestones === 0n ? <Muted>–</Muted> : t('advocacy.milestones.reached', { reached, milestones }),
    },
    {
      key: 'state',
      label: t('advocacy.field.state'),
      fit: true,
      cell: (row: CampaignRow) => <CampaignBadges c={c} row={row} />,
    },
  ]
}

/** All campaigns, those begun last first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listCampaigns(c.world, c.actor, askedIn(c.url))
  return page(
    t('advocacy.list-campaigns.title'),
    <>
      <PageHeader
        title={t('advocacy.list-campaigns.title')}
        lead={t('advocacy.list-campaigns.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterSelect
          url={c.url}
          name="state"
          label={t('advocacy.field.state')}
          all={t('advocacy.all-states')}
          options={campaignStates.map((value) => ({ value, label: t(`advocacy.campaign-state.${value}`) }))}
        />
      </Filters>
      <Table
        caption={t('advocacy.list-campaigns.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('advocacy.get-campaign') ? (row) => `/advocacy/campaigns/${row.id}` : undefined}
        empty={{
          title: t('advocacy.list-campaigns.empty'),
          text: t('advocacy.list-campaigns.empty.text'),
          action: <AddButtons c={c} />,
        }}
        columns={columns(c)}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('advocacy.list-campaigns.many')
            : t('advocacy.list-campaigns.shown', { total: listed.total })
        }
      />
    </>,
  )
}
