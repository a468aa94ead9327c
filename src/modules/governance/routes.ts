import { type Route, route } from '#platform/web/route.ts'
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
import * as approvalPage from './pages/approval.tsx'
import * as approvalForm from './pages/approval-form.tsx'
import * as approvalsPage from './pages/approvals.tsx'
import * as authorisationPage from './pages/authorisation.tsx'
import * as authorisationForm from './pages/authorisation-form.tsx'
import * as authorisationsPage from './pages/authorisations.tsx'
import * as duePage from './pages/due.tsx'
import * as dueForm from './pages/due-form.tsx'
import * as duesPage from './pages/dues.tsx'
import * as endMembershipPage from './pages/end-membership.tsx'
import * as endOfficePage from './pages/end-office.tsx'
import * as meetingPage from './pages/meeting.tsx'
import * as meetingForm from './pages/meeting-form.tsx'
import * as meetingSteps from './pages/meeting-steps.tsx'
import * as meetingsPage from './pages/meetings.tsx'
import * as memberPage from './pages/member.tsx'
import * as memberForm from './pages/member-form.tsx'
import * as membersPage from './pages/members.tsx'
import * as minutesPage from './pages/minutes.tsx'
import * as officerPage from './pages/officer.tsx'
import * as officerForm from './pages/officer-form.tsx'
import * as officersPage from './pages/officers.tsx'
import * as resolutionPage from './pages/resolution.tsx'
import * as resolutionForm from './pages/resolution-form.tsx'
import * as resolutionsPage from './pages/resolutions.tsx'
import * as voidPage from './pages/void-record.tsx'
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

const dueRoutes: readonly Route[] = [
  route('/governance/dues', listDues, duesPage),
  route('/governance/dues/charge', chargeDue, dueForm.charging),
  route('/governance/dues/charge-all', chargeAll, dueForm.chargingAll),
  route('/governance/dues/:id', getDue, duePage),
  route('/governance/dues/:id/correct', correctDue, dueForm.correcting),
  route('/governance/dues/:id/void', voidDue, voidPage.due.voiding),
  route('/governance/dues/:id/restore', restoreDue, voidPage.due.restoring),
]

const officerRoutes: readonly Route[] = [
  route('/governance/officers', listOfficers, officersPage),
  route('/governance/officers/appoint', appointOfficer, officerForm.appointing),
  route('/governance/officers/:id', getOfficer, officerPage),
  route('/governance/officers/:id/correct', correctOfficer, officerForm.correcting),
  route('/governance/officers/:id/end', endOffice, endOfficePage.ending),
  route('/governance/officers/:id/resume', resumeOffice, endOfficePage.resuming),
  route('/governance/officers/:id/void', voidOfficer, voidPage.officer.voiding),
  route('/governance/officers/:id/restore', restoreOfficer, voidPage.officer.restoring),
]

const authorisationRoutes: readonly Route[] = [
  route('/governance/authorisations', listAuthorisations, authorisationsPage),
  route('/governance/authorisations/record', recordAuthorisation, authorisationForm.recording),
  route('/governance/authorisations/:id', getAuthorisation, authorisationPage),
  route('/governance/authorisations/:id/correct', correctAuthorisation, authorisationForm.correcting),
  route('/governance/authorisations/:id/record-step', recordStep, authorisationForm.stepping),
  route('/governance/authorisations/:id/take-back-step', takeBackStep, authorisationForm.takingBack),
  route('/governance/authorisations/:id/void', voidAuthorisation, voidPage.authorisation.voiding),
  route('/governance/authorisations/:id/restore', restoreAuthorisation, voidPage.authorisation.restoring),
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
  ...dueRoutes,
  ...officerRoutes,
  ...meetingRoutes,
  ...resolutionRoutes,
  ...approvalRoutes,
  ...authorisationRoutes,
]
