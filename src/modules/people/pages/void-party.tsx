import { confirming } from '#ui/record.tsx'
import { unmergeParties } from '../commands/unmerge-parties.ts'
import { restoreParty, voidParty } from '../commands/void-party.ts'
import { getParty } from '../queries/get-party.ts'
import { say } from './parts.tsx'

type Act = typeof voidParty | typeof unmergeParties

const screen = (verb: 'void-party' | 'restore-party' | 'unmerge-parties', act: Act) =>
  confirming(act, {
    here: (c) => `/people/${c.param('id')}`,
    danger: verb === 'void-party',
    async ask(c) {
      const t = say(c)
      const record = (await getParty(c.world, c.actor, { id: c.param('id') })).display_name
      return {
        title: t(`people.${verb}.title`),
        lead: t(`people.${verb}.lead`),
        submit: t(`people.${verb}.submit`),
        record,
      }
    },
  })

/** A party taken out of use. */
export const voiding = screen('void-party', voidParty)
/** A voided party brought back. */
export const restoring = screen('restore-party', restoreParty)
/** A party taken out of the one it was merged into. */
export const unmerging = screen('unmerge-parties', unmergeParties)
