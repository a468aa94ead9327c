import type { Unit } from '#platform/units.ts'

export const operationStatuses = ['planned', 'under-way', 'concluded', 'aborted'] as const
export type OperationStatus = (typeof operationStatuses)[number]

export const milestones = ['reached-safety', 'detained', 'released', 'arrived', 'residence-status', 'settled'] as const
export type Milestone = (typeof milestones)[number]

/** As what people are counted; numbers of two kinds are never added. */
export const peopleKinds = ['persons', 'children', 'families', 'households'] as const
export type People = (typeof peopleKinds)[number]

export const unitOf = {
  persons: 'person',
  children: 'child',
  families: 'family',
  households: 'household',
} as const satisfies Record<People, Unit>
