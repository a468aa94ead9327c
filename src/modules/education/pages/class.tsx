import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getClass } from '../queries/get-class.ts'
import { ActButtons, Name, nameFacts, nameText, PersonLink, saidNames, saidText, saidWord, say } from './parts.tsx'
import { SessionTable } from './session-table.tsx'

type Class = Awaited<ReturnType<typeof getClass>>

const actsOn = ({ voided_at, sessions, term_state }: Class) =>
  voided_at
    ? [{ act: 'restore-class', tail: 'restore' }]
    : [
        ...(term_state === 'cancelled' ? [] : [{ act: 'plan-sessions', tail: 'plan-sessions', primary: true }]),
        { act: 'correct-class', tail: 'correct' },
        ...(sessions.some((row) => row.voided_at === null) ? [] : [{ act: 'void-class', tail: 'void' }]),
      ]

function factsOf(c: Ctx, one: Class) {
  const t = say(c)
  return [
    {
      label: t('education.term'),
      value: (
        <Link href={`/education/terms/${one.term_id}`}>
          <Name c={c} names={one.term_names} />
        </Link>
      ),
    },
    { label: t('education.field.level'), value: t(`education.level.${one.level}`) },
    { label: t('education.field.teacher'), value: <PersonLink c={c} person={one.teacher} /> },
    ...(one.note ? [{ label: t('education.field.note'), value: one.note }] : []),
    ...nameFacts(c, one.names),
    { label: t('education.field.ref'), value: one.ref },
    { label: t('education.field.recorded'), value: recordedText(c, one) },
  ]
}

const saidOf = (c: Ctx) => [
  saidNames(c),
  saidWord(c, say(c)('education.field.level'), 'level', 'education.level'),
  saidText(say(c)('education.field.note'), 'note'),
]

/** One class: who teaches it, and its sessions. */
export async function show(c: Ctx) {
  const t = say(c)
  const one = await getClass(c.world, c.actor, { id: c.param('id') })
  return page(
    nameText(c, one.names),
    <>
      <PageHeader
        title={<Name c={c} names={one.names} />}
        badge={<VoidMark row={one} />}
        breadcrumb={[
          { href: `/education/programmes/${one.programme_id}`, label: nameText(c, one.programme_names) },
          { href: `/education/terms/${one.term_id}`, label: nameText(c, one.term_names) },
        ]}
        actions={<ActButtons c={c} here={`/education/classes/${one.id}`} acts={actsOn(one)} />}
      />
      <SummaryList facts={factsOf(c, one)} />
      <Section title={t('education.list-sessions.title')}>
        <SessionTable
          c={c}
          rows={one.sessions}
          ofClass
          empty={{ title: t('education.sessions.empty'), text: t('education.sessions.empty.text') }}
        />
      </Section>
      <VersionsSection c={c} versions={one.versions} now={one} fields={saidOf(c)} />
    </>,
  )
}
