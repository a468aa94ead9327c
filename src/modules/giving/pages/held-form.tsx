import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { MoneyField } from '#ui/compound-fields.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { holdMoney } from '../commands/held/hold-money.ts'
import { passOnMoney } from '../commands/held/pass-on-money.ts'
import { setApartGift } from '../commands/held/set-apart-gift.ts'
import { restoreHeld, voidHeld } from '../commands/held/void-held.ts'
import { getGift } from '../queries/get-gift.ts'
import { getHeld } from '../queries/get-held.ts'
import { GiverField, giversMeant, giverTold, ownerTold } from './giver-field.tsx'
import { baseCurrency, currencyOptions, say } from './parts.tsx'

const list = '/giving/held'

async function fieldsOf(c: Ctx, verb: 'hold-money' | 'pass-on-money') {
  const t = say(c)
  return (
    <>
      <DateField
        name="movedOn"
        label={t(verb === 'hold-money' ? 'giving.field.received-on' : 'giving.field.passed-on')}
        value={c.form.text('movedOn', c.today)}
        max={c.today}
        required
      />
      <MoneyField
        name="money"
        label={t('giving.field.amount')}
        amount={c.form.text('money.amount', c.query('amount'))}
        currency={c.form.text('money.currency', c.query('currency') ?? (await baseCurrency(c))) || undefined}
        currencies={await currencyOptions(c)}
        required
      />
      <GiverField c={c} part="owner" giver={c.query('owner')} meant={await giversMeant(c, 'owner')} required />
      {verb === 'hold-money' && <GiverField c={c} giver={c.query('giver')} meant={await giversMeant(c)} />}
      <TextArea name="note" label={t('giving.field.note')} rows={2} value={c.form.text('note')} />
      <TextField
        name="ref"
        label={t('giving.field.ref')}
        hint={t('giving.field.ref.next')}
        width="medium"
        value={c.form.text('ref')}
      />
    </>
  )
}

const asked = async (c: Ctx, verb: 'hold-money' | 'pass-on-money') => {
  const t = say(c)
  return {
    title: t(`giving.${verb}.title`),
    lead: t(`giving.${verb}.lead`),
    submit: t(`giving.${verb}.submit`),
    list: t('giving.list-held.title'),
    fields: await fieldsOf(c, verb),
  }
}

/** Money that came for another organisation. */
export const holding = {
  ...createScreen(holdMoney, { list, ask: (c) => asked(c, 'hold-money') }),
  submit: submits(
    holdMoney,
    (c) => ({ ...c.form.values, ...giverTold(c), ...ownerTold(c) }),
    (_, { id }) => redirect(`${list}/${id}`),
  ),
}

/** What was passed on to it. */
export const passingOn = {
  ...createScreen(passOnMoney, { list, ask: (c) => asked(c, 'pass-on-money') }),
  submit: submits(
    passOnMoney,
    (c) => ({ ...c.form.values, ...ownerTold(c) }),
    (_, { id }) => redirect(`${list}/${id}`),
  ),
}

/** A gift that was none: it came for another organisation. */
export const settingApart = changeScreen(setApartGift, {
  about: (c) => ({ id: c.param('id'), ...ownerTold(c) }),
  here: (c) => `/giving/gifts/${c.param('id')}`,
  danger: true,
  async ask(c) {
    const t = say(c)
    const gift = await getGift(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('giving.set-apart-gift.title'),
      lead: t('giving.set-apart-gift.lead'),
      submit: t('giving.set-apart-gift.submit'),
      record: gift.ref,
      above: [{ href: '/giving', label: t('giving.list-gifts.title') }],
      fields: (
        <>
          <GiverField c={c} part="owner" giver={undefined} meant={await giversMeant(c, 'owner')} required />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

const stateScreen = (verb: 'void-held' | 'restore-held', act: typeof voidHeld) =>
  changeScreen(act, {
    here: (c) => `${list}/${c.param('id')}`,
    danger: verb === 'void-held',
    async ask(c) {
      const t = say(c)
      const move = await getHeld(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`giving.${verb}.title`),
        lead: t(`giving.${verb}.lead`),
        submit: t(`giving.${verb}.title`),
        record: move.ref,
        above: [{ href: list, label: t('giving.list-held.title') }],
      }
    },
  })

/** A move taken out of all counts, and brought back. */
export const voiding = stateScreen('void-held', voidHeld)
export const restoring = stateScreen('restore-held', restoreHeld)
