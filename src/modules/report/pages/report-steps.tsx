import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { SelectField } from '#ui/choices.tsx'
import { changeScreen } from '#ui/record.tsx'
import { adoptReport } from '../commands/adopt-report.ts'
import { releaseReport } from '../commands/release-report.ts'
import { returnReport } from '../commands/return-report.ts'
import { getReport } from '../queries/get-report.ts'
import { meetingName } from '../rendering/meeting-name.ts'
import { reportTitle, say } from './parts.tsx'

const here = (c: Ctx) => `/report/reports/${c.param('id')}`
const asked = (c: Ctx) => getReport(c.world, c.actor, { id: c.param('id') })

/** Gives a report back, with what is to be done. */
export const returning = changeScreen(returnReport, {
  here,
  async ask(c) {
    const t = say(c)
    return {
      title: t('report.return-report.title'),
      lead: t('report.return-report.lead'),
      submit: t('report.return-report.submit'),
      record: reportTitle(c, await asked(c)),
    }
  },
})

/** Chooses the meeting that adopted a report. */
export const adopting = changeScreen(adoptReport, {
  here,
  async ask(c) {
    const t = say(c)
    const report = await asked(c)
    const meetings = report.meetings.filter(({ adoptedBy, reportHash }) => adoptedBy !== null && reportHash === null)
    return {
      title: t('report.adopt-report.title'),
      lead: t('report.adopt-report.lead'),
      submit: t('report.adopt-report.submit'),
      record: reportTitle(c, report),
      fields: (
        <>
          {meetings.length === 0 && <Notice tone="warning">{t('report.get-report.no-meeting')}</Notice>}
          <SelectField
            name="meeting"
            label={t('report.field.meeting')}
            hint={t('report.adopt-report.meeting.hint')}
            value={c.form.text('meeting')}
            options={meetings.map((meeting) => ({
              value: meeting.ref,
              label: `${meetingName(meeting, c.language)} · ${dateText(meeting.day, c.language)}`,
            }))}
            required
          />
        </>
      ),
    }
  },
})

/** Makes the public edition public. */
export const releasing = changeScreen(releaseReport, {
  here,
  async ask(c) {
    const t = say(c)
    return {
      title: t('report.release-report.title'),
      lead: t('report.release-report.lead'),
      submit: t('report.release-report.submit'),
      record: reportTitle(c, await asked(c)),
      fields: <Notice tone="warning">{t('report.release-report.final')}</Notice>,
    }
  },
})
