import { formatDay } from '#platform/dates/format.ts'
import { saidIn, type Texts, textIn } from '#platform/texts.ts'
import type { Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Foreign, LinkButton, Muted } from '#ui/basics.tsx'
import { TextField } from '#ui/fields.tsx'
import { FieldGroup } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { TextsFields } from '#ui/texts-fields.tsx'
import type { Party } from '../queries/find-party.ts'
import { governanceWords } from '../words/words.ts'

export const say = (c: Ctx) => governanceWords.in(c.language)

/** A day that may be missing. */
export const DayOrNone = (props: { c: Ctx; day: string | null }) =>
  props.day === null ? <Muted>–</Muted> : formatDay(props.day, props.c.language)

/** "4 April 2008 – 31 March 2011"; one that goes on has no last day. */
export const spanText = (c: Ctx, from: string, until: string | null): string =>
  until === null
    ? say(c)('governance.since', { day: formatDay(from, c.language) })
    : say(c)('governance.span', { from: formatDay(from, c.language), until: formatDay(until, c.language) })

/** Who it is, as a link to who may look; the reference alone to everybody else. */
export const PartyName = (props: { c: Ctx; party: Party | null; link?: boolean }) => {
  const { party } = props
  if (!party) return <Muted>{say(props.c)('governance.name-hidden')}</Muted>
  return props.link ? <Link href={`/people/${party.id}`}>{party.name}</Link> : party.name
}

/** What a member or an officer is called: the name, or the reference where the name is not for the reader. */
export const calledText = (row: { party: Party | null; ref: string }): string => row.party?.name ?? row.ref

/** "Sumie Odagiri, FY2010": whose dues, for which year. */
export const dueText = (
  c: Ctx,
  { party, member, year }: { party: Party | null; member: string; year: string },
): string => say(c)('governance.due-of', { who: calledText({ party, ref: member }), year })

export const titleText = (c: Ctx, row: { titles: Texts }): string => textIn(row.titles, c.language)

/** The title; one that is in another language than the page says so to the browser. */
export const Title = (props: { c: Ctx; titles: Texts }) => {
  const { text, language } = saidIn(props.titles, props.c.language)
  return language === props.c.language ? text : <Foreign language={language}>{text}</Foreign>
}

/** What a record rests on, as a link to who may open it. */
export const ResolutionName = (props: { c: Ctx; resolution: { id: string; titles: Texts } }) => {
  const { c, resolution } = props
  const text = <Title c={c} titles={resolution.titles} />
  return c.may('governance.get-resolution') ? (
    <Link href={`/governance/resolutions/${resolution.id}`}>{text}</Link>
  ) : (
    text
  )
}

/** The titles in the other languages, for the facts of a record. */
export const titleFacts = (c: Ctx, { titles }: { titles: Texts }) => {
  const shown = textIn(titles, c.language)
  return languages.flatMap((language) =>
    titles[language] && titles[language] !== shown
      ? [
          {
            label: c.say('ui.with-ref', { name: say(c)('governance.field.title'), ref: languageNames[language] }),
            value: <Foreign language={language}>{titles[language]}</Foreign>,
          },
        ]
      : [],
  )
}

/** A title by language; one is enough. */
export const TitleFields = (props: { c: Ctx; titles?: Texts | undefined }) => {
  const t = say(props.c)
  return (
    <FieldGroup name="titles" title={t('governance.field.title')} hint={t('governance.field.title.hint')}>
      <TextsFields
        form={props.c.form}
        name="titles"
        labelOf={(language) => t(`governance.field.title.${language}`)}
        texts={props.titles}
      />
    </FieldGroup>
  )
}

export const NoteField = (props: { c: Ctx; note?: string | null | undefined }) => (
  <TextField name="note" label={say(props.c)('governance.field.note')} value={props.c.form.text('note', props.note)} />
)

/** The reference of a new record; counted up where it is left empty. */
export const RefField = (props: { c: Ctx }) => {
  const t = say(props.c)
  return (
    <TextField
      name="ref"
      label={t('governance.field.ref')}
      hint={t('governance.field.ref.hint')}
      width="medium"
      value={props.c.form.text('ref')}
    />
  )
}

/** Buttons to the acts that the actor may do, each with its address; the first may be the one that is asked for. */
export const ActButtons = (props: {
  c: Ctx
  acts: readonly (readonly [act: ActName, href: string])[]
  primary?: boolean
}) => (
  <>
    {props.acts
      .filter(([act]) => props.c.may(`governance.${act}`))
      .map(([act, href], index) => (
        <LinkButton href={href} tone={props.primary && index === 0 ? 'primary' : undefined}>
          {say(props.c)(`governance.${act}.title`)}
        </LinkButton>
      ))}
  </>
)

type ActName =
  | `${'admit' | 'correct' | 'void' | 'restore'}-member`
  | `${'end' | 'resume'}-${'membership' | 'office'}`
  | `${'appoint' | 'correct' | 'void' | 'restore'}-officer`
  | `${'record' | 'correct' | 'void' | 'restore'}-authorisation`
  | `${'charge' | 'correct' | 'void' | 'restore'}-due`
  | 'charge-all'
  | 'record-step'
  | 'take-back-step'
  | `${'grant' | 'correct' | 'void' | 'restore'}-approval`
  | `${'plan' | 'correct' | 'hold' | 'cancel' | 'replan' | 'void' | 'restore'}-meeting`
  | `${'propose' | 'correct' | 'void' | 'restore'}-resolution`
  | 'record-votes'
  | 'write-minutes'
  | 'attach-report-hash'
  | `import-${'members' | 'approvals' | 'meetings' | 'resolutions' | 'minutes' | 'officers' | 'authorisations' | 'steps' | 'dues'}`
