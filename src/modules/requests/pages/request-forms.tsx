import type { Ctx } from '#platform/web/context.ts'
import { SelectField } from '#ui/choices.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { changeScreen, createScreen, WhyField } from '#ui/record.tsx'
import { answerRequest, reopenRequest } from '../commands/answer-request.ts'
import { confirmIdentity } from '../commands/confirm-identity.ts'
import { correctRequest } from '../commands/correct-request.ts'
import { receiveRequest } from '../commands/receive-request.ts'
import { restoreRequest, voidRequest } from '../commands/void-request.ts'
import { getRequest } from '../queries/get-request.ts'
import { identifiedBy, outcomes } from '../rules/choices.ts'
import { RequestFields, say } from './parts.tsx'

const list = '/requests'
const here = (c: Ctx) => `${list}/${c.param('id')}`
const requestOf = (c: Ctx) => getRequest(c.world, c.actor, { id: c.param('id') })
const above = (c: Ctx) => [{ href: list, label: say(c)('requests.list-requests.title') }]

/** A request as it comes in. */
export const receiving = createScreen(receiveRequest, {
  list,
  ask(c) {
    const t = say(c)
    return {
      title: t('requests.receive-request.title'),
      lead: t('requests.receive-request.lead'),
      submit: t('requests.receive-request.submit'),
      list: t('requests.list-requests.title'),
      fields: (
        <>
          <TextField
            name="party"
            label={t('requests.field.party')}
            hint={t('requests.field.party.hint')}
            autocomplete="off"
            value={c.form.text('party', c.query('party'))}
            required
          />
          <RequestFields c={c} />
        </>
      ),
    }
  },
})

/** What it says of itself, corrected. */
export const correcting = changeScreen(correctRequest, {
  here,
  async ask(c) {
    const t = say(c)
    const request = await requestOf(c)
    return {
      title: t('requests.correct-request.title'),
      lead: t('requests.correct-request.lead'),
      submit: t('requests.correct-request.submit'),
      record: request.ref,
      above: above(c),
      fields: (
        <>
          <RequestFields c={c} known={request} />
          <WhyField c={c} />
        </>
      ),
    }
  },
})

/** How it was made sure who asks. */
export const identifying = changeScreen(confirmIdentity, {
  here,
  async ask(c) {
    const t = say(c)
    return {
      title: t('requests.confirm-identity.title'),
      lead: t('requests.confirm-identity.lead'),
      submit: t('requests.confirm-identity.submit'),
      record: (await requestOf(c)).ref,
      above: above(c),
      fields: (
        <>
          <SelectField
            name="identifiedBy"
            label={t('requests.field.identified-by')}
            value={c.form.text('identifiedBy')}
            options={identifiedBy.map((value) => ({ value, label: t(`requests.identified.${value}`) }))}
            required
          />
          <DateField
            name="identifiedOn"
            label={t('requests.field.identified-on')}
            value={c.form.text('identifiedOn', c.today)}
            max={c.today}
            required
          />
        </>
      ),
    }
  },
})

/** How it was answered. */
export const answering = changeScreen(answerRequest, {
  here,
  async ask(c) {
    const t = say(c)
    return {
      title: t('requests.answer-request.title'),
      lead: t('requests.answer-request.lead'),
      submit: t('requests.answer-request.submit'),
      record: (await requestOf(c)).ref,
      above: above(c),
      fields: (
        <>
          <SelectField
            name="outcome"
            label={t('requests.field.outcome')}
            value={c.form.text('outcome')}
            options={outcomes.map((value) => ({ value, label: t(`requests.outcome.${value}`) }))}
            required
          />
          <DateField
            name="answeredOn"
            label={t('requests.field.answered-on')}
            value={c.form.text('answeredOn', c.today)}
            max={c.today}
            required
          />
          <TextArea
            name="answer"
            label={t('requests.field.answer')}
            hint={t('requests.field.answer.hint')}
            rows={4}
            value={c.form.text('answer')}
          />
        </>
      ),
    }
  },
})

const screen = (verb: 'reopen' | 'void' | 'restore', act: typeof voidRequest) =>
  changeScreen(act, {
    here,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`requests.${verb}-request.title`),
        lead: t(`requests.${verb}-request.lead`),
        submit: t(`requests.${verb}-request.title`),
        record: (await requestOf(c)).ref,
        above: above(c),
      }
    },
  })

/** Opened again, taken out, brought back. */
export const reopening = screen('reopen', reopenRequest)
export const voiding = screen('void', voidRequest)
export const restoring = screen('restore', restoreRequest)
