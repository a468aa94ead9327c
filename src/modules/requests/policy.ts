import type { Policy } from '#platform/policy.ts'

/** Who may do something with requests sees them; nobody takes the note of an erasure back. */
export const requestsPolicy: Policy = {
  'requests.erasures': { sees: [], app: 'adds', worker: 'none' },
}
