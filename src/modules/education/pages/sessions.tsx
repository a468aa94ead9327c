import { askedIn, isCapped } from '#platform/lists.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { listSessions, termOptions } from '../queries/list-sessions.ts'
import { sessionStates } from '../rules/choices.ts'
import { nameText, say } from './parts.tsx'
import { SessionTable } from './session-table.tsx'

type Terms = Awaited<ReturnType<typeof termOptions>>

const FilterFields = (props: { c: Ctx; terms: Terms }) => {
  const { c, terms } = props
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="state"
        label={t('education.field.state')}
        all={t('education.all-states')}
        options={sessionStates.map((value) => ({ value, label: t(`education.session-state.${value}`) }))}
      />
      {terms.length > 0 && (
        <FilterSelect
          url={c.url}
          name="term"
          label={t('education.term')}
          all={t('education.all-terms')}
          options={terms.map(({ ref, names }) => ({
            value: ref,
            label: c.say('ui.with-ref', { name: nameText(c, names), ref }),
          }))}
        />
      )}
      <DateField name="from" label={t('education.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

/** All sessions, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listSessions(c.world, c.actor, askedIn(c.url))
  const terms = await termOptions(c.world.db)
  return page(
    t('education.list-sessions.title'),
    <>
      <PageHeader title={t('education.list-sessions.title')} lead={t('education.list-sessions.lead')} />
      <Filters url={c.url}>
        <FilterFields c={c} terms={terms} />
      </Filters>
      <SessionTable
        c={c}
        rows={listed.rows}
        sorted
        empty={{ title: t('education.list-sessions.empty'), text: t('education.list-sessions.empty.text') }}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('education.list-sessions.many')
            : t('education.list-sessions.shown', { total: listed.total })
        }
      />
    </>,
  )
}
