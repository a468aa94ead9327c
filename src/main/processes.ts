/** The roles of the product that run as processes of their own. */
export const processes = ['staff', 'public', 'worker'] as const
export type ProcessName = (typeof processes)[number]
