import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { SelectField } from '#ui/choices.tsx'
import { PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup, Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { WhyField } from '#ui/record.tsx'
import { correctOperation } from '../commands/correct-operation.ts'
import { createOperation } from '../commands/create-operation.ts'
import { setOperationStatus } from '../commands/set-operation-status.ts'
import { getOperation } from '../queries/get-operation.ts'
import { operationStatuses } from '../rules/choices.ts'
import { say } from './parts.tsx'

const CodeField = (props: { c: Ctx; code?: string }) => {
  const t = say(props.c)
  return (
    <TextField
      name="code"
      label={t('operations.field.code')}
      hint={t('operations.field.code.hint')}
      width="medium"
      autocomplete="off"
      value={props.c.form.text('code', props.code)}
      required
    />
  )
}

const StatusFields = (props: { c: Ctx; required: boolean; date?: string }) => {
  const { c, required } = props
  const t = say(c)
  return (
    <>
      <SelectField
        name="status"
        label={t('operations.field.status')}
        value={c.form.text('status')}
        options={operationStatuses.map((status) => ({ value: status, label: t(`operations.status.${status}`) }))}
        required={required}
      />
      <PartialDateField
        name="date"
        label={t('operations.field.date')}
        value={c.form.text('date', props.date)}
        required={required}
      />
    </>
  )
}

const typed = (c: Ctx) => ({ ...c.form.values, id: c.param('id') })
const back = (c: Ctx) => redirect(`/operations/${c.param('id')}`)

/** A new operation. */
export const creating = {
  show(c: Ctx) {
    const t = say(c)
    return page(
      t('operations.create-operation.title'),
      <>
        <PageHeader
          title={t('operations.create-operation.title')}
          lead={t('operations.create-operation.lead')}
          breadcrumb={[{ href: '/operations', label: t('operations.list-operations.title') }]}
        />
        <Form
          action="/operations/create"
          submit={t('operations.create-operation.submit')}
          problems={c.form.problems}
          cancelHref="/operations"
        >
          <CodeField c={c} />
          <FieldGroup title={t('operations.first-status')} hint={t('operations.first-status.hint')}>
            <StatusFields c={c} required={false} />
          </FieldGroup>
        </Form>
      </>,
    )
  },
  submit: submits(
    createOperation,
    (c) => c.form.values,
    (_, { id }) => redirect(`/operations/${id}`),
  ),
}

/** The code name of an operation corrected. */
export const correcting = {
  async show(c: Ctx) {
    const t = say(c)
    const operation = await getOperation(c.world, c.actor, { id: c.param('id') })
    const here = `/operations/${operation.id}`
    return page(
      t('operations.correct-operation.title'),
      <>
        <PageHeader
          title={t('operations.correct-operation.title')}
          lead={t('operations.correct-count.lead')}
          breadcrumb={[{ href: here, label: operation.code }]}
        />
        <Form
          action={`${here}/correct`}
          submit={t('operations.correct-operation.submit')}
          problems={c.form.problems}
          cancelHref={here}
        >
          <CodeField c={c} code={operation.code} />
          <WhyField c={c} />
        </Form>
      </>,
    )
  },
  submit: submits(correctOperation, typed, back),
}

/** What is so of an operation from a date on. */
export const setting = {
  async show(c: Ctx) {
    const t = say(c)
    const operation = await getOperation(c.world, c.actor, { id: c.param('id') })
    const here = `/operations/${operation.id}`
    return page(
      t('operations.set-operation-status.title'),
      <>
        <PageHeader
          title={t('operations.set-operation-status.title')}
          lead={t('operations.set-operation-status.lead')}
          breadcrumb={[{ href: here, label: operation.code }]}
        />
        <Form
          action={`${here}/set-status`}
          submit={t('operations.set-operation-status.submit')}
          problems={c.form.problems}
          cancelHref={here}
        >
          <StatusFields c={c} required={true} date={c.today} />
          <TextArea
            name="note"
            label={t('operations.field.note')}
            hint={t('operations.field.note.hint')}
            rows={2}
            value={c.form.text('note')}
          />
          <WhyField c={c} hint={t('operations.set-operation-status.why.hint')} optional />
        </Form>
      </>,
    )
  },
  submit: submits(setOperationStatus, typed, back),
}
