import type { Module } from '#platform/module.ts'
import { paymentsPolicy } from './policy.ts'
import { paymentsWords } from './words/words.ts'

export const payments: Module = {
  name: 'payments',
  words: paymentsWords,
  policy: paymentsPolicy,
  commands: [],
  queries: [],
  routes: [],
  navigation: [],
  keepsFiles: ['payments.import_files.sha256'],
}
