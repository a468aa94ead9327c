import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { correctFund } from '../commands/correct-fund.ts'
import { createFund } from '../commands/create-fund.ts'
import { getFund } from '../queries/get-fund.ts'
import { say } from './parts.tsx'

type Fund = Awaited<ReturnType<typeof getFund>>

const FundFields = (props: { c: Ctx; fund?: Fund }) => {
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
        {(['en', 'ja', 'ko', 'zh'] as const).map((language) => (
          <TextField
            name={`names.${language}`}
            label={t(`giving.field.name.${language}`)}
            language={language}
            value={c.form.text(`names.${language}`, fund?.names[language])}
            required={language === 'en'}
          />
        ))}
      </FieldGroup>
      <TextArea
        name="purpose"
        label={t('giving.field.purpose')}
        rows={2}
        value={c.form.text('purpose', fund?.purpose)}
      />
      <DateField name="openedOn" label={t('giving.field.opened-on')} value={c.form.text('openedOn', fund?.opened_on)} />
    </>
  )
}

const funds = (c: Ctx) => ({ href: '/giving/funds', label: say(c)('giving.list-funds.title') })

/** A new fund. */
export const creating = {
  show(c: Ctx) {
    const t = say(c)
    return page(
      t('giving.create-fund.title'),
      <>
        <PageHeader title={t('giving.create-fund.title')} breadcrumb={[funds(c)]} />
        <Form
          action="/giving/funds/create"
          submit={t('giving.create-fund.submit')}
          problems={c.form.problems}
          cancelHref="/giving/funds"
        >
          <FundFields c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(
    createFund,
    (c) => c.form.values,
    (_, { id }) => redirect(`/giving/funds/${id}`),
  ),
}

/** A fund corrected. */
export const correcting = {
  async show(c: Ctx) {
    const t = say(c)
    const fund = await getFund(c.world, c.actor, { id: c.param('id') })
    const here = `/giving/funds/${fund.id}`
    return page(
      t('giving.correct-fund.title'),
      <>
        <PageHeader title={t('giving.correct-fund.title')} breadcrumb={[funds(c), { href: here, label: fund.code }]} />
        <Form
          action={`${here}/correct`}
          submit={t('giving.correct-fund.submit')}
          problems={c.form.problems}
          cancelHref={here}
        >
          <FundFields c={c} fund={fund} />
          <WhyField c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(
    correctFund,
    (c) => ({ ...c.form.values, id: c.param('id') }),
    (c) => redirect(`/giving/funds/${c.param('id')}`),
  ),
}
