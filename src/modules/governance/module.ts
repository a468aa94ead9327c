import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { admitMember } from './commands/admit-member.ts'
import { attachReportHash } from './commands/attach-report-hash.ts'
import { correctApproval } from './commands/correct-approval.ts'
import { correctMember } from './commands/correct-member.ts'
import { endMembership, resumeMembership } from './commands/end-membership.ts'
import { grantApproval } from './commands/grant-approval.ts'
import { cancelMeeting, replanMeeting } from './commands/meetings/cancel-meeting.ts'
import { correctMeeting } from './commands/meetings/correct-meeting.ts'
import { holdMeeting } from './commands/meetings/hold-meeting.ts'
import { planMeeting } from './commands/meetings/plan-meeting.ts'
import { restoreMeeting, voidMeeting } from './commands/meetings/void-meeting.ts'
import { writeMinutes } from './commands/meetings/write-minutes.ts'
import { correctResolution } from './commands/resolutions/correct-resolution.ts'
import { proposeResolution } from './commands/resolutions/propose-resolution.ts'
import { recordVotes } from './commands/resolutions/record-votes.ts'
import { restoreResolution, voidResolution } from './commands/resolutions/void-resolution.ts'
import { restoreApproval, voidApproval } from './commands/void-approval.ts'
import { restoreMember, voidMember } from './commands/void-member.ts'
import { importApprovals } from './imports/approvals.ts'
import { importMeetings } from './imports/meetings.ts'
import { importMembers } from './imports/members.ts'
import { importMinutes } from './imports/minutes.ts'
import { importResolutions } from './imports/resolutions.ts'
import { governanceFigures } from './queries/figures.ts'
import { getApproval } from './queries/get-approval.ts'
import { getMeeting } from './queries/get-meeting.ts'
import { getMember } from './queries/get-member.ts'
import { getMinutes } from './queries/get-minutes.ts'
import { getResolution } from './queries/get-resolution.ts'
import { listApprovals } from './queries/list-approvals.ts'
import { listMeetings } from './queries/list-meetings.ts'
import { listMembers } from './queries/list-members.ts'
import { listResolutions } from './queries/list-resolutions.ts'
import { membershipsOf } from './queries/of-party.ts'
import { searchGovernance } from './queries/search-governance.ts'
import { stateOfGovernance } from './queries/tasks.ts'
import { governanceRoutes } from './routes.ts'
import { governanceWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = governanceWords.in(c.language)
  const { members, past, unwritten } = await stateOfGovernance(c.world.db, c.today)
  return [
    ...(!members && c.may('governance.admit-member')
      ? [{ text: t('governance.task.first-member'), href: '/governance/members' }]
      : []),
    ...(past > 0n && c.may('governance.hold-meeting')
      ? [
          {
            text: t('governance.task.meetings-past', { count: past }),
            href: '/governance/meetings?state=planned&order=asc',
          },
        ]
      : []),
    ...(unwritten > 0n && c.may('governance.write-minutes')
      ? [{ text: t('governance.task.minutes', { count: unwritten }), href: '/governance/meetings?state=held' }]
      : []),
  ]
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  if (kind !== 'people.party' || !c.may('governance.get-member')) return []
  const t = governanceWords.in(c.language)
  const memberships = await membershipsOf(c.world.db, id)
  return memberships.map((one) => ({
    label: t('governance.related.member', { kind: t(`governance.kind.${one.kind}`), ref: one.ref }),
    href: `/governance/members/${one.id}`,
  }))
}

const imports = [importMembers, importMeetings, importResolutions, importMinutes, importApprovals]

export const governance: Module = {
  name: 'governance',
  words: governanceWords,
  commands: [
    ...[admitMember, correctMember, endMembership, resumeMembership, voidMember, restoreMember],
    ...[grantApproval, correctApproval, voidApproval, restoreApproval],
    ...[planMeeting, correctMeeting, holdMeeting, cancelMeeting, replanMeeting, voidMeeting, restoreMeeting],
    ...[proposeResolution, correctResolution, recordVotes, voidResolution, restoreResolution],
    ...[writeMinutes, attachReportHash],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[listMembers, getMember, listApprovals, getApproval, listMeetings, getMeeting, getMinutes],
    ...[listResolutions, getResolution, searchGovernance],
  ],
  routes: governanceRoutes,
  navigation: [
    { href: '/governance/members', label: 'governance.list-members.title', permission: 'governance.list-members' },
    { href: '/governance/meetings', label: 'governance.list-meetings.title', permission: 'governance.list-meetings' },
    {
      href: '/governance/resolutions',
      label: 'governance.list-resolutions.title',
      permission: 'governance.list-resolutions',
    },
    {
      href: '/governance/approvals',
      label: 'governance.list-approvals.title',
      permission: 'governance.list-approvals',
    },
  ],
  figures: governanceFigures,
  imports,
  tasks,
  related,
  search: (world, viewer, text, most) => searchGovernance(world, viewer, { text, most }),
}
