import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreIssue, voidIssue } from '../commands/void-issue.ts'
import { restoreSeries, voidSeries } from '../commands/void-series.ts'
import { getIssue } from '../queries/get-issue.ts'
import { getSeries } from '../queries/get-series.ts'
import { say, titleText } from './parts.tsx'

type Kind = 'series' | 'issue'

const nameOf: Record<Kind, (c: Ctx) => Promise<string>> = {
  series: async (c) => textIn((await getSeries(c.world, c.actor, { id: c.param('id') })).names, c.language),
  issue: async (c) => titleText(c, await getIssue(c.world, c.actor, { id: c.param('id') })),
}

const screen = (verb: 'void' | 'restore', kind: Kind, act: typeof voidIssue) =>
  changeScreen(act, {
    here: (c) => `/newsletters/${kind === 'series' ? 'series' : 'issues'}/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`newsletters.${verb}-${kind}.title`),
        lead: t(`newsletters.${verb}.lead`),
        submit: t(`newsletters.${verb}-${kind}.title`),
        record: await nameOf[kind](c),
      }
    },
  })

/** A series taken out of use, and brought back. */
export const voidingSeries = screen('void', 'series', voidSeries)
export const restoringSeries = screen('restore', 'series', restoreSeries)
/** A mailing taken out, and brought back. */
export const voidingIssue = screen('void', 'issue', voidIssue)
export const restoringIssue = screen('restore', 'issue', restoreIssue)
