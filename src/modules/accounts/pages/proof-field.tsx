import type { Ctx } from '#platform/web/context.ts'
import { TextField } from '#ui/fields.tsx'
import type { Crumb } from '#ui/page.tsx'
import { accountsWords } from '../words/words.ts'

/** The password or a code, asked for again before a second factor is changed. */
export const ProofField = (props: { c: Ctx }) => {
  const t = accountsWords.in(props.c.language)
  return (
    <TextField
      name="proof"
      label={t('accounts.proof')}
      hint={t('accounts.proof.hint')}
      type="password"
      autocomplete="current-password"
      required
    />
  )
}

/** The way back to one's own account. */
export const myAccount = (c: Ctx): Crumb[] => [
  { href: '/account', label: accountsWords.in(c.language)('accounts.get-own-account.title') },
]
