import { dateOffered } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { PartialDateField, TextArea, TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
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

/** A new operation. */
export const creating = createScreen(createOperation, {
  list: '/operations',
  ask(c) {
    const t = say(c)
    return {
      title: t('operations.create-operation.title'),
      lead: t('operations.create-operation.lead'),
      submit: t('operations.create-operation.submit'),
      list: t('operations.list-operations.title'),
      fields: (
        <>
          <CodeField c={c} />
          <FieldGroup title={t('operations.first-status')} hint={t('operations.first-status.hint')}>
            <StatusFields c={c} required={false} />
          </FieldGroup>
        </>
      ),
    }
  },
})

/** The code name of an operation corrected. */
export const correcting = changeScreen(correctOperation, {
  here: (c) => `/operations/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const operation = await getOperation(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('operations.correct-operation.title'),
      lead: t('operations.correct-operation.lead'),
      submit: t('operations.correct-operation.submit'),
      record: operation.code,
      fields: (
        <>
          <CodeField c={c} code={operation.code} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** What is so of an operation from a date on. */
export const setting = changeScreen(setOperationStatus, {
  here: (c) => `/operations/${c.param('id')}`,
  async ask(c) {
    const t = say(c)
    const operation = await getOperation(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('operations.set-operation-status.title'),
      lead: t('operations.set-operation-status.lead'),
      submit: t('operations.set-operation-status.submit'),
      record: operation.code,
      fields: (
        <>
          <StatusFields c={c} required={true} date={dateOffered(c.today, c.language)} />
          <TextArea
            name="note"
            label={t('operations.field.note')}
            hint={t('operations.field.note.hint')}
            rows={2}
            value={c.form.text('note')}
          />
          <WhyField c={c} hint={t('operations.set-operation-status.why.hint')} optional />
        </>
      ),
    }
  },
})
