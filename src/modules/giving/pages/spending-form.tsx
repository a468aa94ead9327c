import { latestActivities } from '#modules/activities/face.ts'
import { standingApprovals } from '#modules/governance/face.ts'
import { dateText } from '#platform/dates/known.ts'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { type Option, type OptionGroup, SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { correctSpending } from '../commands/spendings/correct-spending.ts'
import { recordSpending } from '../commands/spendings/record-spending.ts'
import { getSpending } from '../queries/get-spending.ts'
import { works } from '../rules/choices.ts'
import { baseCurrency, currencyOptions, fundOptions, say, withRef } from './parts.tsx'

type Spending = Awaited<ReturnType<typeof getSpending>>

interface Offered {
  readonly funds: readonly Option[]
  readonly currencies: readonly (Option | OptionGroup)[]
  readonly currency: string | undefined
  readonly activities: readonly Option[]
  readonly approvals: readonly Option[]
}

type Props = { c: Ctx; offered: Offered; spending?: Spending }

/** The approvals that stand, for who may list them, and the one that a record has already. */
export async function approvalOptions(c: Ctx, own?: Spending['approval']): Promise<Option[]> {
  const standing = c.may('governance.list-approvals') ? await standingApprovals(c.world.db) : []
  const all = own && !standing.some(({ id }) => id === own.id) ? [own, ...standing] : standing
  return all.map(({ ref, titles }) => ({ value: ref, label: withRef(c, textIn(titles, c.language), ref) }))
}

// the activity of a spending stays on offer, however old it is
async function offeredTo(c: Ctx, spending?: Spending): Promise<Offered> {
  const latest = c.may('activities.get-activity') ? await latestActivities(c.world.db) : []
  const own = spending?.activity
  const activities = own && !latest.some(({ id }) => id === own.id) ? [own, ...latest] : latest
  return {
    funds: await fundOptions(c),
    currencies: await currencyOptions(c),
    currency: await baseCurrency(c),
    activities: activities.map(({ ref, titles, edtf }) => ({
      value: ref,
      label: `${dateText(edtf, c.language)} · ${textIn(titles, c.language)}`,
    })),
    approvals: await approvalOptions(c, spending?.approval),
  }
}

const What = ({ c, offered, spending }: Props) => {
  const t = say(c)
  const amount = spending && plainAmount(moneyFromDatabase(spending.amount, spending.currency))
  return (
    <>
      <DateField
        name="spentOn"
        label={t('giving.field.spent-on')}
        value={c.form.text('spentOn', spending?.spent_on ?? c.today)}
        required
      />
      <MoneyField
        name="money"
        label={t('giving.field.amount')}
        amount={c.form.text('money.amount', amount)}
        currency={c.form.text('money.currency', spending?.currency ?? offered.currency) || undefined}
        currencies={offered.currencies}
        required
      />
      <TextField
        name="purpose"
        label={t('giving.field.spent-for')}
        hint={t('giving.field.spent-for.hint')}
        value={c.form.text('purpose', spending?.purpose)}
        required
      />
      <SelectField
        name="work"
        label={t('giving.dimension.work')}
        value={c.form.text('work', spending?.work)}
        options={works.map((value) => ({ value, label: t(`giving.work.${value}`) }))}
        required
      />
    </>
  )
}

const lacksApproval = (c: Ctx, { approvals }: Offered) => approvals.length === 0 && c.may('governance.list-approvals')

const Whence = ({ c, offered, spending }: Props) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="fund"
        label={t('giving.field.fund')}
        value={c.form.text('fund', spending?.fund ?? c.query('fund'))}
        options={offered.funds}
        required
      />
      <SelectField
        name="approval"
        label={t('giving.field.approval')}
        hint={t(lacksApproval(c, offered) ? 'giving.field.approval.hint.no-approval' : 'giving.field.approval.hint')}
        choose={false}
        value={c.form.text('approval', spending?.approval?.ref)}
        options={[{ value: '', label: t('giving.field.approval.none') }, ...offered.approvals]}
      />
      <SelectField
        name="activity"
        label={t('giving.field.activity')}
        choose={false}
        value={c.form.text('activity', spending?.activity?.ref)}
        options={[{ value: '', label: t('giving.field.activity.none') }, ...offered.activities]}
      />
      <TextArea name="note" label={t('giving.field.note')} rows={2} value={c.form.text('note', spending?.note)} />
    </>
  )
}

/** Money that was spent. */
export const recording = createScreen(recordSpending, {
  list: '/giving/spendings',
  async ask(c) {
    const t = say(c)
    const offered = await offeredTo(c)
    return {
      title: t('giving.record-spending.title'),
      submit: t('giving.record-spending.submit'),
      list: t('giving.list-spendings.title'),
      fields: (
        <>
          <What c={c} offered={offered} />
          <Whence c={c} offered={offered} />
          <TextField
            name="ref"
            label={t('giving.field.ref')}
            hint={t('giving.field.ref.next')}
            width="medium"
            value={c.form.text('ref')}
          />
        </>
      ),
    }
  },
})

/** A spending corrected; what it said before stays in its history. */
export const correcting = changeScreen(correctSpending, {
  here: (c) => `/giving/spendings/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const spending = await getSpending(c.world, c.actor, { id: c.param('id') })
    const offered = await offeredTo(c, spending)
    return {
      title: t('giving.correct-spending.title'),
      lead: t('giving.correct-gift.lead'),
      submit: t('giving.correct-gift.submit'),
      record: spending.ref,
      above: [{ href: '/giving/spendings', label: t('giving.list-spendings.title') }],
      fields: (
        <>
          <What c={c} offered={offered} spending={spending} />
          <Whence c={c} offered={offered} spending={spending} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
