import { moneyFromDatabase, plainAmount } from '#platform/money.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { LinkButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getSuggestion } from '../queries/get-suggestion.ts'
import { moneyText } from './money-text.ts'
import { settingsCrumb } from './parts.tsx'
import { say } from './public-parts.tsx'

/** One suggestion, with what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const row = await getSuggestion(c.world, c.actor, { id: c.param('id') })
  const acts = row.voided_at ? (['restore'] as const) : (['correct', 'void'] as const)
  const title = moneyText(row.amount, row.currency, c.language)
  return page(
    title,
    <>
      <PageHeader
        title={title}
        badge={<VoidMark row={row} />}
        breadcrumb={[settingsCrumb(c)]}
        actions={acts
          .filter((act) => c.may(`donations.${act}-suggestion`))
          .map((act) => (
            <LinkButton href={`/donations/suggestions/${row.id}/${act}`}>
              {t(`donations.${act}-suggestion.title`)}
            </LinkButton>
          ))}
      />
      <SummaryList
        facts={[
          { label: t('donations.field.ref'), value: row.ref },
          { label: t('donations.field.frequency'), value: t(`donations.frequency.${row.frequency}`) },
          ...languages.flatMap((language) => {
            const text = row.buys[language]
            return text ? [{ label: `${t('donations.field.buys')} · ${languageNames[language]}`, value: text }] : []
          }),
          ...(row.note ? [{ label: t('donations.field.note'), value: row.note }] : []),
          { label: t('donations.field.recorded'), value: recordedText(c, row) },
        ]}
      />
      <VersionsSection
        c={c}
        versions={row.versions}
        was={({ before }) =>
          `${before.currency} ${plainAmount(moneyFromDatabase(BigInt(String(before.amount)), String(before.currency)))}`
        }
      />
    </>,
  )
}
