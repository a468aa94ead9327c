import { askedIn } from '#platform/lists.ts'
import type { Ctx } from '#platform/web/context.ts'
import { Badge, type Tone } from '#ui/basics.tsx'
import { sortBy } from '#ui/list-pager.tsx'
import { VoidMark } from '#ui/record.tsx'
import { type AuthorisationRow, listAuthorisations } from '../queries/list-authorisations.ts'
import { type Step, standingOn } from '../rules/authorisation.ts'
import { listPage } from './list-frame.tsx'
import { TextOrNone } from './meeting-parts.tsx'
import { ActButtons, say, Title } from './parts.tsx'

const Adding = (props: { c: Ctx }) => (
  <ActButtons
    c={props.c}
    primary
    acts={[
      ['record-authorisation', '/governance/authorisations/record'],
      ['import-authorisations', '/imports/governance.import-authorisations'],
      ['import-steps', '/imports/governance.import-steps'],
    ]}
  />
)

const tones: Partial<Record<NonNullable<ReturnType<typeof standingOn>>, Tone>> = {
  granted: 'success',
  renewed: 'success',
  lapsed: 'danger',
  revoked: 'danger',
  refused: 'danger',
  expired: 'warning',
}

/** Where an authorisation stands today. */
export const StandingBadge = (props: { c: Ctx; steps: readonly Step[]; voided_at: Date | null }) => {
  const { c, steps, voided_at } = props
  if (voided_at) return <VoidMark row={{ voided_at }} />
  const standing = standingOn(steps, c.today)
  const t = say(c)
  return standing === null ? (
    <Badge>{t('governance.standing.none')}</Badge>
  ) : (
    <Badge tone={tones[standing]}>{t(`governance.step.${standing}`)}</Badge>
  )
}

/** What authorities granted the organisation. */
export async function show(c: Ctx) {
  const t = say(c)
  return listPage(c, {
    name: 'list-authorisations',
    listed: await listAuthorisations(c.world, c.actor, askedIn(c.url)),
    adding: <Adding c={c} />,
    href: c.may('governance.get-authorisation') ? (row) => `/governance/authorisations/${row.id}` : undefined,
    columns: [
      {
        key: 'title',
        label: t('governance.field.title'),
        priority: 1,
        cell: (row: AuthorisationRow) => <Title c={c} titles={row.titles} />,
      },
      {
        key: 'ref',
        label: t('governance.field.ref'),
        fit: true,
        sort: sortBy(c.url, 'asc'),
        cell: (row: AuthorisationRow) => row.ref,
      },
      { key: 'authority', label: t('governance.field.authority'), cell: (row: AuthorisationRow) => row.authority },
      {
        key: 'number',
        label: t('governance.field.licence'),
        priority: 3,
        cell: (row: AuthorisationRow) => <TextOrNone text={row.number} />,
      },
      {
        key: 'state',
        label: t('governance.field.state'),
        fit: true,
        cell: (row: AuthorisationRow) => <StandingBadge c={c} steps={row.steps} voided_at={row.voided_at} />,
      },
    ],
  })
}
