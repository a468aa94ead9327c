import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton, Notice } from '#ui/basics.tsx'
import { Filters } from '#ui/filters.tsx'
import { Actions, Details, PageHeader, Section, Stack } from '#ui/page.tsx'
import { listFindings } from '../queries/list-findings.ts'
import { findingTitle } from '../rendering/finding-text.ts'
import { severities } from '../rules/findings.ts'
import { isOpen, type JudgedFinding } from '../rules/judge-findings.ts'
import { answerHref, FindingBody, type Listed, toneOf } from './finding.tsx'
import { say, YearField, yearHref } from './parts.tsx'

const Finding = (props: { c: Ctx; finding: JudgedFinding; listed: Listed }) => {
  const { c, finding, listed } = props
  const t = say(c)
  const verb = isOpen(finding) ? 'acknowledge' : 'reopen'
  const isAnswerable = finding.key !== '' && c.may(`report.${verb}-finding`)
  return (
    <Notice tone={isOpen(finding) ? toneOf[finding.severity] : 'success'} title={findingTitle(finding, c.language)}>
      <FindingBody c={c} finding={finding} listed={listed}>
        {isAnswerable && (
          <Actions>
            <LinkButton href={answerHref(verb, listed.year, finding)}>{t(`report.${verb}-finding.title`)}</LinkButton>
          </Actions>
        )}
      </FindingBody>
    </Notice>
  )
}

const Findings = (props: { c: Ctx; findings: readonly JudgedFinding[]; listed: Listed }) => (
  <Stack>
    {props.findings.map((finding) => (
      <Finding c={props.c} finding={finding} listed={props.listed} />
    ))}
  </Stack>
)

/** The open findings by weight, each weight with what it asks for. */
const Open = (props: { c: Ctx; listed: Listed }) => {
  const { c, listed } = props
  const t = say(c)
  const open = listed.findings.filter(isOpen)
  if (open.length === 0)
    return (
      <Notice tone="success" title={t('report.list-findings.none')}>
        <p>{t('report.list-findings.none.text')}</p>
      </Notice>
    )
  return (
    <>
      {severities
        .map((severity) => ({ severity, found: open.filter((finding) => finding.severity === severity) }))
        .filter(({ found }) => found.length > 0)
        .map(({ severity, found }) => (
          <Section
            title={t(`report.severity.${severity}`, { count: found.length })}
            lead={t(`report.severity.${severity}.text`)}
          >
            <Findings c={c} findings={found} listed={listed} />
          </Section>
        ))}
    </>
  )
}

/** What was answered: acknowledged findings, and those that no longer appear. */
const Answered = (props: { c: Ctx; listed: Listed }) => {
  const { c, listed } = props
  const t = say(c)
  const acknowledged = listed.findings.filter((finding) => !isOpen(finding))
  return (
    <>
      {acknowledged.length > 0 && (
        <Section title={t('report.list-findings.answered', { count: acknowledged.length })}>
          <Details summary={t('report.list-findings.show')}>
            <Findings c={c} findings={acknowledged} listed={listed} />
          </Details>
        </Section>
      )}
      {listed.resolved.length > 0 && (
        <Section
          title={t('report.list-findings.resolved', { count: listed.resolved.length })}
          lead={t('report.list-findings.resolved.text')}
        >
          <Details summary={t('report.list-findings.show')}>
            {listed.resolved.map((answer) => (
              <p>
                {findingTitle({ check: answer.check_name }, c.language)} · {answer.reason}
              </p>
            ))}
          </Details>
        </Section>
      )}
    </>
  )
}

/** What contradicts in a year's records, text and totals, and what was answered. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listFindings(c.world, c.actor, { year: c.query('year') })
  return page(
    t('report.list-findings.title'),
    <>
      <PageHeader
        title={`${t('report.list-findings.title')} ${listed.year.label}`}
        lead={t('report.list-findings.lead')}
        breadcrumb={[{ href: yearHref('/report', listed.year), label: t('report.list-figures.title') }]}
      />
      <Filters url={c.url}>
        <YearField c={c} year={listed.year} years={listed.years} />
      </Filters>
      <Open c={c} listed={listed} />
      <Answered c={c} listed={listed} />
    </>,
  )
}
