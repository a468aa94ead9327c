import { TextField } from '#ui/fields.tsx'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { setTerms } from '../commands/set-terms.ts'
import { getTerms } from '../queries/get-terms.ts'
import { say } from './parts.tsx'

const here = '/requests/terms'

/** The form that sets them. */
export const setting = changeScreen(setTerms, {
  here: () => here,
  about: () => ({}) as { id: string },
  async ask(c) {
    const t = say(c)
    const terms = await getTerms(c.world, c.actor, {})
    return {
      title: t('requests.set-terms.title'),
      lead: t('requests.set-terms.lead'),
      submit: t('requests.set-terms.submit'),
      record: t('requests.get-terms.title'),
      above: [{ href: '/requests', label: t('requests.list-requests.title') }],
      fields: (
        <>
          <TextField
            name="answerDays"
            label={t('requests.field.answer-days')}
            hint={t('requests.field.answer-days.hint')}
            inputmode="numeric"
            value={c.form.text('answerDays', String(terms.answer_days))}
            required
          />
          <TextField
            name="bookYears"
            label={t('requests.field.book-years')}
            hint={t('requests.field.book-years.hint')}
            inputmode="numeric"
            value={c.form.text('bookYears', String(terms.book_years))}
            required
          />
          <WhyField c={c} />
        </>
      ),
    }
  },
})
