import { type Ctx, redirect } from '#platform/web/context.ts'
import { submits } from '#platform/web/route.ts'
import { TextField } from '#ui/fields.tsx'
import { createScreen } from '#ui/record.tsx'
import { issueForGift } from '../commands/issue-for-gift.ts'
import { LanguageField, SeriesField, say } from './parts.tsx'

const screen = createScreen(issueForGift, {
  list: '/receipts',
  ask(c) {
    const t = say(c)
    return {
      title: t('receipts.issue-for-gift.title'),
      lead: t('receipts.issue-for-gift.lead'),
      submit: t('receipts.issue.submit'),
      list: t('receipts.list-receipts.title'),
      fields: (
        <>
          <TextField
            name="gift"
            label={t('receipts.field.gift')}
            hint={t('receipts.field.gift.hint')}
            width="medium"
            value={c.form.text('gift', c.query('gift'))}
            required
          />
          <SeriesField c={c} />
          <LanguageField c={c} />
        </>
      ),
    }
  },
})

/** The receipt of one gift. */
export const show = (c: Ctx) => screen.show(c)

export const submit = submits(
  issueForGift,
  (c) => c.form.values,
  (_, { id }) => redirect(`/receipts/${id}`),
)
