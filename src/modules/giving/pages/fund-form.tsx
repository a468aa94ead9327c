import type { Ctx } from '#platform/web/context.ts'
import { CheckField, type Option, SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { correctFund } from '../commands/correct-fund.ts'
import { createFund } from '../commands/create-fund.ts'
import { getFund } from '../queries/get-fund.ts'
import { restKinds } from '../rules/choices.ts'
import { fundOptions, say } from './parts.tsx'
import { approvalOptions } from './spending-form.tsx'

const RestFields = (props: { c: Ctx; funds: readonly Option[]; fund: Fund | undefined }) => {
  const { c, fund } = props
  const t = say(c)
  return (
    <FieldGroup title={t('giving.fund-end')} hint={t('giving.fund-end.hint')}>
      <TextField
        name="scope"
        label={t('giving.field.scope')}
        hint={t('giving.field.scope.hint')}
        value={c.form.text('scope', fund?.scope ?? '')}
      />
      <DateField
        name="spendUntil"
        label={t('giving.field.spend-until')}
        value={c.form.text('spendUntil', fund?.spend_until)}
      />
      <SelectField
        name="rest"
        label={t('giving.field.rest')}
        choose={false}
        value={c.form.text('rest', fund?.rest ?? '')}
        options={[
          { value: '', label: t('giving.rest.none') },
          ...restKinds.map((value) => ({ value, label: t(`giving.rest.${value}`) })),
        ]}
      />
      <SelectField
        name="restFund"
        label={t('giving.field.rest-fund')}
        choose={false}
        value={c.form.text('restFund', fund?.rest_fund ?? '')}
        options={[
          { value: '', label: t('giving.rest.none') },
          ...props.funds.filter(({ value }) => value !== fund?.code),
        ]}
      />
    </FieldGroup>
  )
}

type Fund = Awaited<ReturnType<typeof getFund>>

const FundFields = (props: { c: Ctx; approvals: readonly Option[]; funds: readonly Option[]; fund?: Fund }) => {
  const { c, fund } = props
  const t = say(c)
  return (
    <>
      <TextField
        name="code"
        label={t('giving.field.code')}
        hint={t('giving.field.code.hint')}
        width="medium"
        value={c.form.text('code', fund?.code)}
        required
      />
      <FieldGroup title={t('giving.field.name')} hint={t('giving.field.name.hint')}>
        <TextsFields
          form={c.form}
          name="names"
          labelOf={(language) => t(`giving.field.name.${language}`)}
          texts={fund?.names}
          required
        />
      </FieldGroup>
      <FieldGroup title={t('giving.field.purpose')}>
        <TextsFields
          form={c.form}
          name="purposes"
          labelOf={(language) => t(`giving.field.purpose.${language}`)}
          texts={fund?.purposes}
          rows={2}
        />
      </FieldGroup>
      <DateField name="openedOn" label={t('giving.field.opened-on')} value={c.form.text('openedOn', fund?.opened_on)} />
      <CheckField
        name="outsideMission"
        label={t('giving.field.outside-mission')}
        hint={t('giving.field.outside-mission.hint')}
        checked={c.form.text('outsideMission', fund?.outside_mission ? 'yes' : '') === 'yes'}
      />
      <SelectField
        name="approval"
        label={t('giving.field.approval')}
        hint={t('giving.field.fund-approval.hint')}
        choose={false}
        value={c.form.text('approval', fund?.approval?.ref)}
        options={[{ value: '', label: t('giving.field.approval.none') }, ...props.approvals]}
      />
      <RestFields c={c} funds={props.funds} fund={fund} />
    </>
  )
}

const funds = (c: Ctx) => ({ href: '/giving/funds', label: say(c)('giving.list-funds.title') })

/** A new fund. */
export const creating = createScreen(createFund, {
  list: '/giving/funds',
  async ask(c) {
    const t = say(c)
    return {
      title: t('giving.create-fund.title'),
      submit: t('giving.create-fund.submit'),
      list: t('giving.list-funds.title'),
      fields: <FundFields c={c} approvals={await approvalOptions(c)} funds={await fundOptions(c)} />,
    }
  },
})

/** A fund corrected. */
export const correcting = changeScreen(correctFund, {
  here: (c) => `/giving/funds/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const fund = await getFund(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('giving.correct-fund.title'),
      submit: t('giving.correct-fund.submit'),
      record: fund.code,
      above: [funds(c)],
      fields: (
        <>
          <FundFields
            c={c}
            approvals={await approvalOptions(c, fund.approval)}
            funds={await fundOptions(c)}
            fund={fund}
          />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
