import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreBreak, voidBreak } from '../commands/void-break.ts'
import { restoreHappening, voidHappening } from '../commands/void-happening.ts'
import { restoreIndicator, voidIndicator } from '../commands/void-indicator.ts'
import { restoreObservation, voidObservation } from '../commands/void-observation.ts'
import { restoreSource, voidSource } from '../commands/void-source.ts'
import { getBreak } from '../queries/get-break.ts'
import { getHappening } from '../queries/get-happening.ts'
import { getIndicator } from '../queries/get-indicator.ts'
import { getObservation } from '../queries/get-observation.ts'
import { getSource } from '../queries/get-source.ts'
import type { RecordKind } from '../queries/lock-record.ts'
import { say } from './parts.tsx'

const nameOf: Record<RecordKind, (c: Ctx) => Promise<string>> = {
  source: async (c) => textIn((await getSource(c.world, c.actor, { id: c.param('id') })).names, c.language),
  indicator: async (c) => textIn((await getIndicator(c.world, c.actor, { id: c.param('id') })).names, c.language),
  happening: async (c) => textIn((await getHappening(c.world, c.actor, { id: c.param('id') })).titles, c.language),
  break: async (c) => textIn((await getBreak(c.world, c.actor, { id: c.param('id') })).reasons, c.language),
  async observation(c) {
    const { indicator, date_edtf } = await getObservation(c.world, c.actor, { id: c.param('id') })
    const name = textIn(indicator.names, c.language)
    return say(c)('situation.observation-of', { name, date: dateText(date_edtf, c.language) })
  },
}

const screen = (verb: 'void' | 'restore', kind: RecordKind, act: typeof voidSource) =>
  changeScreen(act, {
    here: (c) => `/situation/${kind}s/${c.param('id')}`,
    danger: verb === 'void',
    async ask(c) {
      const t = say(c)
      return {
        title: t(`situation.${verb}-${kind}.title`),
        lead: t(`situation.${verb}.lead`),
        submit: t(`situation.${verb}-${kind}.title`),
        record: await nameOf[kind](c),
      }
    },
  })

/** A source taken out of use, and brought back. */
export const voidingSource = screen('void', 'source', voidSource)
export const restoringSource = screen('restore', 'source', restoreSource)
/** An indicator taken out, and brought back. */
export const voidingIndicator = screen('void', 'indicator', voidIndicator)
export const restoringIndicator = screen('restore', 'indicator', restoreIndicator)
/** A vintage taken out, and brought back. */
export const voidingObservation = screen('void', 'observation', voidObservation)
export const restoringObservation = screen('restore', 'observation', restoreObservation)
/** A break taken out, and brought back. */
export const voidingBreak = screen('void', 'break', voidBreak)
export const restoringBreak = screen('restore', 'break', restoreBreak)
/** A happening taken out, and brought back. */
export const voidingHappening = screen('void', 'happening', voidHappening)
export const restoringHappening = screen('restore', 'happening', restoreHappening)
