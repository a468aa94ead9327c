import { textIn } from '#platform/texts.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { CheckField, SelectField } from '#ui/choices.tsx'
import { DateField, TextField } from '#ui/fields.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { setRules } from '../commands/set-rules.ts'
import { fundsOf } from '../queries/funds-of.ts'
import { getRules } from '../queries/get-rules.ts'
import { packCodes } from '../rules/packs/packs.ts'
import { say } from './parts.tsx'

type Rules = Awaited<ReturnType<typeof getRules>>

const Authorisation = ({ c, rules }: { c: Ctx; rules: Rules }) => {
  const t = say(c)
  return (
    <>
      <SelectField
        name="pack"
        label={t('filings.field.pack')}
        hint={t('filings.field.pack.hint')}
        choose={false}
        value={c.form.text('pack', rules.pack)}
        options={packCodes.map((value) => ({ value, label: t(`filings.pack.${value}`) }))}
        required
      />
      <DateField
        name="authorisedFrom"
        label={t('filings.field.authorised-from')}
        hint={t('filings.field.authorised-from.hint')}
        value={c.form.text('authorisedFrom', rules.authorised_from)}
      />
      <DateField
        name="authorisedUntil"
        label={t('filings.field.authorised-until')}
        value={c.form.text('authorisedUntil', rules.authorised_until)}
      />
      <TextField
        name="ordinance"
        label={t('filings.field.ordinance')}
        hint={t('filings.field.ordinance.hint')}
        value={c.form.text('ordinance', rules.ordinance)}
      />
      <DateField
        name="ordinanceFrom"
        label={t('filings.field.ordinance-from')}
        value={c.form.text('ordinanceFrom', rules.ordinance_from)}
      />
    </>
  )
}

async function freeFunds(c: Ctx, rules: Rules) {
  const t = say(c)
  const funds = await fundsOf(c.world.db)
  if (funds.length === 0) return null
  return (
    <FieldGroup name="freeFunds" title={t('filings.field.free-funds')} hint={t('filings.field.free-funds.hint')}>
      {funds.map(({ code, names }, index) => (
        <CheckField
          name={`freeFunds.${index}`}
          label={c.say('ui.with-ref', { name: textIn(names, c.language), ref: code })}
          value={code}
          checked={c.form.text(`freeFunds.${index}`, rules.free_funds.includes(code) ? code : '') === code}
        />
      ))}
    </FieldGroup>
  )
}

/** Sets by which rules is filed. */
export async function show(c: Ctx) {
  const t = say(c)
  const rules = await getRules(c.world, c.actor, {})
  return page(
    t('filings.set-rules.title'),
    <>
      <PageHeader
        title={t('filings.set-rules.title')}
        lead={t('filings.set-rules.lead')}
        breadcrumb={[{ href: '/filings/rules', label: t('filings.get-rules.title') }]}
      />
      <Form
        action="/filings/rules/set"
        submit={t('filings.set-rules.title')}
        problems={c.form.problems}
        cancelHref="/filings/rules"
      >
        <Authorisation c={c} rules={rules} />
        <CheckField
          name="countsSupportingDues"
          label={t('filings.field.counts-supporting-dues')}
          hint={t('filings.field.counts-supporting-dues.hint')}
          checked={c.form.text('countsSupportingDues', rules.counts_supporting_dues ? 'yes' : '') === 'yes'}
        />
        {await freeFunds(c, rules)}
        <WhyField c={c} />
      </Form>
    </>,
  )
}

export const submit = submits(
  setRules,
  (c) => c.form.values,
  () => redirect('/filings/rules'),
)
