import type { Child } from 'hono/jsx'
import type { Ctx } from '#platform/web/context.ts'
import { Muted, type Tone } from '#ui/basics.tsx'
import { Links } from '#ui/link.tsx'
import { Details, Stack } from '#ui/page.tsx'
import { doerText } from '#ui/record.tsx'
import type { listFindings } from '../queries/list-findings.ts'
import { findingText, placesText, refText } from '../rendering/finding-text.ts'
import { evidencePath } from '../rules/evidence-path.ts'
import type { Ref, Severity } from '../rules/findings.ts'
import type { JudgedFinding } from '../rules/judge-findings.ts'
import { say } from './parts.tsx'

export type Listed = Awaited<ReturnType<typeof listFindings>>

/** The colour that goes with the word for a weight. */
export const toneOf: Readonly<Record<Severity, Tone>> = { contradiction: 'danger', warning: 'warning', note: 'info' }

/** The address at which a finding is answered. */
export const answerHref = (
  verb: 'acknowledge' | 'reopen',
  year: Listed['year'],
  { check, key }: Pick<JudgedFinding, 'check' | 'key'>,
): string => `/report/findings/${verb}?${new URLSearchParams({ year: year.label, check, key })}`

function hrefOf(c: Ctx, ref: Ref, period: Listed['year']): string | undefined {
  if (ref.kind === 'figure') return c.may('report.show-evidence') ? evidencePath({ ...ref, period }) : undefined
  if (ref.kind === 'section') return c.may('report.get-section') ? `/report/sections/${ref.id}` : undefined
  return c.may(ref.permission) ? ref.href : undefined
}

/** What somebody answered to a finding, and whether it still says the same. */
const Answer = (props: { c: Ctx; finding: JudgedFinding }) => {
  const { c, finding } = props
  const { answer, state } = finding
  if (!answer) return null
  const t = say(c)
  const values = { who: doerText(c, answer.recorded_by), when: c.instant(answer.recorded_at), reason: answer.reason }
  return (
    <p>
      <Muted>
        {state === 'changed'
          ? t('report.list-findings.was-acknowledged', values)
          : t('report.list-findings.acknowledged', values)}
      </Muted>
    </p>
  )
}

/** What was found, where, and the ways to what it is about. */
export const FindingBody = (props: { c: Ctx; finding: JudgedFinding; listed: Listed; children?: Child }) => {
  const { c, finding, listed } = props
  const links = finding.refs.flatMap((ref) => {
    const href = hrefOf(c, ref, listed.year)
    return href ? [{ href, label: refText(ref, listed.names, c.language) }] : []
  })
  return (
    <Stack>
      <p>{findingText(finding, listed.names, c.language)}</p>
      {finding.places && finding.places.length > 0 && (
        <Details summary={say(c)('report.list-findings.where')}>
          {placesText(finding.places, c.language).map((text) => (
            <p>{text}</p>
          ))}
        </Details>
      )}
      {links.length > 0 && <Links links={links} />}
      <Answer c={c} finding={finding} />
      {props.children}
    </Stack>
  )
}
