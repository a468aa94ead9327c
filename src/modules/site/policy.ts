import type { Policy } from '#platform/policy.ts'

const released = ['page_id', 'slug', 'position', 'source', 'titles', 'prose', 'older', 'released_at'] as const

/** Who may do something with the site sees its pages; the public sees what was released. */
export const sitePolicy: Policy = {
  // what was decided once stays
  'site.page_states': { sees: [], app: 'adds' },
  'site.released': { sees: [], public: released },
}
