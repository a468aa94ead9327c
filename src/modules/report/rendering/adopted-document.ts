import { formatDay } from '#platform/dates/format.ts'
import type { Adoption } from '../queries/adoption-of.ts'
import type { ReportDocument } from '../rules/document.ts'
import { meetingName } from './meeting-name.ts'
import { say } from './say.ts'

/** A frozen document with the meeting that adopted it and the hash of what was adopted, which stand in no hash themselves. */
export function adoptedDocument(document: ReportDocument, adoption: Adoption): ReportDocument {
  const { language } = document
  const { meeting, reason, version, contentHash } = adoption
  const lines = [
    say(language, 'report.document.adopted', {
      meeting: meetingName(meeting, language),
      day: formatDay(meeting.day, language),
    }),
    ...(reason === null ? [] : [say(language, 'report.document.version', { version, reason })]),
    say(language, 'report.document.hash', { hash: contentHash }),
  ]
  return { ...document, colophon: [...document.colophon, ...lines.map((text) => [{ kind: 'text' as const, text }])] }
}
