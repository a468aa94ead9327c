import { type Route, route } from '#platform/web/route.ts'
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
import * as approvalPage from './pages/approval.tsx'
import * as approvalForm from './pages/approval-form.tsx'
import * as approvalsPage from './pages/approvals.tsx'
import * as endMembershipPage from './pages/end-membership.tsx'
import * as meetingPage from './pages/meeting.tsx'
import * as meetingForm from './pages/meeting-form.tsx'
import * as meetingSteps from './pages/meeting-steps.tsx'
import * as meetingsPage from './pages/meetings.tsx'
import * as memberPage from './pages/member.tsx'
import * as memberForm from './pages/member-form.tsx'
import * as membersPage from './pages/members.tsx'
import * as minutesPage from './pages/minutes.tsx'
import * as resolutionPage from './pages/resolution.tsx'
import * as resolutionForm from './pages/resolution-form.tsx'
import * as resolutionsPage from './pages/resolutions.tsx'
import * as voidPage from './pages/void-record.tsx'
import { getApproval } from './queries/get-approval.ts'
import { getMeeting } from './queries/get-meeting.ts'
import { getMember } from './queries/get-member.ts'
import { getMinutes } from './queries/get-minutes.ts'
import { getResolution } from './queries/get-resolution.ts'
import { listApprovals } from './queries/list-approvals.ts'
import { listMeetings } from './queries/list-meetings.ts'
import { listMembers } from './queries/list-members.ts'
import { listResolutions } from './queries/list-resolutions.ts'

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

const meetingRoutes: readonly Route[] = [
  route('/governance/meetings', listMeetings, meetingsPage),
  route('/governance/meetings/plan', planMeeting, meetingForm.planning),
  route('/governance/meetings/:id', getMeeting, meetingPage),
  route('/governance/meetings/:id/correct', correctMeeting, meetingForm.correcting),
  route('/governance/meetings/:id/hold', holdMeeting, meetingSteps.holding),
  route('/governance/meetings/:id/cancel', cancelMeeting, meetingSteps.cancelling),
  route('/governance/meetings/:id/replan', replanMeeting, meetingSteps.replanning),
  route('/governance/meetings/:id/propose', proposeResolution, resolutionForm.proposing),
  route('/governance/meetings/:id/minutes', getMinutes, minutesPage),
  route('/governance/meetings/:id/write-minutes', writeMinutes, meetingSteps.writing),
  route('/governance/meetings/:id/attach-report-hash', attachReportHash, meetingSteps.attaching),
  route('/governance/meetings/:id/void', voidMeeting, voidPage.meeting.voiding),
  route('/governance/meetings/:id/restore', restoreMeeting, voidPage.meeting.restoring),
]

const resolutionRoutes: readonly Route[] = [
  route('/governance/resolutions', listResolutions, resolutionsPage),
  route('/governance/resolutions/:id', getResolution, resolutionPage),
  route('/governance/resolutions/:id/correct', correctResolution, resolutionForm.correcting),
  route('/governance/resolutions/:id/record-votes', recordVotes, resolutionForm.voting),
  route('/governance/resolutions/:id/void', voidResolution, voidPage.resolution.voiding),
  route('/governance/resolutions/:id/restore', restoreResolution, voidPage.resolution.restoring),
]

export const governanceRoutes: readonly Route[] = [
  ...memberRoutes,
  ...meetingRoutes,
  ...resolutionRoutes,
  ...approvalRoutes,
]
