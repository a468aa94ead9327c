import type { RecordRow, SaidField } from '#platform/changes.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Qualifier } from '#platform/figures.ts'
import { saidIn, type Texts, textIn } from '#platform/texts.ts'
import { formatQuantity, plainQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Badge, Code, Foreign, LinkButton, Muted } from '#ui/basics.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { VoidMark } from '#ui/record.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import type { Shown } from '../queries/find-party.ts'
import type { SessionState, TermState } from '../rules/choices.ts'
import type { Progress } from '../rules/progress.ts'
import { educationWords } from '../words/words.ts'

export const say = (c: Ctx) => educationWords.in(c.language)

export const nameText = (c: Ctx, names: Texts): string => textIn(names, c.language)

/** A name; one that is in another language than the page says so to the browser. */
export const Name = (props: { c: Ctx; names: Texts }) => {
  const { text, language } = saidIn(props.names, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

/** Minutes as hours and minutes in words; a dash for none told. */
export const hoursText = (c: Ctx, minutes: bigint | null): string =>
  minutes === null ? '–' : formatQuantity(minutes, 'hour', c.language)

/** How many came, as exactly as it was told: "about 20 people"; that nobody told it. */
export const numberText = (c: Ctx, row: { number: bigint | null; qualifier: Qualifier | null }): string =>
  row.number === null
    ? say(c)('education.number.not-told')
    : say(c)(`education.number.${row.qualifier ?? 'exact'}`, {
        number: formatQuantity(row.number, 'person', c.language),
      })

/** Minutes as a form offers them: `60`, `1:30`. */
export const hoursTyped = (minutes: bigint | null | undefined): string =>
  minutes === null || minutes === undefined ? '' : plainQuantity(minutes, 'hour')

const termTones = { planned: 'info', running: 'success', finished: undefined, cancelled: 'warning' } as const

/** How a term stands. */
export const TermBadges = (props: { c: Ctx; row: { state: TermState; voided_at: Date | null } }) => (
  <>
    <VoidMark row={props.row} />
    <Badge tone={termTones[props.row.state]}>{say(props.c)(`education.state.${props.row.state}`)}</Badge>
  </>
)

const sessionTones = { planned: 'info', held: undefined, cancelled: 'warning' } as const

/** How a session stands. */
export const SessionBadges = (props: { c: Ctx; row: { state: SessionState; voided_at: Date | null } }) => (
  <>
    <VoidMark row={props.row} />
    <Badge tone={sessionTones[props.row.state]}>{say(props.c)(`education.session-state.${props.row.state}`)}</Badge>
  </>
)

/** A person with the way to them, by name only for those who may look at people. */
export const PersonLink = (props: { c: Ctx; person: Shown | null }) => {
  const { c, person } = props
  if (person === null) return <Muted>{say(c)('education.no-teacher')}</Muted>
  if (person.name === null) return <Code>{person.ref}</Code>
  return <Link href={`/people/${person.id}`}>{person.name}</Link>
}

/** Buttons to the acts on a record that the actor may do: each leads to `<here>/<tail>`. */
export const ActButtons = (props: {
  c: Ctx
  here: string
  acts: readonly { act: string; tail: string; primary?: boolean }[]
}) => (
  <>
    {props.acts
      .filter(({ act }) => props.c.may(`education.${act}`))
      .map(({ act, tail, primary }) => (
        <LinkButton href={`${props.here}/${tail}`} tone={primary ? 'primary' : 'plain'}>
          {props.c.say(`education.${act}.title`)}
        </LinkButton>
      ))}
  </>
)

/** The minutes of a term or a programme as numbers beside each other. */
export function progressBoxes(c: Ctx, progress: Progress) {
  const t = say(c)
  return [
    { label: t('education.progress.planned'), value: hoursText(c, progress.planned) },
    { label: t('education.progress.delivered'), value: hoursText(c, progress.delivered) },
    { label: t('education.progress.coming'), value: hoursText(c, progress.coming) },
    {
      label: t('education.progress.reachable'),
      value: hoursText(c, progress.reachable),
      note:
        progress.missing > 0n ? t('education.progress.missing', { hours: hoursText(c, progress.missing) }) : undefined,
    },
  ]
}

/** The names of a record in the languages of which the page shows none above. */
export function nameFacts(c: Ctx, names: Texts) {
  const shown = nameText(c, names)
  return languages.flatMap((language) => {
    const text = names[language]
    if (!text || text === shown) return []
    const label = c.say('ui.with-ref', { name: say(c)('education.field.name'), ref: languageNames[language] })
    return [{ label, value: <Foreign language={language}>{text}</Foreign> }]
  })
}

/** A name in each language, of which one is enough. */
export const NameFields = (props: { c: Ctx; names?: Texts | undefined }) => {
  const t = say(props.c)
  return (
    <FieldGroup name="names" title={t('education.field.name')} hint={t('education.field.name.hint')}>
      <TextsFields
        form={props.c.form}
        name="names"
        labelOf={(language) => t(`education.field.name.${language}`)}
        texts={props.names}
      />
    </FieldGroup>
  )
}

/** A field of a version that holds a date as EDTF. */
export const saidDate = (c: Ctx, label: string, column: string): SaidField => ({
  label,
  of(row: RecordRow) {
    const edtf = row[column]
    return edtf === undefined ? undefined : typeof edtf === 'string' ? dateText(edtf, c.language) : ''
  },
})

/** A field of a version that holds text or a number. */
export const saidText = (label: string, column: string): SaidField => ({
  label,
  of: (row: RecordRow) => String(row[column] ?? ''),
})

/** A field of a version that holds minutes. */
export const saidHours = (c: Ctx, label: string, column: string): SaidField => ({
  label,
  of: (row: RecordRow) => (row[column] == null ? '' : hoursText(c, BigInt(String(row[column])))),
})

/** A field of a version that holds one of several words, each said by `<prefix>.<word>`. */
export const saidWord = (c: Ctx, label: string, column: string, prefix: string): SaidField => ({
  label,
  of: (row: RecordRow) => (row[column] == null ? '' : c.say(`${prefix}.${row[column]}`)),
})

/** A field of a version that holds names by language. */
export const saidNames = (c: Ctx): SaidField => ({
  label: say(c)('education.field.name'),
  of: (row: RecordRow) =>
    Object.values((row.names ?? {}) as Texts)
      .filter(Boolean)
      .join(' · '),
})
