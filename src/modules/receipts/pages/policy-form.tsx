import { authorisationsInUse } from '#modules/governance/face.ts'
import { formatDay } from '#platform/dates/format.ts'
import { NotFound } from '#platform/errors.ts'
import { envelopes } from '#platform/pdf/envelopes.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames } from '#platform/words.ts'
import { ChoiceField, SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import { setPolicy } from '../commands/set-policy.ts'
import { restorePolicy, voidPolicy } from '../commands/void-policy.ts'
import { listPolicies } from '../queries/list-policies.ts'
import { dayRules, receiptKinds } from '../rules/choices.ts'
import { packNames } from '../rules/packs/packs.ts'
import { say } from './parts.tsx'

const list = '/receipts/policies'

const LawFields = async ({ c }: { c: Ctx }) => {
  const t = say(c)
  const authorisations = c.may('governance.list-authorisations') ? await authorisationsInUse(c.world.db) : []
  return (
    <>
      <ChoiceField
        name="pack"
        label={t('receipts.field.pack')}
        value={c.form.text('pack', 'plain')}
        options={packNames.map((value) => ({
          value,
          label: t(`receipts.pack.${value}`),
          hint: t(`receipts.pack.${value}.hint`),
        }))}
        required
      />
      <SelectField
        name="authorisation"
        label={t('receipts.field.authorisation')}
        hint={t('receipts.field.authorisation.hint')}
        choose={false}
        value={c.form.text('authorisation')}
        options={[
          { value: '', label: t('receipts.authorisation.none') },
          ...authorisations.map(({ ref, titles }) => ({
            value: ref,
            label: c.say('ui.with-ref', { name: textIn(titles, c.language), ref }),
          })),
        ]}
      />
      <TextField
        name="localTax"
        label={t('receipts.field.local-tax')}
        hint={t('receipts.field.local-tax.hint')}
        value={c.form.text('localTax')}
      />
    </>
  )
}

const DayFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  const options = dayRules.map((value) => ({ value, label: t(`receipts.day-rule.${value}`) }))
  return (
    <FieldGroup title={t('receipts.field.days-rule')} hint={t('receipts.field.days-rule.hint')}>
      {(['cardDay', 'paypalDay'] as const).map((name) => (
        <SelectField
          name={name}
          label={t(`receipts.field.${name === 'cardDay' ? 'card-day' : 'paypal-day'}`)}
          choose={false}
          value={c.form.text(name, 'on-receipt')}
          options={options}
          required
        />
      ))}
    </FieldGroup>
  )
}

const SenderFields = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      <FieldGroup name="sender" title={t('receipts.field.sender')} hint={t('receipts.field.sender.hint')}>
        <TextsFields form={c.form} name="sender" labelOf={(language) => languageNames[language]} rows={3} />
      </FieldGroup>
      <SelectField
        name="envelope"
        label={t('receipts.field.envelope')}
        choose={false}
        value={c.form.text('envelope', 'none')}
        options={envelopes.map((value) => ({ value, label: t(`receipts.envelope.${value}`) }))}
        required
      />
    </>
  )
}

/** What holds for receipts from a day on. */
export const setting = createScreen(setPolicy, {
  list,
  record: () => list,
  ask(c) {
    const t = say(c)
    return {
      title: t('receipts.set-policy.title'),
      lead: t('receipts.set-policy.lead'),
      submit: t('receipts.set-policy.submit'),
      list: t('receipts.list-policies.title'),
      above: [{ href: '/receipts', label: t('receipts.list-receipts.title') }],
      fields: (
        <>
          <DateField
            name="sinceOn"
            label={t('receipts.field.since-on')}
            hint={t('receipts.field.since-on.hint')}
            value={c.form.text('sinceOn')}
            required
          />
          <LawFields c={c} />
          <DayFields c={c} />
          <SelectField
            name="usualKind"
            label={t('receipts.field.usual-kind')}
            choose={false}
            value={c.form.text('usualKind', 'year')}
            options={receiptKinds.map((value) => ({ value, label: t(`receipts.kind.${value}`) }))}
            required
          />
          <SenderFields c={c} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

async function policyName(c: Ctx): Promise<string> {
  const policy = (await listPolicies(c.world, c.actor, {})).find(({ id }) => id === c.param('id'))
  if (!policy) throw new NotFound()
  return say(c)('receipts.policy.since', { day: formatDay(policy.since_on, c.language) })
}

const screen = (verb: 'void' | 'restore', act: typeof voidPolicy) =>
  changeScreen(act, {
    here: () => list,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`receipts.${verb}-policy.title`),
        lead: t(`receipts.${verb}-policy.lead`),
        submit: t(`receipts.${verb}-policy.title`),
        record: await policyName(c),
      }
    },
  })

/** A policy taken back, and brought back. */
export const voiding = screen('void', voidPolicy)
export const restoring = screen('restore', restorePolicy)
