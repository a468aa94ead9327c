import { z } from 'zod'
import { day } from '#platform/dates/inputs.ts'
import { parsePartialDate } from '#platform/dates/parse.ts'
import type { PartialDate } from '#platform/dates/partial-date.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional, optionalText, parsed } from '#platform/inputs.ts'
import { activityKinds, visibilities } from '../rules/choices.ts'

/** A date whose first and last day are known. */
export type KnownDate = PartialDate & { readonly start: string; readonly end: string }

function readDate(given: string): KnownDate {
  const date = parsePartialDate(given)
  const { start, end } = date
  if (start === null || end === null) throw new Refusal('activities.date-needed')
  return { ...date, start, end, printed: given === date.edtf ? null : given }
}

const inLanguages = (most: number) =>
  z
    .object({ en: optionalText(most), ja: optionalText(most), ko: optionalText(most), zh: optionalText(most) })
    .transform(({ en, ja, ko, zh }) => ({ ...(en && { en }), ...(ja && { ja }), ...(ko && { ko }), ...(zh && { zh }) }))

const titles = inLanguages(300).refine((given) => Object.keys(given).length > 0, {
  error: 'activities.title-needed',
  path: ['en'],
})

/** What every activity says of itself, in a form or an import. */
export const activityFields = {
  date: parsed(readDate),
  /** The wording of the source, where it is to be kept and is not what was typed as the date. */
  printed: optionalText(200),
  kind: oneOf(activityKinds),
  titles: z.preprocess((given) => given ?? {}, titles),
  texts: z.preprocess((given) => given ?? {}, inLanguages(2000)),
  visibility: oneOf(visibilities).default('internal'),
  visibleFrom: optional(day()),
  place: optionalText(200),
}

type Given = z.output<z.ZodObject<typeof activityFields>>

/** The columns of an activity; refuses a delay without its day, and drops the day of what is not delayed. */
export function activityColumns({ date, printed, kind, titles, texts, visibility, visibleFrom, place }: Given) {
  if (visibility === 'delayed' && visibleFrom === null)
    throw new Refusal('activities.visible-from-needed', 'visibleFrom')
  return {
    date_edtf: date.edtf,
    date_start: date.start,
    date_end: date.end,
    date_printed: printed ?? date.printed?.slice(0, 200) ?? null,
    kind,
    titles: JSON.stringify(titles) as never,
    texts: JSON.stringify(texts) as never,
    visibility,
    visible_from: visibility === 'delayed' ? visibleFrom : null,
    place,
  }
}
