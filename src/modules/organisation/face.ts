export { type FiscalYear, fiscalYearOf, fiscalYearOn, fiscalYearsOf } from './queries/fiscal-years.ts'
export { dayIn, organisationOf, policyOf, timeZoneOf } from './queries/profile.ts'
export { isEmail } from './rules/email.ts'
