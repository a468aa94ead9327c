import { dateText } from '#platform/dates/known.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { recordedText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { getPartner } from '../queries/get-partner.ts'
import { EngagementTable } from './engagement-table.tsx'
import { ActButtons, saidDate, saidText, say } from './parts.tsx'

type Partner = Awaited<ReturnType<typeof getPartner>>

const actsOn = ({ voided_at, engagements }: Partner) => {
  if (voided_at) return [{ act: 'restore-partner', tail: 'restore' }]
  const isUsed = engagements.some((row) => row.voided_at === null)
  return [{ act: 'correct-partner', tail: 'correct' }, ...(isUsed ? [] : [{ act: 'void-partner', tail: 'void' }])]
}

function factsOf(c: Ctx, partner: Partner) {
  const t = say(c)
  const organisation = c.say('ui.with-ref', { name: partner.name, ref: partner.organisation })
  return [
    {
      label: t('advocacy.field.organisation'),
      value: c.may('people.get-party') ? (
        <Link href={`/people/${partner.current_id}`}>{organisation}</Link>
      ) : (
        organisation
      ),
    },
    { label: t('advocacy.field.since'), value: dateText(partner.since_edtf, c.language) },
    ...(partner.until_edtf
      ? [{ label: t('advocacy.field.until'), value: dateText(partner.until_edtf, c.language) }]
      : []),
    ...(partner.field ? [{ label: t('advocacy.field.field'), value: partner.field }] : []),
    ...(partner.note ? [{ label: t('advocacy.field.note'), value: partner.note }] : []),
    { label: t('advocacy.field.ref'), value: partner.ref },
    { label: t('advocacy.field.recorded'), value: recordedText(c, partner) },
  ]
}

function saidOf(c: Ctx) {
  const t = say(c)
  return [
    saidDate(c, t('advocacy.field.since'), 'since_edtf'),
    saidDate(c, t('advocacy.field.until'), 'until_edtf'),
    saidText(t('advocacy.field.field'), 'field'),
    saidText(t('advocacy.field.note'), 'note'),
  ]
}

/** One partner organisation: since when, for what, and what was done together. */
export async function show(c: Ctx) {
  const t = say(c)
  const partner = await getPartner(c.world, c.actor, { id: c.param('id') })
  const { id, ref } = partner
  const related = await c.related({ kind: 'advocacy.partner', id, ref })
  return page(
    partner.name,
    <>
      <PageHeader
        title={partner.name}
        badge={<VoidMark row={partner} />}
        breadcrumb={[{ href: '/advocacy/partners', label: t('advocacy.list-partners.title') }]}
        actions={<ActButtons c={c} here={`/advocacy/partners/${id}`} acts={actsOn(partner)} />}
      />
      <SummaryList facts={factsOf(c, partner)} />
      <Section title={t('advocacy.list-engagements.title')}>
        <EngagementTable
          c={c}
          rows={partner.engagements}
          empty={{ title: t('advocacy.engagements.none'), text: t('advocacy.engagements.none-with-partner') }}
        />
      </Section>
      <RelatedSection related={related} language={c.language} />
      <VersionsSection c={c} versions={partner.versions} now={partner} fields={saidOf(c)} />
    </>,
  )
}
