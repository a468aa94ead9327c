import { type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton, Notice } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { doerText, VersionsSection, VoidMark } from '#ui/record.tsx'
import { RelatedSection } from '#ui/related.tsx'
import { Table } from '#ui/table.tsx'
import { getParty } from '../queries/get-party.ts'
import { countryText, relatedTo, say } from './parts.tsx'
import { type Party, PartyFacts } from './party-facts.tsx'
import { saidOf } from './party-history.ts'

function verbsOf(party: Party) {
  if (party.erased_at) return [] as const
  if (party.mergedInto) return ['unmerge-parties'] as const
  if (party.voided_at) return ['restore-party'] as const
  return ['correct-party', 'merge-parties', 'void-party'] as const
}

const Buttons = (props: { c: Ctx; party: Party }) => (
  <>
    {verbsOf(props.party)
      .filter((verb) => props.c.may(`people.${verb}`))
      .map((verb) => (
        <LinkButton href={`/people/${props.party.id}/${verb.split('-')[0]}`}>
          {say(props.c)(`people.${verb}.title`)}
        </LinkButton>
      ))}
  </>
)

const MergedNotice = (props: { c: Ctx; into: NonNullable<Party['mergedInto']> }) => {
  const { c, into } = props
  const t = say(c)
  return (
    <Notice tone="warning" title={t('people.merged')}>
      <p>
        {t('people.merged.text', {
          when: c.instant(into.at),
          ref: into.ref,
          why: into.why,
          who: doerText(c, into.by),
        })}
      </p>
      <p>
        <Link href={`/people/${into.id}`}>{t('people.merged.into', { name: into.name })}</Link>
      </p>
    </Notice>
  )
}

const MergedHere = (props: { c: Ctx; party: Party }) => {
  const { c, party } = props
  const t = say(c)
  if (party.merged.length === 0) return null
  return (
    <Section title={t('people.merged-here')}>
      <Table
        caption={t('people.merged-here')}
        captionHidden
        rows={party.merged}
        rowHref={(row) => `/people/${row.id}`}
        empty={{ title: '', text: '' }}
        columns={[
          { key: 'name', label: t('people.field.name'), priority: 1, cell: (row) => row.name },
          { key: 'ref', label: t('people.field.ref'), cell: (row) => row.ref },
          { key: 'why', label: c.say('ui.why'), cell: (row) => row.why },
        ]}
      />
    </Section>
  )
}

const AlikeSection = (props: { c: Ctx; party: Party }) => {
  const { c, party } = props
  const t = say(c)
  if (party.alike.length === 0 || !c.may('people.merge-parties')) return null
  return (
    <Section title={t('people.alike')} lead={t('people.alike.lead')}>
      <Table
        caption={t('people.alike')}
        captionHidden
        rows={party.alike}
        rowHref={(row) => `/people/${party.id}/merge?with=${encodeURIComponent(row.ref)}`}
        empty={{ title: '', text: '' }}
        columns={[
          { key: 'name', label: t('people.field.name'), priority: 1, cell: (row) => row.name },
          { key: 'by', label: t('people.field.by'), cell: (row) => t(`people.by.${row.by}`) },
          {
            key: 'country',
            label: t('people.field.country'),
            cell: (row) => row.country && countryText(row.country, c.language),
          },
          { key: 'ref', label: t('people.field.ref'), cell: (row) => row.ref },
        ]}
      />
    </Section>
  )
}

const StateBadge = (props: { c: Ctx; party: Party }) => {
  const { c, party } = props
  if (party.erased_at) return <Badge tone="info">{say(c)('people.erased')}</Badge>
  return party.mergedInto ? <Badge tone="warning">{say(c)('people.merged')}</Badge> : <VoidMark row={party} />
}

/** One person or organisation: names, contacts, where it went if it was merged, and what it said before. */
export async function show(c: Ctx) {
  const t = say(c)
  const party = await getParty(c.world, c.actor, { id: c.param('id') })
  return page(
    party.display_name,
    <>
      <PageHeader
        title={party.display_name}
        badge={<StateBadge c={c} party={party} />}
        breadcrumb={[{ href: '/people', label: t('people.list-parties.title') }]}
        actions={<Buttons c={c} party={party} />}
      />
      {party.erased_at && (
        <Notice tone="info" title={t('people.erased')}>
          <p>{t('people.erased.text', { when: c.instant(party.erased_at) })}</p>
        </Notice>
      )}
      {party.mergedInto && <MergedNotice c={c} into={party.mergedInto} />}
      <PartyFacts c={c} party={party} />
      <RelatedSection related={await relatedTo(c, party)} language={c.language} />
      <AlikeSection c={c} party={party} />
      <MergedHere c={c} party={party} />
      <VersionsSection c={c} versions={party.versions} now={party} fields={saidOf(c)} />
    </>,
  )
}
