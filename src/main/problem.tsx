import type { Answer, Ctx } from '#platform/web/context.ts'
import type { Served } from '#platform/web/dispatch.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { acts } from './registry.ts'
import { mainWords } from './words/words.ts'

type Problem = Parameters<Served['problem']>[1]

function textOf(c: Ctx, { status, permission, reference, refusal }: Problem): string {
  const t = mainWords.in(c.language)
  if (status === 404) return t('main.error.404.text')
  if (status === 405) return t('main.error.405.text')
  if (refusal) return refusal.problems.map(({ code, values }) => c.say(code, values)).join(' ')
  if (permission === 'own-page') return t('main.error.403.own-page')
  if (permission !== undefined) {
    const name = acts.has(permission) ? c.say(`${permission}.title`) : permission
    return t('main.error.403.text', { permission: name })
  }
  return t('main.error.500.text', { reference: reference ?? '' })
}

/** The page for what is absent, not permitted, refused or broken: what happened, and the way on. */
export function problemPage(c: Ctx, problem: Problem, home = '/'): Answer {
  const t = mainWords.in(c.language)
  const { status } = problem
  const title = t(`main.error.${status === 405 || status === 413 || status === 415 ? 422 : status}.title`)
  return {
    kind: 'page',
    title,
    status: problem.status,
    body: (
      <>
        <PageHeader title={title} />
        <Notice tone={problem.status === 500 ? 'danger' : 'warning'} live>
          {textOf(c, problem)}
        </Notice>
        <LinkButton href={home}>{t('main.home')}</LinkButton>
      </>
    ),
  }
}
