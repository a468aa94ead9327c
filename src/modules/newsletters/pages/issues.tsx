import { askedIn, isCapped } from '#platform/lists.ts'
import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languages } from '#platform/words.ts'
import { LinkButton } from '#ui/basics.tsx'
import { DateField } from '#ui/fields.tsx'
import { FilterSelect, Filters } from '#ui/filters.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { languagesSent, listIssues } from '../queries/list-issues.ts'
import { seriesOptions } from '../queries/list-series.ts'
import { channels, issueKinds } from '../rules/choices.ts'
import { inOrder } from '../rules/sent-in.ts'
import { IssueTable } from './issue-table.tsx'
import { languageText, say } from './parts.tsx'

const AddButtons = ({ c }: { c: Ctx }) => {
  const t = say(c)
  return (
    <>
      {c.may('newsletters.create-issue') && (
        <LinkButton tone="primary" href="/newsletters/issues/create">
          {t('newsletters.create-issue.title')}
        </LinkButton>
      )}
      {c.may('newsletters.import-issues') && (
        <LinkButton href="/imports/newsletters.import-issues">{t('newsletters.import-issues.title')}</LinkButton>
      )}
    </>
  )
}

const FilterFields = (props: {
  c: Ctx
  series: Awaited<ReturnType<typeof seriesOptions>>
  sentIn: readonly string[]
}) => {
  const { c } = props
  const t = say(c)
  return (
    <>
      <FilterSelect
        url={c.url}
        name="kind"
        label={t('newsletters.field.kind')}
        all={t('newsletters.all-kinds')}
        options={issueKinds.map((value) => ({ value, label: t(`newsletters.kind.${value}`) }))}
      />
      {props.series.length > 0 && (
        <FilterSelect
          url={c.url}
          name="series"
          label={t('newsletters.field.series')}
          all={t('newsletters.all-series')}
          options={props.series.map(({ ref, names }) => ({ value: ref, label: textIn(names, c.language) }))}
        />
      )}
      <FilterSelect
        url={c.url}
        name="channel"
        label={t('newsletters.field.channel')}
        all={t('newsletters.all-channels')}
        options={channels.map((value) => ({ value, label: t(`newsletters.channel.${value}`) }))}
      />
      <FilterSelect
        url={c.url}
        name="language"
        label={t('newsletters.field.language')}
        all={t('newsletters.all-languages')}
        options={props.sentIn.map((value) => ({ value, label: languageText(c, value) }))}
      />
      <DateField name="from" label={t('newsletters.field.from')} value={c.query('from') ?? ''} />
    </>
  )
}

/** All mailings, newest first. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listIssues(c.world, c.actor, askedIn(c.url))
  const series = await seriesOptions(c.world.db)
  const sentIn = inOrder([...languages, ...(await languagesSent(c.world.db))]) ?? languages
  return page(
    t('newsletters.list-issues.title'),
    <>
      <PageHeader
        title={t('newsletters.list-issues.title')}
        lead={t('newsletters.list-issues.lead')}
        actions={<AddButtons c={c} />}
      />
      <Filters url={c.url}>
        <FilterFields c={c} series={series} sentIn={sentIn} />
      </Filters>
      <IssueTable
        c={c}
        rows={listed.rows}
        sorted
        empty={{
          title: t('newsletters.list-issues.empty'),
          text: t('newsletters.list-issues.empty.text'),
          action: <AddButtons c={c} />,
        }}
      />
      <ListPager
        url={c.url}
        listed={listed}
        text={
          isCapped(listed.total)
            ? t('newsletters.list-issues.many')
            : t('newsletters.list-issues.shown', { total: listed.total })
        }
      />
    </>,
  )
}
