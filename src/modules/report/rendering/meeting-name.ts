import type { NamedMeeting } from '#modules/governance/face.ts'
import type { Language } from '#platform/words.ts'
import { reportWords } from '../words/words.ts'

/** A meeting in words: "the 14th general meeting". */
export function meetingName({ kind, number }: Pick<NamedMeeting, 'kind' | 'number'>, language: Language): string {
  const t = reportWords.in(language)
  return number === null ? t(`report.meeting.${kind}`) : t(`report.meeting.${kind}.number`, { number })
}
