import type { Module } from '#platform/module.ts'
import { paymentsWords } from './words/words.ts'

export const payments: Module = {
  name: 'payments',
  words: paymentsWords,
  commands: [],
  queries: [],
  routes: [],
  navigation: [],
  keepsFiles: ['payments.import_files.sha256'],
}
