import type { Ctx } from '#platform/web/context.ts'
import { Notice } from '#ui/basics.tsx'
import { accountsWords } from '../words/words.ts'

/** Says why signing in cannot work over plain HTTP from another machine, and what to do; nothing where it can. */
export const PlainNotice = (props: { c: Ctx }) =>
  props.c.keepsCookies ? null : (
    <Notice tone="warning">{accountsWords.in(props.c.language)('accounts.plain', { host: props.c.url.host })}</Notice>
  )
