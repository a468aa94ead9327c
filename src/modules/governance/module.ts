import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import { asMoney, moneyFromDatabase } from '#platform/money.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { admitMember } from './commands/admit-member.ts'
import { attachReportHash } from './commands/attach-report-hash.ts'
import { correctAuthorisation } from './commands/authorisations/correct-authorisation.ts'
import { recordAuthorisation } from './commands/authorisations/record-authorisation.ts'
import { recordStep, takeBackStep } from './commands/authorisations/record-step.ts'
import { restoreAuthorisation, voidAuthorisation } from './commands/authorisations/void-authorisation.ts'
import { correctApproval } from './commands/correct-approval.ts'
import { correctMember } from './commands/correct-member.ts'
import { chargeAll } from './commands/dues/charge-all.ts'
import { chargeDue } from './commands/dues/charge-due.ts'
import { correctDue } from './commands/dues/correct-due.ts'
import { restoreDue, voidDue } from './commands/dues/void-due.ts'
import { endMembership, resumeMembership } from './commands/end-membership.ts'
import { grantApproval } from './commands/grant-approval.ts'
import { cancelMeeting, replanMeeting } from './commands/meetings/cancel-meeting.ts'
import { correctMeeting } from './commands/meetings/correct-meeting.ts'
import { holdMeeting } from './commands/meetings/hold-meeting.ts'
import { planMeeting } from './commands/meetings/plan-meeting.ts'
import { restoreMeeting, voidMeeting } from './commands/meetings/void-meeting.ts'
import { writeMinutes } from './commands/meetings/write-minutes.ts'
import { appointOfficer } from './commands/officers/appoint-officer.ts'
import { correctOfficer } from './commands/officers/correct-officer.ts'
import { endOffice, resumeOffice } from './commands/officers/end-office.ts'
import { restoreOfficer, voidOfficer } from './commands/officers/void-officer.ts'
import { correctResolution } from './commands/resolutions/correct-resolution.ts'
import { proposeResolution } from './commands/resolutions/propose-resolution.ts'
import { recordVotes } from './commands/resolutions/record-votes.ts'
import { restoreResolution, voidResolution } from './commands/resolutions/void-resolution.ts'
import { restoreApproval, voidApproval } from './commands/void-approval.ts'
import { restoreMember, voidMember } from './commands/void-member.ts'
import { importApprovals } from './imports/approvals.ts'
import { importAuthorisations } from './imports/authorisations.ts'
import { importDues } from './imports/dues.ts'
import { importMeetings } from './imports/meetings.ts'
import { importMembers } from './imports/members.ts'
import { importMinutes } from './imports/minutes.ts'
import { importOfficers } from './imports/officers.ts'
import { importResolutions } from './imports/resolutions.ts'
import { importSteps } from './imports/steps.ts'
import { duesOf } from './queries/dues-of.ts'
import { governanceFigures } from './queries/figures.ts'
import { getApproval } from './queries/get-approval.ts'
import { getAuthorisation } from './queries/get-authorisation.ts'
import { getDue } from './queries/get-due.ts'
import { getMeeting } from './queries/get-meeting.ts'
import { getMember } from './queries/get-member.ts'
import { getMinutes } from './queries/get-minutes.ts'
import { getOfficer } from './queries/get-officer.ts'
import { getResolution } from './queries/get-resolution.ts'
import { listApprovals } from './queries/list-approvals.ts'
import { listAuthorisations } from './queries/list-authorisations.ts'
import { listDues } from './queries/list-dues.ts'
import { listMeetings } from './queries/list-meetings.ts'
import { listMembers } from './queries/list-members.ts'
import { listOfficers } from './queries/list-officers.ts'
import { listResolutions } from './queries/list-resolutions.ts'
import { membershipsOf, officesOf } from './queries/of-party.ts'
import { searchGovernance } from './queries/search-governance.ts'
import { stateOfGovernance } from './queries/tasks.ts'
import { governanceRoutes } from './routes.ts'
import { governanceWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = governanceWords.in(c.language)
  const { members, chairless, terms, past, unwritten, ending } = await stateOfGovernance(c.world.db, c.today)
  const task = (isDue: boolean, act: string, text: string, href: string): Task[] =>
    isDue && c.may(`governance.${act}`) ? [{ text, href: `/governance/${href}` }] : []
  return [
    ...task(!members, 'admit-member', t('governance.task.first-member'), 'members'),
    ...task(chairless, 'appoint-officer', t('governance.task.no-chair'), 'officers'),
    ...task(
      terms > 0n,
      'end-office',
      t('governance.task.terms-over', { count: terms }),
      'officers?state=in-force&order=asc',
    ),
    ...task(
      past > 0n,
      'hold-meeting',
      t('governance.task.meetings-past', { count: past }),
      'meetings?state=planned&order=asc',
    ),
    ...task(unwritten > 0n, 'write-minutes', t('governance.task.minutes', { count: unwritten }), 'meetings?state=held'),
    ...task(ending > 0n, 'record-step', t('governance.task.authorisations', { count: ending }), 'authorisations'),
  ]
}

async function duesRelated(c: Ctx, memberId: string): Promise<Related[]> {
  if (!c.may('governance.get-due')) return []
  const t = governanceWords.in(c.language)
  const dues = await duesOf(c.world.db, memberId)
  return dues.map(({ id, year, minor, currency }) => ({
    label: t('governance.related.due', { year, amount: asMoney(moneyFromDatabase(minor, currency)) }),
    href: `/governance/dues/${id}`,
  }))
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  if (kind === 'governance.member') return duesRelated(c, id)
  if (kind !== 'people.party' || !c.may('governance.get-member')) return []
  const t = governanceWords.in(c.language)
  const memberships = await membershipsOf(c.world.db, id)
  const held = c.may('governance.get-officer') ? await officesOf(c.world.db, id) : []
  return [
    ...memberships.map((one) => ({
      label: t('governance.related.member', { kind: t(`governance.kind.${one.kind}`), ref: one.ref }),
      href: `/governance/members/${one.id}`,
    })),
    ...held.map((one) => ({
      label: t('governance.related.officer', { office: t(`governance.office.${one.office}`), ref: one.ref }),
      href: `/governance/officers/${one.id}`,
    })),
  ]
}

const imports = [
  ...[importMembers, importMeetings, importResolutions, importMinutes, importApprovals],
  ...[importOfficers, importAuthorisations, importSteps, importDues],
]

export const governance: Module = {
  name: 'governance',
  words: governanceWords,
  commands: [
    ...[admitMember, correctMember, endMembership, resumeMembership, voidMember, restoreMember],
    ...[grantApproval, correctApproval, voidApproval, restoreApproval],
    ...[chargeDue, chargeAll, correctDue, voidDue, restoreDue],
    ...[appointOfficer, correctOfficer, endOffice, resumeOffice, voidOfficer, restoreOfficer],
    ...[recordAuthorisation, correctAuthorisation, recordStep, takeBackStep, voidAuthorisation, restoreAuthorisation],
    ...[planMeeting, correctMeeting, holdMeeting, cancelMeeting, replanMeeting, voidMeeting, restoreMeeting],
    ...[proposeResolution, correctResolution, recordVotes, voidResolution, restoreResolution],
    ...[writeMinutes, attachReportHash],
    ...imports.map(importCommand),
  ],
  queries: [
    ...[listMembers, getMember, listApprovals, getApproval, listMeetings, getMeeting, getMinutes],
    ...[listDues, getDue, listOfficers, getOfficer, listAuthorisations, getAuthorisation],
    ...[listResolutions, getResolution, searchGovernance],
  ],
  routes: governanceRoutes,
  navigation: [
    { href: '/governance/members', label: 'governance.list-members.title', permission: 'governance.list-members' },
    { href: '/governance/dues', label: 'governance.list-dues.title', permission: 'governance.list-dues' },
    { href: '/governance/officers', label: 'governance.list-officers.title', permission: 'governance.list-officers' },
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
    {
      href: '/governance/authorisations',
      label: 'governance.list-authorisations.title',
      permission: 'governance.list-authorisations',
    },
  ],
  figures: governanceFigures,
  imports,
  tasks,
  related,
  search: (tx, by, text, most) => searchGovernance.within(tx, by, { text, most }),
}
