import { accounts } from '#modules/accounts/module.ts'
import { activities } from '#modules/activities/module.ts'
import { advocacy } from '#modules/advocacy/module.ts'
import { aid } from '#modules/aid/module.ts'
import { applications } from '#modules/applications/module.ts'
import { donations } from '#modules/donations/module.ts'
import { education } from '#modules/education/module.ts'
import { events } from '#modules/events/module.ts'
import { filings } from '#modules/filings/module.ts'
import { giving } from '#modules/giving/module.ts'
import { governance } from '#modules/governance/module.ts'
import { newsletters } from '#modules/newsletters/module.ts'
import { operations } from '#modules/operations/module.ts'
import { organisation } from '#modules/organisation/module.ts'
import { payments } from '#modules/payments/module.ts'
import { people } from '#modules/people/module.ts'
import { publishing } from '#modules/publishing/module.ts'
import { receipts } from '#modules/receipts/module.ts'
import { report } from '#modules/report/module.ts'
import { requests } from '#modules/requests/module.ts'
import { site } from '#modules/site/module.ts'
import { situation } from '#modules/situation/module.ts'
import { sponsorship } from '#modules/sponsorship/module.ts'
import { statements } from '#modules/statements/module.ts'
import { thanks } from '#modules/thanks/module.ts'
import { volunteers } from '#modules/volunteers/module.ts'
import type { Module } from '#platform/module.ts'

/** Every module, lowest first. A module may import the faces of the modules before it in this list, and nothing else of them. */
export const modules: readonly Module[] = [
  organisation,
  people,
  accounts,
  governance,
  activities,
  operations,
  aid,
  payments,
  giving,
  receipts,
  filings,
  statements,
  donations,
  thanks,
  education,
  events,
  sponsorship,
  advocacy,
  situation,
  volunteers,
  applications,
  publishing,
  newsletters,
  requests,
  report,
  site,
]
