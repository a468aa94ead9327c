import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import type { Ctx, Related, Subject } from '#platform/web/context.ts'
import { admitMember } from './commands/admit-member.ts'
import { correctApproval } from './commands/correct-approval.ts'
import { correctMember } from './commands/correct-member.ts'
import { endMembership, resumeMembership } from './commands/end-membership.ts'
import { grantApproval } from './commands/grant-approval.ts'
import { restoreApproval, voidApproval } from './commands/void-approval.ts'
import { restoreMember, voidMember } from './commands/void-member.ts'
import { importApprovals } from './imports/approvals.ts'
import { importMembers } from './imports/members.ts'
import { governanceFigures } from './queries/figures.ts'
import { getApproval } from './queries/get-approval.ts'
import { getMember } from './queries/get-member.ts'
import { listApprovals } from './queries/list-approvals.ts'
import { listMembers } from './queries/list-members.ts'
import { membershipsOf } from './queries/of-party.ts'
import { searchGovernance } from './queries/search-governance.ts'
import { stateOfGovernance } from './queries/tasks.ts'
import { governanceRoutes } from './routes.ts'
import { governanceWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = governanceWords.in(c.language)
  const { members } = await stateOfGovernance(c.world.db)
  return !members && c.may('governance.admit-member')
    ? [{ text: t('governance.task.first-member'), href: '/governance/members' }]
    : []
}

async function related(c: Ctx, { kind, id }: Subject): Promise<Related[]> {
  if (kind !== 'people.party' || !c.may('governance.get-member')) return []
  const t = governanceWords.in(c.language)
  const memberships = await membershipsOf(c.world.db, id)
  return memberships.map((one) => ({
    label: t('governance.related.member', { kind: t(`governance.kind.${one.kind}`), ref: one.ref }),
    href: `/governance/members/${one.id}`,
  }))
}

const imports = [importMembers, importApprovals]

export const governance: Module = {
  name: 'governance',
  words: governanceWords,
  commands: [
    ...[admitMember, correctMember, endMembership, resumeMembership, voidMember, restoreMember],
    ...[grantApproval, correctApproval, voidApproval, restoreApproval],
    ...imports.map(importCommand),
  ],
  queries: [listMembers, getMember, listApprovals, getApproval, searchGovernance],
  routes: governanceRoutes,
  navigation: [
    { href: '/governance/members', label: 'governance.list-members.title', permission: 'governance.list-members' },
    {
      href: '/governance/approvals',
      label: 'governance.list-approvals.title',
      permission: 'governance.list-approvals',
    },
  ],
  figures: governanceFigures,
  imports,
  tasks,
  related,
  search: (world, viewer, text, most) => searchGovernance(world, viewer, { text, most }),
}
