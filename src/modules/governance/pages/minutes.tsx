import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Code } from '#ui/basics.tsx'
import { PageHeader, Prose, Section } from '#ui/page.tsx'
import { recordedText } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { EmptyState } from '#ui/table.tsx'
import { getMinutes } from '../queries/get-minutes.ts'
import { meetingText } from './meeting-parts.tsx'
import { ActButtons, say } from './parts.tsx'

type Minutes = NonNullable<Awaited<ReturnType<typeof getMinutes>>['minutes']>

function factsOf(c: Ctx, minutes: Minutes) {
  const t = say(c)
  return [
    ...(minutes.signed_by ? [{ label: t('governance.field.signed-by'), value: minutes.signed_by }] : []),
    ...(minutes.signed_on
      ? [{ label: t('governance.field.signed-on'), value: formatDay(minutes.signed_on, c.language) }]
      : []),
    ...(minutes.report_hash
      ? [{ label: t('governance.field.report-hash'), value: <Code>{minutes.report_hash}</Code> }]
      : []),
    { label: t('governance.field.recorded'), value: recordedText(c, minutes) },
  ]
}

const Text = (props: { c: Ctx; text: string | null }) => {
  const t = say(props.c)
  if (props.text === null) return <p>{t('governance.minutes.without-text')}</p>
  return (
    <Prose>
      {props.text.split(/\n\s*\n/).map((part) => (
        <p>{part}</p>
      ))}
    </Prose>
  )
}

/** The minutes of a meeting to be read. */
export async function show(c: Ctx) {
  const t = say(c)
  const { meeting, minutes } = await getMinutes(c.world, c.actor, { id: c.param('id') })
  const here = `/governance/meetings/${meeting.id}`
  const writing =
    meeting.voided_at === null && meeting.state === 'held' ? (
      <ActButtons c={c} acts={[['write-minutes', `${here}/write-minutes`]]} />
    ) : null
  return page(
    t('governance.minutes'),
    <>
      <PageHeader
        title={t('governance.minutes')}
        breadcrumb={[
          { href: '/governance/meetings', label: t('governance.list-meetings.title') },
          { href: here, label: meetingText(c, meeting) },
        ]}
        actions={writing}
      />
      {minutes ? (
        <>
          <SummaryList facts={factsOf(c, minutes)} />
          <Section title={t('governance.field.minutes-text')}>
            <Text c={c} text={minutes.text} />
          </Section>
        </>
      ) : (
        <EmptyState title={t('governance.minutes.none')} text={t('governance.minutes.none.text')} />
      )}
    </>,
  )
}
