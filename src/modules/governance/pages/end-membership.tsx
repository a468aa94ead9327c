import { endMembership, resumeMembership } from '../commands/end-membership.ts'
import { endScreen, resumeScreen } from './endings.tsx'
import { calledHere } from './void-record.tsx'

const members = { list: '/governance/members', called: calledHere('member') }

/** A membership that ends. */
export const ending = endScreen('end-membership', endMembership, members)
/** A membership that goes on after all. */
export const resuming = resumeScreen('resume-membership', resumeMembership, members)
