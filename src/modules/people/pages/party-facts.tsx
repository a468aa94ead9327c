import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Muted } from '#ui/basics.tsx'
import { Link } from '#ui/link.tsx'
import { type Fact, SummaryList } from '#ui/summary.tsx'
import type { getParty } from '../queries/get-party.ts'
import { addressText } from '../rendering/address-text.ts'
import { languageText, say } from './parts.tsx'

export type Party = Awaited<ReturnType<typeof getParty>>

const NameLines = (props: { c: Ctx; names: Party['names'] }) => {
  const t = say(props.c)
  return (
    <>
      {props.names.map(({ written, kind, script, family, given }) => (
        <p>
          {written}{' '}
          <Muted>
            {[
              t(`people.name-kind.${kind}`),
              t(`people.script.${script}`),
              family && props.c.say('ui.problem-of', { label: t('people.field.family'), text: family }),
              given && props.c.say('ui.problem-of', { label: t('people.field.given'), text: given }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Muted>
        </p>
      ))}
    </>
  )
}

const ContactLines = (props: { contacts: Party['contacts'] }) => (
  <>
    {props.contacts.map(({ kind, value }) => (
      <p>
        <Link href={kind === 'email' ? `mailto:${value}` : `tel:${value.replace(/[^\d+]/g, '')}`}>{value}</Link>
      </p>
    ))}
  </>
)

function factsOf(c: Ctx, party: Party): Fact[] {
  const t = say(c)
  const known = party.known_since_edtf
  const { contacts, addresses, languages, household, note } = party
  return [
    { label: t('people.field.kind'), value: t(`people.kind.${party.kind}`) },
    { label: t('people.field.names'), value: <NameLines c={c} names={party.names} /> },
    ...(contacts.length > 0
      ? [{ label: t('people.field.contacts'), value: <ContactLines contacts={contacts} /> }]
      : []),
    ...addresses.map((address, i) => ({
      label: addresses.length > 1 ? t('people.field.address.n', { n: i + 1 }) : t('people.field.address'),
      value: addressText(address, c.language),
    })),
    ...(languages.length > 0
      ? [
          {
            label: t('people.field.languages'),
            value: languages.map((code) => languageText(code, c.language)).join(' · '),
          },
        ]
      : []),
    ...(household
      ? [
          {
            label: t('people.field.household'),
            value: c.may('people.get-household') ? (
              <Link href={`/people/households/${household.id}`}>{household.name}</Link>
            ) : (
              household.name
            ),
          },
        ]
      : []),
    ...(known ? [{ label: t('people.field.known-since'), value: dateText(known, c.language) }] : []),
    ...(note ? [{ label: t('people.field.note'), value: note }] : []),
    { label: t('people.field.ref'), value: party.ref },
  ]
}

/** All that is recorded of a party. */
export const PartyFacts = (props: { c: Ctx; party: Party }) => <SummaryList facts={factsOf(props.c, props.party)} />
