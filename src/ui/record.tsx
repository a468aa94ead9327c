import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { changesOf, type RecordRow, rowsAfter, type SaidField } from '#platform/changes.ts'
import type { Command } from '#platform/commands.ts'
import type { Version } from '#platform/versions.ts'
import { type Answer, type Ctx, page, redirect } from '#platform/web/context.ts'
import { type Screen, submits } from '#platform/web/route.ts'
import { Badge } from './basics.tsx'
import { useUiWords } from './context.tsx'
import { TextField } from './fields.tsx'
import { Form } from './form.tsx'
import { type Crumb, PageHeader, Section } from './page.tsx'
import { History } from './timeline.tsx'
import { uiWords } from './words/words.ts'

/** The mark of a record that was taken out; nothing beside one that counts. */
export const VoidMark = (props: { row: { readonly voided_at: Date | null } }) => {
  const t = useUiWords()
  return props.row.voided_at ? <Badge tone="warning">{t('ui.void')}</Badge> : null
}

/** Why a record is changed, sent as `why`: kept in its history. `optional` where a change may go without. */
export const WhyField = (props: { c: Ctx; hint?: string | undefined; optional?: boolean | undefined }) => {
  const t = useUiWords()
  const hint = props.hint ?? t('ui.why.hint')
  return (
    <TextField name="why" label={t('ui.why')} hint={hint} value={props.c.form.text('why')} required={!props.optional} />
  )
}

/** The name under which something was done; what the product did for its operator has a name in each language. */
export const doerText = (c: Ctx, name: string): string =>
  name === 'operator' ? uiWords.in(c.language)('ui.operator') : name

/** When a record was written, and by whom. */
export const recordedText = (c: Ctx, row: { recorded_at: Date; recorded_by: string }): string =>
  uiWords.in(c.language)('ui.recorded-by', { when: c.instant(row.recorded_at), who: doerText(c, row.recorded_by) })

/** What a version changed, field by field: "Amount: 10,000円 → 12,000円". */
const Changes = (props: { version: Version; after: RecordRow; fields: readonly SaidField[] }) => {
  const t = useUiWords()
  const none = t('ui.changed.none')
  return (
    <>
      {t(`ui.changed.${props.version.change}`)}
      {changesOf(props.version, props.after, props.fields).map(({ label, before, after }) => (
        <p>{t('ui.changed.field', { label, before: before || none, after: after || none })}</p>
      ))}
    </>
  )
}

/** The earlier versions of a record, when there are any. `fields` tell what each changed, up to the record as it is `now`;
 * else `was` tells in words what a version said. `of` says of what, where a page has two. */
export const VersionsSection = (props: {
  c: Ctx
  of?: string | undefined
  versions: readonly Version[]
  was?: ((version: Version) => string) | undefined
  now?: RecordRow | undefined
  fields?: readonly SaidField[] | undefined
}) => {
  const t = useUiWords()
  if (props.versions.length === 0) return null
  const { fields } = props
  const after = rowsAfter(props.versions, props.now ?? {})
  const whatOf = (version: Version, i: number) => {
    if (fields) return <Changes version={version} after={after[i] ?? {}} fields={fields} />
    const change = t(`ui.changed.${version.change}`)
    return props.was ? t('ui.changed.from', { change, was: props.was(version) }) : change
  }
  const versions = props.versions.map((version, i) => ({
    when: props.c.instant(version.changedAt),
    who: doerText(props.c, version.changedBy),
    what: whatOf(version, i),
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
  readonly lead?: string | undefined
  readonly submit: string
  /** The way down to the record or the list, without what `record` and `list` name. */
  readonly above?: readonly Crumb[] | undefined
  readonly fields?: Child
}

interface Changing {
  /** The address of the record: the way back. */
  here(c: Ctx): string
  /** What the screen says; `record` is what the record is called, and why is asked unless there are other fields. */
  ask(c: Ctx): Promise<Asked & { readonly record: string }>
  /** Red, for what takes a record out. */
  readonly danger?: boolean
  /** What the command is about; the record of the path, unless given. */
  about?(c: Ctx): { readonly id: string }
}

type Screened = Screen & Required<Pick<Screen, 'submit'>>

function asking(c: Ctx, { title, lead, submit, fields }: Asked, down: readonly Crumb[], danger = false): Answer {
  return page(
    title,
    <>
      <PageHeader title={title} lead={lead} breadcrumb={down} />
      <Form
        action={c.url.pathname}
        submit={submit}
        submitTone={danger ? 'danger' : 'primary'}
        problems={c.form.problems}
        cancelHref={down.at(-1)?.href}
      >
        {fields}
      </Form>
    </>,
  )
}

/** The screen of an act on one record: what it does, what it asks, and the way back. It posts to its own address. */
export const changeScreen = <Schema extends z.ZodType, Output>(
  act: Command<Schema, Output>,
  { here, ask, danger, about = (c) => ({ id: c.param('id') }) }: Changing,
): Screened => ({
  async show(c) {
    const { record, fields = <WhyField c={c} />, ...asked } = await ask(c)
    return asking(c, { ...asked, fields }, [...(asked.above ?? []), { href: here(c), label: record }], danger)
  },
  submit: submits(
    act,
    (c) => ({ ...c.form.values, ...about(c) }),
    (c) => redirect(here(c)),
  ),
})

interface Creating {
  /** The address of the list: the way back. */
  readonly list: string
  /** Where the new record stands; in its list unless given. */
  record?(id: string): string
  /** What the screen says; `list` is what the list is called. */
  ask(c: Ctx): Promise<Asked & { readonly list: string }> | (Asked & { readonly list: string })
}

/** The screen that makes a new record and goes on to it. It posts to its own address. */
export const createScreen = <Schema extends z.ZodType>(
  act: Command<Schema, { readonly id: string }>,
  { list, ask, record = (id) => `${list}/${id}` }: Creating,
): Screened => ({
  async show(c) {
    const { list: label, ...asked } = await ask(c)
    return asking(c, asked, [...(asked.above ?? []), { href: list, label }])
  },
  submit: submits(
    act,
    (c) => c.form.values,
    (_, { id }) => redirect(record(id)),
  ),
})
