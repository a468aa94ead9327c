import { type Ctx, page } from '#platform/web/context.ts'
import { TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { enterCode } from '../commands/enter-code.ts'
import { noteCodeAttempt } from '../commands/note-code-attempt.ts'
import { accountsWords } from '../words/words.ts'
import { browserOf, deviceToken, entered, pendingToken, wanted } from './entry.ts'

/** The second factor, after a password or link that was right. */
export function show(c: Ctx) {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.enter-code.title'),
    <>
      <PageHeader title={t('accounts.enter-code.title')} lead={t('accounts.enter-code.lead')} />
      <Form
        action={`/sign-in/enter-code?to=${wanted(c)}`}
        submit={t('accounts.enter-code.submit')}
        problems={c.form.problems}
        cancelHref={`/sign-in?to=${wanted(c)}`}
      >
        <TextField
          name="code"
          label={t('accounts.enter-code.code')}
          hint={t('accounts.enter-code.code.hint')}
          width="medium"
          autocomplete="one-time-code"
          spellcheck={false}
          required
        />
      </Form>
    </>,
    { bare: true },
  )
}

export async function submit(c: Ctx) {
  const token = pendingToken(c)
  const { attempts } = await noteCodeAttempt(c.world, c.actor, { token, deviceToken: deviceToken(c) })
  return entered(c, await enterCode(c.world, c.actor, { ...browserOf(c), token, code: c.form.values.code, attempts }))
}
