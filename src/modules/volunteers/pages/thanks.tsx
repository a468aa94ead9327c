import { formatDay } from '#platform/dates/format.ts'
import { askedIn, isCapped } from '#platform/lists.ts'
import { saidIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languages } from '#platform/words.ts'
import { Foreign, LinkButton } from '#ui/basics.tsx'
import { ListPager } from '#ui/list-pager.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listThanks, type ThanksRow } from '../queries/list-thanks.ts'
import { listCrumb, say } from './parts.tsx'

const OtherWords = ({ c, row }: { c: Ctx; row: ThanksRow }) => {
  const { language: shown } = saidIn(row.thanked_as, c.language)
  const others = languages.filter((language) => language !== shown && row.thanked_as[language])
  return (
    <>
      {others.map((language) => (
        <p>
          <Foreign language={language}>{row.thanked_as[language]}</Foreign>
        </p>
      ))}
    </>
  )
}

const Words = ({ c, row }: { c: Ctx; row: ThanksRow }) => {
  const { text, language } = saidIn(row.thanked_as, c.language)
  return language === c.language ? text : <Foreign language={language}>{text}</Foreign>
}

/** Who may be thanked by name in the report, and in which words. */
export async function show(c: Ctx) {
  const t = say(c)
  const listed = await listThanks(c.world, c.actor, askedIn(c.url))
  return page(
    t('volunteers.list-thanks.title'),
    <>
      <PageHeader
        title={t('volunteers.list-thanks.title')}
        lead={t('volunteers.list-thanks.lead')}
        breadcrumb={[listCrumb(c)]}
      />
      <Table
        caption={t('volunteers.list-thanks.title')}
        captionHidden
        rows={listed.rows}
        rowHref={c.may('volunteers.get-volunteer') ? (row) => `/volunteers/${row.id}` : undefined}
        empty={{
          title: t('volunteers.list-thanks.empty'),
          text: t('volunteers.list-thanks.empty.text'),
          action: c.may('volunteers.list-volunteers') ? (
            <LinkButton href="/volunteers">{t('volunteers.list-volunteers.title')}</LinkButton>
          ) : undefined,
        }}
        columns={[
          {
            key: 'words',
            label: t('volunteers.field.thanked-as'),
            priority: 1,
            cell: (row) => <Words c={c} row={row} />,
          },
          {
            key: 'others',
            label: t('volunteers.field.other-languages'),
            cell: (row) => <OtherWords c={c} row={row} />,
          },
          { key: 'kind', label: t('volunteers.field.kind'), cell: (row) => t(`volunteers.kind.${row.kind}`) },
          {
            key: 'day',
            label: t('volunteers.field.day'),
            fit: true,
            cell: (row) => formatDay(row.day, c.language),
          },
        ]}
      />
      {listed.rows.length > 0 && (
        <ListPager
          url={c.url}
          listed={listed}
          text={
            isCapped(listed.total)
              ? t('volunteers.list-thanks.many')
              : t('volunteers.list-thanks.shown', { total: listed.total })
          }
        />
      )}
    </>,
  )
}
