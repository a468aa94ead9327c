import { sql } from 'kysely'
import { type Policy, rowsWhere, type TablePolicy, whoeverMay } from '#platform/policy.ts'

/** The permission to see children, even by their codes. */
export const seeChildren = 'sponsorship.see-children'

/** A child and all that is told of it is seen by those who may see children, and by nobody else who works with sponsorships. */
export const ofChildren: TablePolicy = {
  sees: [whoeverMay(seeChildren, 'Whoever may see children sees each of them and what is told of it.')],
}

/** Who sees which rows of sponsorship; sponsorships, payments and headcounts are for all who work in it. */
export const sponsorshipPolicy: Policy = {
  'sponsorship.children': ofChildren,
  'sponsorship.schoolings': ofChildren,
  'sponsorship.registrations': ofChildren,
  'sponsorship.exits': ofChildren,
  'sponsorship.versions': {
    sees: [
      whoeverMay(seeChildren, 'Whoever may see children sees each of them and what is told of it.'),
      rowsWhere(
        'An earlier version of a sponsorship, a payment or a headcount is seen with it.',
        (row) => sql`(exists (select from sponsorship.sponsorships mine where mine.id = ${row('record_id')})
          or exists (select from sponsorship.payments mine where mine.id = ${row('record_id')})
          or exists (select from sponsorship.headcounts mine where mine.id = ${row('record_id')}))`,
      ),
    ],
  },
}
