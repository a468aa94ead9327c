import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { Code, LinkButton, Notice } from '#ui/basics.tsx'
import { Actions, PageHeader, Stack } from '#ui/page.tsx'
import { accountsWords } from '../words/words.ts'
import { sessionGoesOn } from './entry.ts'
import { myAccount } from './proof-field.tsx'

/** The recovery codes, on the answer itself and never again. */
export function recoveryCodesPage(
  c: Ctx,
  { codes, token }: { readonly codes: readonly string[]; readonly token: string | undefined },
): Answer {
  const t = accountsWords.in(c.language)
  return page(
    t('accounts.recovery-codes.title'),
    <>
      <PageHeader title={t('accounts.recovery-codes.title')} breadcrumb={myAccount(c)} />
      <Stack>
        <Notice tone="success" title={t('accounts.recovery-codes.on')} live>
          <p>{t('accounts.recovery-codes.lead')}</p>
        </Notice>
        <ol>
          {codes.map((code) => (
            <li>
              <Code>{code}</Code>
            </li>
          ))}
        </ol>
        <Actions>
          <LinkButton tone="primary" href="/account">
            {t('accounts.recovery-codes.kept')}
          </LinkButton>
        </Actions>
      </Stack>
    </>,
    { cookies: sessionGoesOn(token) },
  )
}
