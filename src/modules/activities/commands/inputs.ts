import type { z } from 'zod'
import { day } from '#platform/dates/inputs.ts'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import { Refusal } from '#platform/errors.ts'
import { oneOf, optional, optionalText } from '#platform/inputs.ts'
import { textsInput } from '#platform/texts.ts'
import { activityKinds, visibilities } from '../rules/choices.ts'

const titles = textsInput(300).refine((given) => Object.keys(given).length > 0, 'activities.title-needed')

/** What every activity says of itself, in a form or an import. */
export const activityFields = {
  date: knownDate(),
  /** The wording of the source, where it is to be kept and is not what was typed as the date. */
  printed: optionalText(200),
  kind: oneOf(activityKinds),
  titles,
  texts: textsInput(2000),
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
    ...dateColumns(date),
    date_printed: printed ?? date.printed,
    kind,
    titles: JSON.stringify(titles) as never,
    texts: JSON.stringify(texts) as never,
    visibility,
    visible_from: visibility === 'delayed' ? visibleFrom : null,
    place,
  }
}
