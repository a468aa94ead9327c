import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { changeScreen, WhyField } from '#ui/record.tsx'
import { releasePage } from '../commands/release-page.ts'
import { withdrawPage } from '../commands/withdraw-page.ts'
import { getPage } from '../queries/get-page.ts'
import { say } from './parts.tsx'

async function askedOf(c: Ctx, verb: 'release-page' | 'withdraw-page') {
  const t = say(c)
  const { titles } = await getPage(c.world, c.actor, { id: c.param('id') })
  return {
    title: t(`site.${verb}.title`),
    lead: t(`site.${verb}.lead`),
    submit: t(`site.${verb}.submit`),
    above: [{ href: '/site', label: t('site.list-pages.title') }],
    record: textIn(titles, c.language),
  }
}

const here = (c: Ctx) => `/site/${c.param('id')}`

/** Lets the public read the page as it is now. */
export const releasing = changeScreen(releasePage, {
  here,
  ask: async (c) => ({ ...(await askedOf(c, 'release-page')), fields: <WhyField c={c} optional /> }),
})

/** Takes the page off the public site, with the reason. */
export const withdrawing = changeScreen(withdrawPage, {
  here,
  danger: true,
  ask: (c) => askedOf(c, 'withdraw-page'),
})
