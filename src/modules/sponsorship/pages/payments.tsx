import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { listCarriers, listPayments, paymentStates } from '../queries/list-payments.ts'
import { purposes } from '../rules/choices.ts'
import { say } from './parts.tsx'
import { PaymentTable } from './payment-table.tsx'

const AddButtons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('sponsorship.record-payments') && (
      <LinkButton tone="primary" href="/sponsorship/payments/record">
        {say(c)('sponsorship.record-payments.title')}
      </LinkButton>
    )}
    {c.may('sponsorship.import-payments') && (
      <LinkButton href="/imports/sponsorship.import-payments">{say(c)('sponsorship.import-payments.title')}</LinkButton>
    )}
  </>
)

const FilterFields = (props: { c: Ctx; carriers: readonly string[] }) => {
  const { c, carriers } = props
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="state"
        label={t('sponsorship.field.state')}
        all={t('sponsorship.all-states')}
        options={paymentStates.map((value) => ({ value, label: t(`sponsorship.state.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="purpose"
        label={t('sponsorship.field.purpose')}
        all={t('sponsorship.all-purposes')}
        options={purposes.map((value) => ({ value, label: t(`sponsorship.purpose.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="carrier"
        label={t('sponsorship.field.carrier')}
        all={t('sponsorship.all-carriers')}
        options={carriers.map((value) => ({ value, label: value }))}
      />
      <DateField name="from" label={t('sponsorship.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

/** All payments through local staff, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const given = askedIn(c.url)
  const [listed, carriers] = await Promise.all([listPayments(c.world, c.actor, given), listCarriers(c.world.db)])
  const filtered = ['state', 'purpose', 'carrier', 'from'].some((name) => name in given)
  return page(
    t('sponsorship.list-payments.title'),
    <>
      <PageHeader
        title={t('sponsorship.list-payments.title')}
        lead={t('sponsorship.list-payments.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} carriers={carriers} />
      </Filters>
      <PaymentTable
        c={c}
        rows={listed.rows}
        sorted
        emptyText={t(filtered ? 'sponsorship.list-payments.empty.filtered' : 'sponsorship.list-payments.empty.text')}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('sponsorship.list-payments.many')
            : t('sponsorship.list-payments.shown', { total: listed.total })
        }
      />
    </>,
  )
}
