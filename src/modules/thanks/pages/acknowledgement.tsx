import type { RecordRow, SaidField } from '#platform/changes.ts'
import { formatDay } from '#platform/dates/format.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { isLanguage, languageNames } from '#platform/words.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { getThanks } from '../queries/get-thanks.ts'
import { givenWays } from '../rules/choices.ts'
import { GoodsTable } from './goods-table.tsx'
import { giverText, moneyText, say, WordsSection } from './parts.tsx'

type Thanks = Awaited<ReturnType<typeof getThanks>>
type Props = { c: Ctx; thanks: Thanks }

function factsOf(c: Ctx, thanks: Thanks) {
  const t = say(c)
  const name = giverText(c, thanks.giver)
  return [
    {
      label: t('thanks.field.giver'),
      value: c.may('people.get-party') ? <Link href={`/people/${thanks.giver.id}`}>{name}</Link> : name,
    },
    { label: t('thanks.field.thanked-on'), value: formatDay(thanks.thanked_on, c.language) },
    { label: t('thanks.field.way'), value: t(`thanks.way.${thanks.way}`) },
    { label: t('thanks.field.language'), value: languageNames[thanks.language] },
    ...(thanks.by_whom ? [{ label: t('thanks.field.by-whom'), value: thanks.by_whom }] : []),
    ...(thanks.note ? [{ label: t('thanks.field.note'), value: thanks.note }] : []),
    { label: t('thanks.field.recorded'), value: recordedText(c, thanks) },
  ]
}

function fieldsOf(c: Ctx): SaidField[] {
  const t = say(c)
  const text = (row: RecordRow, column: string) => (typeof row[column] === 'string' ? row[column] : '')
  const way = (row: RecordRow) => givenWays.find((one) => one === row.way)
  return [
    { label: t('thanks.field.thanked-on'), of: (row) => formatDay(text(row, 'thanked_on'), c.language) },
    {
      label: t('thanks.field.way'),
      of: (row) => {
        const known = way(row)
        return known ? t(`thanks.way.${known}`) : ''
      },
    },
    {
      label: t('thanks.field.language'),
      of: ({ language }) => (isLanguage(language) ? languageNames[language] : ''),
    },
    { label: t('thanks.field.by-whom'), of: (row) => text(row, 'by_whom') },
    { label: t('thanks.field.note'), of: (row) => text(row, 'note') },
  ]
}

const Gifts = ({ c, thanks }: Props) => {
  const t = say(c)
  return (
    <Section title={t('thanks.gifts-thanked')}>
      <Table
        caption={t('thanks.gifts-thanked')}
        captionHidden
        rows={thanks.gifts}
        rowHref={c.may('giving.get-gift') ? (row) => `/giving/gifts/${row.id}` : undefined}
        empty={{ title: t('thanks.gifts-thanked'), text: '' }}
        columns={[
          {
            key: 'ref',
            label: t('thanks.field.gift'),
            priority: 1,
            cell: (row) => (
              <>
                {row.ref} {row.voided && <VoidMark row={{ voided_at: new Date(0) }} />}
              </>
            ),
          },
          {
            key: 'day',
            label: t('thanks.field.received-on'),
            fit: true,
            cell: (row) => formatDay(row.received_on, c.language),
          },
          {
            key: 'amount',
            label: t('thanks.field.amount'),
            align: 'end',
            fit: true,
            cell: (row) => moneyText(row.left, row.currency, c.language),
          },
        ]}
      />
    </Section>
  )
}

const Mails = ({ c, thanks }: Props) => {
  const t = say(c)
  if (thanks.mails.length === 0) return null
  return (
    <Section title={t('thanks.mails')}>
      <Table
        caption={t('thanks.mails')}
        captionHidden
        rows={thanks.mails}
        empty={{ title: t('thanks.mails'), text: '' }}
        columns={[
          {
            key: 'address',
            label: t('thanks.field.email'),
            priority: 1,
            cell: (row) => (c.may('people.get-party') ? row.address : t('thanks.mail.to-giver')),
          },
          { key: 'asked', label: t('thanks.field.asked'), cell: (row) => c.instant(row.asked_at) },
          {
            key: 'state',
            label: t('thanks.field.state'),
            cell: (row) =>
              row.sent_at ? (
                t('thanks.mail.sent', { when: c.instant(row.sent_at) })
              ) : (
                <Badge tone={row.failed_at ? 'danger' : 'info'}>
                  {t(row.failed_at ? 'thanks.mail.failed' : 'thanks.mail.waits')}
                </Badge>
              ),
          },
        ]}
      />
    </Section>
  )
}

const Buttons = ({ c, thanks }: Props) => {
  const here = `/thanks/acknowledgements/${thanks.id}`
  const failed = !thanks.mails.some(({ sent_at }) => sent_at) && thanks.mails.some(({ failed_at }) => failed_at)
  const acts = thanks.voided_at
    ? (['restore'] as const)
    : ([...(failed ? (['resend'] as const) : []), 'correct', 'void'] as const)
  return (
    <>
      {thanks.print_id && c.may('thanks.get-print') && (
        <LinkButton href={`/thanks/prints/${thanks.print_id}`}>{say(c)('thanks.get-print.title')}</LinkButton>
      )}
      {acts
        .filter((verb) => c.may(`thanks.${verb}-thanks`))
        .map((verb) => (
          <LinkButton href={`${here}/${verb}`}>{say(c)(`thanks.${verb}-thanks.title`)}</LinkButton>
        ))}
    </>
  )
}

/** Thanks that were given: for what, how, in which words, and what changed since. */
export async function show(c: Ctx) {
  const t = say(c)
  const thanks = await getThanks(c.world, c.actor, { id: c.param('id') })
  return page(
    thanks.ref,
    <>
      <PageHeader
        title={thanks.ref}
        badge={<VoidMark row={thanks} />}
        breadcrumb={[
          { href: '/thanks', label: t('thanks.list-waiting.title') },
          { href: '/thanks/acknowledgements', label: t('thanks.list-thanks.title') },
        ]}
        actions={<Buttons c={c} thanks={thanks} />}
      />
      <SummaryList facts={factsOf(c, thanks)} />
      {thanks.subject !== null && thanks.body !== null && (
        <WordsSection c={c} words={{ subject: thanks.subject, body: thanks.body, language: thanks.language }} />
      )}
      <Mails c={c} thanks={thanks} />
      {thanks.gifts.length > 0 && <Gifts c={c} thanks={thanks} />}
      <GoodsTable c={c} title={t('thanks.goods-thanked')} goods={thanks.goods} />
      <VersionsSection c={c} versions={thanks.versions} now={{ ...thanks }} fields={fieldsOf(c)} />
    </>,
  )
}
