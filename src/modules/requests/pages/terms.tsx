import { type Ctx, page } from '#platform/web/context.ts'
import { LinkButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getTerms } from '../queries/get-terms.ts'
import { say } from './parts.tsx'

const here = '/requests/terms'

/** How long an answer may take where the law counts no days, and how long books are kept. */
export async function show(c: Ctx) {
  const t = say(c)
  const terms = await getTerms(c.world, c.actor, {})
  const text = (row: { readonly [column: string]: unknown }, column: string) => String(row[column] ?? '')
  return page(
    t('requests.get-terms.title'),
    <>
      <PageHeader
        title={t('requests.get-terms.title')}
        lead={t('requests.get-terms.lead')}
        breadcrumb={[{ href: '/requests', label: t('requests.list-requests.title') }]}
        actions={
          c.may('requests.set-terms') && (
            <LinkButton tone="primary" href={`${here}/set`}>
              {t('requests.set-terms.title')}
            </LinkButton>
          )
        }
      />
      <SummaryList
        facts={[
          { label: t('requests.field.answer-days'), value: t('requests.days', { days: terms.answer_days }) },
          { label: t('requests.field.book-years'), value: t('requests.years', { years: terms.book_years }) },
          ...(terms.recorded_at && terms.recorded_by
            ? [
                {
                  label: t('requests.field.recorded'),
                  value: recordedText(c, { recorded_at: terms.recorded_at, recorded_by: terms.recorded_by }),
                },
              ]
            : []),
        ]}
      />
      <VersionsSection
        c={c}
        versions={terms.versions}
        now={{ ...terms }}
        fields={[
          { label: t('requests.field.answer-days'), of: (row) => text(row, 'answer_days') },
          { label: t('requests.field.book-years'), of: (row) => text(row, 'book_years') },
        ]}
      />
    </>,
  )
}
