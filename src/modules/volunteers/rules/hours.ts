import { Refusal } from '#platform/errors.ts'

const minutesOfDay = 1440n
const dayNumber = (day: string) => BigInt(Date.parse(`${day}T00:00:00Z`) / 86_400_000)

/** Refuses minutes that are none, or more than the days of their date have; its bounds are civil days. */
export function refuseMinutes(minutes: bigint, { start, end }: { start: string; end: string }, field: string): void {
  if (minutes <= 0n) throw new Refusal('volunteers.no-time', field)
  const days = dayNumber(end) - dayNumber(start) + 1n
  if (minutes > days * minutesOfDay) throw new Refusal('volunteers.too-much-time', field, { days })
}
