import { NotFound } from '#platform/errors.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { type Screen, submits } from '#platform/web/route.ts'
import { Notice } from '#ui/basics.tsx'
import { HiddenField, TextArea } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { PageHeader } from '#ui/page.tsx'
import { acknowledgeFinding, reopenFinding } from '../commands/acknowledge-finding.ts'
import { listFindings } from '../queries/list-findings.ts'
import { findingTitle } from '../rendering/finding-text.ts'
import { answerHref, FindingBody, toneOf } from './finding.tsx'
import { say, yearHref } from './parts.tsx'

type Verb = 'acknowledge-finding' | 'reopen-finding'

// the address names the finding, of the link as of the form
const askedIn = (c: Ctx) => ({ year: c.query('year'), check: c.query('check'), key: c.query('key') })

async function findingAsked(c: Ctx) {
  const { year, check, key } = askedIn(c)
  const { findings, ...rest } = await listFindings(c.world, c.actor, { year })
  const finding = findings.find((one) => one.key !== '' && one.check === check && one.key === key)
  if (!finding) throw new NotFound()
  return { listed: { findings, ...rest }, finding }
}

async function ask(c: Ctx, verb: Verb): Promise<Answer> {
  const t = say(c)
  const { listed, finding } = await findingAsked(c)
  const list = yearHref('/report/findings', listed.year)
  return page(
    t(`report.${verb}.title`),
    <>
      <PageHeader
        title={t(`report.${verb}.title`)}
        lead={t(`report.${verb}.lead`)}
        breadcrumb={[{ href: list, label: t('report.list-findings.title') }]}
      />
      <Notice tone={toneOf[finding.severity]} title={findingTitle(finding, c.language)}>
        <FindingBody c={c} finding={finding} listed={listed} />
      </Notice>
      <Form
        action={answerHref(verb === 'acknowledge-finding' ? 'acknowledge' : 'reopen', listed.year, finding)}
        submit={t(`report.${verb}.submit`)}
        cancelHref={list}
        problems={c.form.problems}
      >
        {verb === 'acknowledge-finding' && <HiddenField name="fingerprint" value={finding.fingerprint} />}
        <TextArea
          name="why"
          label={t('report.field.why')}
          hint={t(`report.${verb}.why`)}
          value={c.form.text('why')}
          rows={3}
          required
        />
      </Form>
    </>,
  )
}

const screen = (verb: Verb, act: typeof acknowledgeFinding | typeof reopenFinding): Screen => ({
  show: (c) => ask(c, verb),
  submit: submits(
    act,
    (c) => ({ ...c.form.values, ...askedIn(c) }),
    (c) => redirect(yearHref('/report/findings', { label: c.query('year') ?? '' })),
  ),
})

/** The reason why a finding stays as it is. */
export const acknowledging = screen('acknowledge-finding', acknowledgeFinding)
/** An acknowledgement taken back. */
export const reopening = screen('reopen-finding', reopenFinding)
