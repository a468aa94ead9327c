import { Refusal } from '#platform/errors.ts'
import { excerpt } from '#platform/numbers.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

// what providers print; IST is India's, where PayPal has it
const offsets: Readonly<Record<string, number>> = {
  ...{ UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 1, BST: 1, CET: 1, MEZ: 1, CEST: 2, MESZ: 2, EET: 2, EEST: 3, MSK: 3 },
  ...{ IST: 5.5, ICT: 7, WIB: 7, CST: -6, SGT: 8, HKT: 8, JST: 9, KST: 9, AEST: 10, AEDT: 11, ACST: 9.5, AWST: 8 },
  ...{ NZST: 12, NZDT: 13, AST: -4, ADT: -3, EST: -5, EDT: -4, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
  ...{ AKST: -9, AKDT: -8, HST: -10, BRT: -3, ART: -3 },
}

const numbered = /^(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?$/

type Offset = (at: number) => number

/** Milliseconds east of Greenwich in an IANA zone. Asked once for days without a change, for asking is slow. */
function offsetIn(zone: string): Offset {
  const clock = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  })
  const exact: Offset = (at) => {
    const part: Record<string, number> = {}
    for (const { type, value } of clock.formatToParts(at)) part[type] = Number(value)
    const { year = 0, month = 1, day: date = 1, hour: h = 0, minute: m = 0, second = 0 } = part
    return Date.UTC(year, month - 1, date, h, m, second) - Math.floor(at / 1000) * 1000
  }
  const days = new Map<number, number | 'changes'>()
  return (at) => {
    const key = Math.floor(at / day)
    let known = days.get(key)
    if (known === undefined) {
      const [first, last] = [exact(key * day), exact((key + 1) * day)]
      known = first === last ? first : 'changes'
      days.set(key, known)
    }
    return known === 'changes' ? exact(at) : known
  }
}

const known = new Map<string, Offset>()

function make(name: string): Offset {
  const fixed = offsets[name.toUpperCase()]
  if (fixed !== undefined) return () => fixed * hour
  const [, sign, hours, minutes = '0'] = numbered.exec(name) ?? []
  if (sign) {
    const east = Number(hours) * hour + Number(minutes) * minute
    return () => (sign === '-' ? -east : east)
  }
  try {
    return offsetIn(name)
  } catch {
    throw new Refusal('payments.not-a-zone', undefined, { text: excerpt(name) })
  }
}

/** How far east of Greenwich a zone is at an instant, by abbreviation, offset or IANA name. Refuses `payments.not-a-zone`. */
function offsetOf(name: string): Offset {
  const found = known.get(name) ?? make(name)
  if (known.size < 1000) known.set(name, found)
  return found
}

/** The instant at which clocks in a zone show a day and seconds since midnight; the earlier of two. */
export function instantOf(iso: string, seconds: number, zone: string): number {
  const shown = Date.parse(`${iso}T00:00:00Z`) + seconds * 1000
  const offset = offsetOf(zone)
  return shown - offset(shown - offset(shown))
}

/** The civil day of an instant in a zone, 2026-11-29. */
export const dayAt = (at: number, zone: string): string => new Date(at + offsetOf(zone)(at)).toISOString().slice(0, 10)
