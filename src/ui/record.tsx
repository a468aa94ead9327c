import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { Command } from '#platform/commands.ts'
import type { Version } from '#platform/versions.ts'
import { type Ctx, page, redirect } from '#platform/web/context.ts'
import { type Screen, submits } from '#platform/web/route.ts'
import { useUiWords } from './context.tsx'
import { TextField } from './fields.tsx'
import { Form } from './form.tsx'
import { type Crumb, PageHeader, Section } from './page.tsx'
import { History } from './timeline.tsx'
import { uiWords } from './words/words.ts'

/** Why a record is changed, sent as `why`: kept in its history. `optional` where a change may go without. */
export const WhyField = (props: { c: Ctx; hint?: string | undefined; optional?: boolean | undefined }) => {
  const t = useUiWords()
  const hint = props.hint ?? t('ui.why.hint')
  return (
    <TextField name="why" label={t('ui.why')} hint={hint} value={props.c.form.text('why')} required={!props.optional} />
  )
}

/** When a record was written, and by whom. */
export const recordedText = (c: Ctx, row: { recorded_at: Date; recorded_by: string }): string =>
  uiWords.in(c.language)('ui.recorded-by', { when: c.instant(row.recorded_at), who: row.recorded_by })

/** The earlier versions of a record, when there are any. `was` tells in words what a version said; `of` says of what,
 * where a page has two. */
export const VersionsSection = (props: {
  c: Ctx
  of?: string | undefined
  versions: readonly Version[]
  was?: ((version: Version) => string) | undefined
}) => {
  const t = useUiWords()
  if (props.versions.length === 0) return null
  const whatOf = (version: Version) => {
    const change = t(`ui.changed.${version.change}`)
    return props.was ? t('ui.changed.from', { change, was: props.was(version) }) : change
  }
  const versions = props.versions.map((version) => ({
    when: props.c.instant(version.changedAt),
    who: version.changedBy,
    what: whatOf(version),
    reason: version.reason,
  }))
  return (
    <Section title={props.of ? t('ui.history.of', { what: props.of }) : t('ui.history')}>
      <History versions={versions} />
    </Section>
  )
}

interface Asked {
  readonly title: string
  readonly lead: string
  readonly submit: string
  /** What the record is called, for the way back to it. */
  readonly record: string
  /** The way down to the record, without the record itself. */
  readonly above?: readonly Crumb[] | undefined
}

interface Confirming<Schema extends z.ZodType> {
  /** The address of the record: the way back. */
  here(c: Ctx): string
  ask(c: Ctx): Promise<Asked>
  /** Red, for what takes a record out. */
  readonly danger?: boolean
  /** What is asked; why, unless given. */
  readonly fields?: (props: { c: Ctx }) => Child
  /** What the command is about; the record of the path, unless given. */
  about?(c: Ctx): Partial<z.input<Schema>>
}

/** The screen before an act on one record: what it does, a reason, and the way back. It posts to its own address. */
export function confirming<Schema extends z.ZodType, Output>(
  act: Command<Schema, Output>,
  { here, ask, danger = false, fields: Fields = WhyField, about }: Confirming<Schema>,
): Screen & Required<Pick<Screen, 'submit'>> {
  return {
    async show(c) {
      const { title, lead, submit, record, above = [] } = await ask(c)
      return page(
        title,
        <>
          <PageHeader title={title} lead={lead} breadcrumb={[...above, { href: here(c), label: record }]} />
          <Form
            action={c.url.pathname}
            submit={submit}
            submitTone={danger ? 'danger' : 'primary'}
            problems={c.form.problems}
            cancelHref={here(c)}
          >
            <Fields c={c} />
          </Form>
        </>,
      )
    },
    submit: submits(
      act,
      (c) => ({ ...c.form.values, ...(about?.(c) ?? { id: c.param('id') }) }),
      (c) => redirect(here(c)),
    ),
  }
}
