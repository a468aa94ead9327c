import type { Check } from './check.ts'
import { differing } from './parts-differ.ts'

/** Money spent by what it was for, or out of which fund, that does not add up to all that was spent. */
export const spendingDiffers: Check = {
  name: 'spending-differs',
  find: (data) => differing(data, ({ nature }) => nature === 'spent'),
}
