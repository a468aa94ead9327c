import type { Policy } from '#platform/policy.ts'

/** The organisation's name, years and rules are known to everybody who works with it; only its own acts change them. */
export const organisationPolicy: Policy = {
  'organisation.*': { sees: 'everybody' },
  'organisation.profile': { sees: 'everybody', public: ['names', 'time_zone'] },
  'organisation.policy': { sees: 'everybody', public: ['release_delay_days'] },
}
