import type { Module } from '#platform/module.ts'
import { modules } from '../modules.ts'

// what is done every day, then what is told of it, then the house
const order = [
  'people',
  'activities',
  'operations',
  'aid',
  'payments',
  'giving',
  'statements',
  'receipts',
  'thanks',
  'donations',
  'education',
  'sponsorship',
  'events',
  'volunteers',
  'applications',
  'advocacy',
  'situation',
  'publishing',
  'newsletters',
  'governance',
  'filings',
  'requests',
  'report',
  'site',
  'accounts',
  'organisation',
]

/** All modules in the order in which people meet them: in the menu, on the first page, in the search. */
export const modulesInMenu: readonly Module[] = order.flatMap(
  (name) => modules.find((module) => module.name === name) ?? [],
)

if (modulesInMenu.length !== modules.length) throw new Error('a module has no place in the menu')
