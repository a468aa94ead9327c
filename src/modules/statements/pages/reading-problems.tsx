import { Refusal } from '#platform/errors.ts'
import { describeProblems } from '#platform/imports/problems.ts'
import type { Ctx } from '#platform/web/context.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { type Reason, unknownHeader } from '../rules/reading-state.ts'
import { say } from './parts.tsx'

function refusalOf(reasons: readonly Reason[]): Refusal {
  const problems = reasons.map(({ code, field, values: { total, ...values }, line, column }) => {
    const refusal = new Refusal(code, field, { ...values, ...(total !== undefined && { total: BigInt(total) }) })
    return line === undefined ? refusal : refusal.at(line, column ?? '')
  })
  return Refusal.of(problems)
}

/** What is wrong with a file, a sentence each with its name and line, and the way to say what its columns hold where that is it. */
export const Problems = (props: {
  c: Ctx
  name: string
  reasons: readonly Reason[]
  title?: string
  live?: boolean
  mapHref: string
}) => {
  const { c, name, reasons, title, live, mapHref } = props
  return (
    <>
      <Notice tone="danger" title={title} live={live}>
        {describeProblems(c.say, name, refusalOf(reasons)).map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Notice>
      {unknownHeader(reasons) !== undefined && c.may('statements.map-columns') && (
        <LinkButton tone="primary" href={mapHref}>
          {say(c)('statements.map-columns.title')}
        </LinkButton>
      )}
    </>
  )
}
