import { formatDay } from '#platform/dates/format.ts'
import { NotFound } from '#platform/errors.ts'
import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { Link } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { changeScreen, VoidMark } from '#ui/record.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { moveRest } from '../commands/rests/move-rest.ts'
import { voidRest } from '../commands/rests/void-rest.ts'
import type { FundBalance } from '../queries/fund-balance.ts'
import { getFund } from '../queries/get-fund.ts'
import { currencyOptions, fundOptions, moneyText, say } from './parts.tsx'

type Fund = Awaited<ReturnType<typeof getFund>>

/** What came to a fund, what went from it, and what is left, each currency apart. */
export const Balances = ({ c, fund }: { c: Ctx; fund: Fund }) => {
  const t = say(c)
  if (fund.balances.length === 0) return null
  const amount = (key: Exclude<keyof FundBalance, 'currency'>): Column<FundBalance> => ({
    key,
    label: t(`giving.balance.${key}`),
    align: 'end',
    cell: (row) => moneyText(row[key], row.currency, c.language),
  })
  return (
    <Section title={t('giving.balance')}>
      <Table
        caption={t('giving.balance')}
        captionHidden
        rows={fund.balances}
        empty={{ title: '', text: '' }}
        columns={[
          { key: 'currency', label: t('giving.field.currency'), priority: 1, cell: (row) => row.currency },
          amount('given'),
          amount('refunded'),
          amount('spent'),
          amount('moved'),
          amount('left'),
        ]}
      />
    </Section>
  )
}

/** What was moved from a fund to others when it ended, and from others to it. */
export const Rests = ({ c, fund }: { c: Ctx; fund: Fund }) => {
  const t = say(c)
  if (fund.rests.length === 0) return null
  return (
    <Section title={t('giving.rests')}>
      <Table
        caption={t('giving.rests')}
        captionHidden
        rows={fund.rests}
        empty={{ title: '', text: '' }}
        columns={[
          {
            key: 'day',
            label: t('giving.field.day'),
            priority: 1,
            fit: true,
            cell: (row) => (
              <>
                {formatDay(row.moved_on, c.language)} <VoidMark row={row} />
              </>
            ),
          },
          {
            key: 'fund',
            label: t('giving.field.fund'),
            cell: (row) => (
              <Link href={`/giving/funds/${row.other_id}`}>
                {t(row.came ? 'giving.rest-from' : 'giving.rest-to', { fund: textIn(row.other, c.language) })}
              </Link>
            ),
          },
          { key: 'reason', label: t('giving.field.reason'), cell: (row) => row.reason },
          {
            key: 'amount',
            label: t('giving.field.amount'),
            align: 'end',
            cell: (row) => moneyText(row.amount, row.currency, c.language),
          },
          {
            key: 'act',
            label: t('giving.field.state'),
            cell: (row) =>
              !row.voided_at && !row.came && row.give_back_id === null && c.may('giving.void-rest') ? (
                <Link href={`/giving/funds/${fund.id}/rests/${row.id}/void`}>{t('giving.void-rest.title')}</Link>
              ) : null,
          },
        ]}
      />
    </Section>
  )
}

/** What is left of a fund that ended, moved to another. */
export const moving = {
  ...changeScreen(moveRest, {
    here: (c) => `/giving/funds/${c.param('id')}`,
    async ask(c) {
      const t = say(c)
      const fund = await getFund(c.world, c.actor, { id: c.param('id') })
      const rest = fund.balances.find(({ left }) => left > 0n)
      const others = (await fundOptions(c)).filter(({ value, open }) => open && value !== fund.code)
      return {
        title: t('giving.move-rest.title'),
        lead: t('giving.move-rest.lead'),
        submit: t('giving.move-rest.submit'),
        record: fund.code,
        above: [{ href: '/giving/funds', label: t('giving.list-funds.title') }],
        fields: (
          <>
            <SelectField
              name="fund"
              label={t('giving.field.to-fund')}
              options={others}
              value={c.form.text('fund', fund.rest_fund ?? '')}
              required
            />
            <MoneyField
              name="money"
              label={t('giving.field.amount')}
              amount={c.form.text('money.amount', rest && plainAmount(moneyFromDatabase(rest.left, rest.currency)))}
              currency={c.form.text('money.currency', rest?.currency) || undefined}
              currencies={await currencyOptions(c)}
              required
            />
            <DateField
              name="movedOn"
              label={t('giving.field.day')}
              value={c.form.text('movedOn', c.today)}
              max={c.today}
              required
            />
            <TextField name="reason" label={t('giving.field.reason')} value={c.form.text('reason')} required />
          </>
        ),
      }
    },
  }),
  submit: submits(
    moveRest,
    (c) => ({ ...c.form.values, id: c.param('id') }),
    (c) => redirect(`/giving/funds/${c.param('id')}`),
  ),
}

/** A rest that was not moved after all. */
export const voiding = changeScreen(voidRest, {
  here: (c) => `/giving/funds/${c.param('id')}`,
  danger: true,
  about: (c) => ({ id: c.param('fund_rest') }),
  async ask(c) {
    const t = say(c)
    const fund = await getFund(c.world, c.actor, { id: c.param('id') })
    const rest = fund.rests.find(({ id }) => id === c.param('fund_rest'))
    if (!rest) throw new NotFound()
    return {
      title: t('giving.void-rest.title'),
      lead: t('giving.void-rest.lead'),
      submit: t('giving.void-rest.title'),
      record: fund.code,
      above: [{ href: '/giving/funds', label: t('giving.list-funds.title') }],
    }
  },
})
