import { type Route, route } from '#platform/web/route.ts'
import { admitMember } from './commands/admit-member.ts'
import { correctApproval } from './commands/correct-approval.ts'
import { correctMember } from './commands/correct-member.ts'
import { endMembership, resumeMembership } from './commands/end-membership.ts'
import { grantApproval } from './commands/grant-approval.ts'
import { restoreApproval, voidApproval } from './commands/void-approval.ts'
import { restoreMember, voidMember } from './commands/void-member.ts'
import * as approvalPage from './pages/approval.tsx'
import * as approvalForm from './pages/approval-form.tsx'
import * as approvalsPage from './pages/approvals.tsx'
import * as endMembershipPage from './pages/end-membership.tsx'
import * as memberPage from './pages/member.tsx'
import * as memberForm from './pages/member-form.tsx'
import * as membersPage from './pages/members.tsx'
import * as voidPage from './pages/void-record.tsx'
import { getApproval } from './queries/get-approval.ts'
import { getMember } from './queries/get-member.ts'
import { listApprovals } from './queries/list-approvals.ts'
import { listMembers } from './queries/list-members.ts'

const memberRoutes: readonly Route[] = [
  route('/governance/members', listMembers, membersPage),
  route('/governance/members/admit', admitMember, memberForm.admitting),
  route('/governance/members/:id', getMember, memberPage),
  route('/governance/members/:id/correct', correctMember, memberForm.correcting),
  route('/governance/members/:id/end', endMembership, endMembershipPage.ending),
  route('/governance/members/:id/resume', resumeMembership, endMembershipPage.resuming),
  route('/governance/members/:id/void', voidMember, voidPage.member.voiding),
  route('/governance/members/:id/restore', restoreMember, voidPage.member.restoring),
]

const approvalRoutes: readonly Route[] = [
  route('/governance/approvals', listApprovals, approvalsPage),
  route('/governance/approvals/grant', grantApproval, approvalForm.granting),
  route('/governance/approvals/:id', getApproval, approvalPage),
  route('/governance/approvals/:id/correct', correctApproval, approvalForm.correcting),
  route('/governance/approvals/:id/void', voidApproval, voidPage.approval.voiding),
  route('/governance/approvals/:id/restore', restoreApproval, voidPage.approval.restoring),
]

export const governanceRoutes: readonly Route[] = [...memberRoutes, ...approvalRoutes]
