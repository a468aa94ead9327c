import type { Ctx } from '#platform/web/context.ts'
import { changeScreen } from '#ui/record.tsx'
import { restoreAuthorisation, voidAuthorisation } from '../commands/authorisations/void-authorisation.ts'
import { restoreDue, voidDue } from '../commands/dues/void-due.ts'
import { restoreMeeting, voidMeeting } from '../commands/meetings/void-meeting.ts'
import { restoreOfficer, voidOfficer } from '../commands/officers/void-officer.ts'
import { restoreResolution, voidResolution } from '../commands/resolutions/void-resolution.ts'
import { restoreApproval, voidApproval } from '../commands/void-approval.ts'
import { restoreMember, voidMember } from '../commands/void-member.ts'
import { getApproval } from '../queries/get-approval.ts'
import { getAuthorisation } from '../queries/get-authorisation.ts'
import { getDue } from '../queries/get-due.ts'
import { getMeeting } from '../queries/get-meeting.ts'
import { getMember } from '../queries/get-member.ts'
import { getOfficer } from '../queries/get-officer.ts'
import { getResolution } from '../queries/get-resolution.ts'
import { meetingText } from './meeting-parts.tsx'
import { calledText, dueText, say, titleText } from './parts.tsx'

type Kind = 'member' | 'officer' | 'approval' | 'meeting' | 'resolution' | 'authorisation' | 'due'

/** What the record of an address is called. */
const called: Record<Kind, (c: Ctx, id: string) => Promise<string>> = {
  member: async (c, id) => calledText(await getMember(c.world, c.actor, { id })),
  approval: async (c, id) => titleText(c, await getApproval(c.world, c.actor, { id })),
  officer: async (c, id) => calledText(await getOfficer(c.world, c.actor, { id })),
  authorisation: async (c, id) => titleText(c, await getAuthorisation(c.world, c.actor, { id })),
  due: async (c, id) => dueText(c, await getDue(c.world, c.actor, { id })),
  meeting: async (c, id) => meetingText(c, await getMeeting(c.world, c.actor, { id })),
  resolution: async (c, id) => titleText(c, await getResolution(c.world, c.actor, { id })),
}

/** What a record of a kind is called. */
export const calledHere = (kind: Kind) => (c: Ctx) => called[kind](c, c.param('id'))

const screen = (verb: `void-${Kind}` | `restore-${Kind}`, kind: Kind, act: typeof voidMember) =>
  changeScreen(act, {
    here: (c) => `/governance/${kind}s/${c.param('id')}`,
    danger: verb === `void-${kind}`,
    async ask(c) {
      const t = say(c)
      const way = verb === `void-${kind}` ? 'void' : 'restore'
      return {
        title: t(`governance.${verb}.title`),
        lead: t(`governance.${way}.lead`),
        submit: t(`governance.${way}.submit`),
        record: await called[kind](c, c.param('id')),
      }
    },
  })

/** Records taken out, and brought back. */
export const member = {
  voiding: screen('void-member', 'member', voidMember),
  restoring: screen('restore-member', 'member', restoreMember),
}
export const approval = {
  voiding: screen('void-approval', 'approval', voidApproval),
  restoring: screen('restore-approval', 'approval', restoreApproval),
}
export const meeting = {
  voiding: screen('void-meeting', 'meeting', voidMeeting),
  restoring: screen('restore-meeting', 'meeting', restoreMeeting),
}
export const resolution = {
  voiding: screen('void-resolution', 'resolution', voidResolution),
  restoring: screen('restore-resolution', 'resolution', restoreResolution),
}
export const officer = {
  voiding: screen('void-officer', 'officer', voidOfficer),
  restoring: screen('restore-officer', 'officer', restoreOfficer),
}
export const authorisation = {
  voiding: screen('void-authorisation', 'authorisation', voidAuthorisation),
  restoring: screen('restore-authorisation', 'authorisation', restoreAuthorisation),
}
export const due = {
  voiding: screen('void-due', 'due', voidDue),
  restoring: screen('restore-due', 'due', restoreDue),
}
