import type { Ctx } from '#platform/web/context.ts'
import { TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { cancelSession, reopenSession } from '../commands/cancel-session.ts'
import { recordSession } from '../commands/record-session.ts'
import { getSession } from '../queries/get-session.ts'
import { hoursTyped, say } from './parts.tsx'
import { sessionTitle } from './session.tsx'

const here = (c: Ctx) => `/education/sessions/${c.param('id')}`

/** A session held. */
export const recording = changeScreen(recordSession, {
  here,
  async ask(c) {
    const t = say(c)
    const session = await getSession(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('education.record-session.title'),
      lead: t('education.record-session.lead'),
      submit: t('education.record-session.submit'),
      record: sessionTitle(c, session),
      fields: (
        <>
          <TextField
            name="deliveredHours"
            label={t('education.field.delivered-hours')}
            hint={t('education.field.hours.hint')}
            width="short"
            value={c.form.text('deliveredHours', hoursTyped(session.delivered_minutes ?? session.planned_minutes))}
            required
          />
          {session.state !== 'planned' && <WhyField c={c} />}
        </>
      ),
    }
  },
})

const saying = (act: typeof cancelSession, verb: 'cancel-session' | 'reopen-session') =>
  changeScreen(act, {
    here,
    async ask(c) {
      const t = say(c)
      const session = await getSession(c.world, c.actor, { id: c.param('id') })
      return {
        title: t(`education.${verb}.title`),
        lead: t(`education.${verb}.lead`),
        submit: t(`education.${verb}.title`),
        record: sessionTitle(c, session),
      }
    },
  })

/** A session cancelled, and planned again. */
export const cancelling = saying(cancelSession, 'cancel-session')
export const reopening = saying(reopenSession, 'reopen-session')
