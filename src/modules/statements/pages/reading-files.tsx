import type { Ctx } from '#platform/web/context.ts'
import { emptyForm } from '#platform/web/form.ts'
import { Badge, Notice, PostButton } from '#ui/basics.tsx'
import { HiddenField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Link, Links } from '#ui/link.tsx'
import { Details, Section } from '#ui/page.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { getReading } from '../queries/get-reading.ts'
import { isOpen, moreThanTold, reasonsFor, unknownHeader } from '../rules/reading-state.ts'
import { FirstRowsTable, howRead } from './first-rows.tsx'
import { ChoiceFields, FundField, hasFunds, say } from './parts.tsx'
import { Problems } from './reading-problems.tsx'

export type Reading = Awaited<ReturnType<typeof getReading>>
type File = Reading['files'][number]

const idOf = ({ position }: File) => `file-${position + 1}`
const reasonsOf = ({ problems, files }: Reading, { name }: File) => reasonsFor(problems, name, files.length)

/** Which of several files cannot be read as they are, each with the way to it; and what is wrong with all together. */
export const SeveralProblems = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  const common = (reading.problems ?? []).filter(({ file }) => file === undefined)
  const refused = reading.files.filter((file) => reasonsOf(reading, file).length > 0)
  const more = moreThanTold(reading.problems ?? [])
  return (
    <Notice tone="danger" title={refused.length > 0 ? t('statements.refused.several') : undefined} live>
      {refused.length > 0 && <Links links={refused.map((file) => ({ href: `#${idOf(file)}`, label: file.name }))} />}
      {common.map(({ code, values }) => (
        <p>{c.say(code, values)}</p>
      ))}
      {more > 0n && <p>{c.say('imports.more', { count: more })}</p>}
    </Notice>
  )
}

const facts = ['layout', 'mark', 'order', 'zone', 'currency', 'encoding', 'delimiter'] as const

function columns(c: Ctx, reading: Reading): Column<File>[] {
  const t = say(c)
  const refused = (file: File) => reasonsOf(reading, file).length > 0
  return [
    {
      key: 'name',
      label: t('statements.field.file'),
      priority: 1,
      cell: (file) => <Link href={`#${idOf(file)}`}>{file.name}</Link>,
    },
    ...facts.map((fact) => ({
      key: fact,
      fit: fact === 'mark' || fact === 'encoding',
      label: t(`statements.field.${fact}`),
      cell: (file: File) => {
        if (fact === 'layout' && refused(file)) return <Badge tone="danger">{t('statements.file-refused')}</Badge>
        return file.first ? howRead(c, file.first)[fact].value : ''
      },
    })),
  ]
}

const Again = ({ c, reading, file }: { c: Ctx; reading: Reading; file: File }) => {
  const t = say(c)
  const isSent = c.form.text('file') === String(file.position)
  const form = isSent ? c.form : emptyForm
  const reasons = reasonsOf(reading, file)
  // what its columns hold is asked on a page of its own
  const isAsked = reasons.length > 0 && unknownHeader(reasons) === undefined
  return (
    <Details summary={t('statements.read-again.title')} open={isSent || isAsked}>
      <Form
        id={`again-${file.position + 1}`}
        action={`/statements/readings/${reading.id}/read-again`}
        submit={t('statements.read-again.submit')}
        problems={form.problems}
      >
        <HiddenField name="file" value={String(file.position)} />
        <HiddenField name="fund" value={reading.fund ?? ''} />
        <ChoiceFields c={{ ...c, form }} choice={file.choice} />
      </Form>
    </Details>
  )
}

const OneOfSeveral = ({ c, reading, file }: { c: Ctx; reading: Reading; file: File }) => {
  const t = say(c)
  const here = `/statements/readings/${reading.id}`
  const reasons = reasonsOf(reading, file)
  const mayTakeOut = c.may('statements.take-out-file')
  return (
    <Section
      title={file.name}
      id={idOf(file)}
      actions={
        mayTakeOut &&
        isOpen(reading) && (
          <PostButton
            tone="quiet"
            action={`${here}/take-out-file`}
            values={{ file: String(file.position) }}
            label={t('statements.take-out-file.of', { name: file.name })}
          >
            {t('statements.take-out-file.submit')}
          </PostButton>
        )
      }
    >
      {reasons.length > 0 && (
        <Problems c={c} name={file.name} reasons={reasons} mapHref={`${here}/map-columns?file=${file.position}`} />
      )}
      {file.first && (
        <Details summary={t('statements.first-rows')}>
          <FirstRowsTable c={c} rows={file.first.rows} />
        </Details>
      )}
      {c.may('statements.read-again') && isOpen(reading) && <Again c={c} reading={reading} file={file} />}
    </Section>
  )
}

const Fund = async ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  if (!c.may('statements.read-again') || !isOpen(reading) || !(await hasFunds(c))) return null
  return (
    <Details summary={t('statements.field.fund')}>
      <Form
        id="fund"
        action={`/statements/readings/${reading.id}/read-again`}
        submit={t('statements.read-again.submit')}
      >
        <FundField c={{ ...c, form: emptyForm }} fund={reading.fund} />
      </Form>
    </Details>
  )
}

/** Several files beside each other, and each by itself with its first rows and the form to correct how it is read. */
export const SeveralFiles = ({ c, reading }: { c: Ctx; reading: Reading }) => {
  const t = say(c)
  return (
    <>
      <Section title={t('statements.how-read.several')}>
        <Table
          caption={t('statements.how-read.several')}
          captionHidden
          rows={reading.files}
          empty={{ title: '', text: '' }}
          columns={columns(c, reading)}
        />
        <Fund c={c} reading={reading} />
      </Section>
      {reading.files.map((file) => (
        <OneOfSeveral c={c} reading={reading} file={file} />
      ))}
    </>
  )
}
