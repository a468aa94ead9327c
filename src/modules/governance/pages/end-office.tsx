import { endOffice, resumeOffice } from '../commands/officers/end-office.ts'
import { endScreen, resumeScreen } from './endings.tsx'
import { calledHere } from './void-record.tsx'

const officers = { list: '/governance/officers', called: calledHere('officer') }

/** An office that ends. */
export const ending = endScreen('end-office', endOffice, officers)
/** An office that goes on after all. */
export const resuming = resumeScreen('resume-office', resumeOffice, officers)
