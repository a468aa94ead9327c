import { describe, expect, test } from 'vitest'
import { permissionsOf, roles } from '#modules/accounts/rules/roles.ts'
import { permissions } from '#platform/acts.ts'
import '../../src/main/registry.ts'

const all = permissions()
const names = all.map(({ name }) => name)
const may = (role: Parameters<typeof permissionsOf>[0]) => permissionsOf(role, names)
const privateReads = all.filter(({ isPrivateRead }) => isPrivateRead).map(({ name }) => name)
const verb = (name: string) => name.split('.')[1] ?? ''

describe('the roles of the product', () => {
  test('are eleven', () => expect(roles).toHaveLength(11))

  test('the director may do everything', () => expect(may('director').size).toBe(names.length))

  test('the administrator reads no private record outside of accounts, and not the audit log', () => {
    expect(privateReads.length).toBeGreaterThan(10)
    const read = privateReads.filter((name) => may('administrator').has(name))
    expect(read.filter((name) => !name.startsWith('accounts.'))).toEqual([])
    expect(may('administrator').has('accounts.read-audit')).toBe(false)
    expect(may('administrator').has('accounts.invite')).toBe(true)
  })

  test('the auditor changes nothing, sees no operations and no accounts, but the audit log', () => {
    const auditor = [...may('auditor')]
    expect(auditor.filter((name) => name.startsWith('operations.'))).toEqual([])
    expect(auditor.filter((name) => name.startsWith('accounts.') && name !== 'accounts.read-audit')).toEqual([])
    expect(auditor.filter((name) => !/^(list|get|find|show|count|search|read)-/.test(verb(name)))).toEqual([])
    expect(permissionsOf('auditor', ['accounts.read-audit']).size).toBe(1)
  })

  test.each([
    ['teacher', 'education.record-lesson'],
    ['sponsorship-officer', 'sponsorship.pair-child'],
    ['translator', 'translations.translate-text'],
    ['volunteer-coordinator', 'volunteers.plan-shift'],
  ])('the %s reads the open ledger, and acts in modules of their own, also in those to come', (role, act) => {
    const acts = [...may(role)].filter((name) => !/^(list|get|find|show|count|search)-/.test(verb(name)))
    expect(
      acts.filter((name) => /^(organisation|accounts|activities|operations|aid|giving|report)\./.test(name)),
    ).toEqual([])
    expect(may(role).has('aid.list-stock')).toBe(true)
    expect(may(role).has('giving.list-gifts')).toBe(false)
    expect(permissionsOf(role, [act]).has(act)).toBe(true)
  })

  test('a role that nobody knows may do nothing', () => expect(may('king').size).toBe(0))
})
