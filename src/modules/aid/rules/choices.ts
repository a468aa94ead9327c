export const scopes = ['mission', 'relief'] as const
export const lossReasons = ['lost', 'stolen', 'confiscated', 'damaged', 'expired', 'lent'] as const
export const closingReasons = ['forced', 'moved', 'finished', 'other'] as const
export const movementKinds = ['opening', 'received', 'shipped', 'handed-over', 'lost', 'assembled'] as const
