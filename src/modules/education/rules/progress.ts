import type { SessionState } from './choices.ts'

/** What a session adds: minutes planned, and delivered where it was held. `day` is a civil day. */
export interface Lesson {
  readonly state: SessionState
  readonly day: string
  readonly planned: bigint
  readonly delivered: bigint | null
}

/** Minutes of a term or a programme. */
export interface Progress {
  /** What is to be taught in all; null where nobody has said. */
  readonly planned: bigint | null
  readonly delivered: bigint
  /** What is planned from today on. */
  readonly coming: bigint
  /** What can be delivered in all: no more than is planned, but never less than is delivered. */
  readonly reachable: bigint
  /** What is planned and can no longer be reached by the sessions there are. */
  readonly missing: bigint
}

const sum = (values: readonly bigint[]) => values.reduce((all, value) => all + value, 0n)

/** Planned, delivered and still reachable minutes on a day. Planned sessions whose day is over count no more. */
export function progressOf(lessons: readonly Lesson[], planned: bigint | null, today: string): Progress {
  const delivered = sum(lessons.map((lesson) => (lesson.state === 'held' ? (lesson.delivered ?? 0n) : 0n)))
  const coming = sum(lessons.map((lesson) => (lesson.state === 'planned' && lesson.day >= today ? lesson.planned : 0n)))
  const all = delivered + coming
  const capped = planned !== null && all > planned ? planned : all
  const reachable = capped < delivered ? delivered : capped
  const missing = planned !== null && planned > reachable ? planned - reachable : 0n
  return { planned, delivered, coming, reachable, missing }
}
