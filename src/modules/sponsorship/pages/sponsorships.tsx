import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { listSponsorships, sponsorshipStates } from '../queries/list-sponsorships.ts'
import { say } from './parts.tsx'
import { SponsorshipTable } from './sponsorship-table.tsx'

const AddButtons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('sponsorship.start-sponsorship') && (
      <LinkButton tone="primary" href="/sponsorship/sponsorships/start">
        {say(c)('sponsorship.start-sponsorship.title')}
      </LinkButton>
    )}
    {c.may('sponsorship.import-sponsorships') && (
      <LinkButton href="/imports/sponsorship.import-sponsorships">
        {say(c)('sponsorship.import-sponsorships.title')}
      </LinkButton>
    )}
  </>
)

const FilterFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="state"
        label={t('sponsorship.field.state')}
        all={t('sponsorship.all-states')}
        options={sponsorshipStates.map((value) => ({ value, label: t(`sponsorship.state.${value}`) }))}
      />
      <TextField
        name="sponsor"
        label={t('sponsorship.field.sponsor-ref')}
        width="short"
        autocomplete="off"
        value={c.query('sponsor') ?? ''}
      />
      <DateField name="from" label={t('sponsorship.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

/** All sponsorships, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const given = askedIn(c.url)
  const listed = await listSponsorships(c.world, c.actor, given)
  const filtered = ['state', 'sponsor', 'from'].some((name) => name in given)
  return page(
    t('sponsorship.list-sponsorships.title'),
    <>
      <PageHeader
        title={t('sponsorship.list-sponsorships.title')}
        lead={t('sponsorship.list-sponsorships.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} />
      </Filters>
      <SponsorshipTable
        c={c}
        rows={listed.rows}
        sorted
        empty={{
          title: t('sponsorship.list-sponsorships.empty'),
          text: t(
            filtered ? 'sponsorship.list-sponsorships.empty.filtered' : 'sponsorship.list-sponsorships.empty.text',
          ),
        }}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('sponsorship.list-sponsorships.many')
            : t('sponsorship.list-sponsorships.shown', { total: listed.total })
        }
      />
    </>,
  )
}
