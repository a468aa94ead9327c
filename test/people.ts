import type { Role } from '#modules/accounts/rules/roles.ts'
import type { Language } from '#platform/words.ts'

/** Somebody of the cast: an account's holder with the role and the language in which they work. */
export interface Person {
  readonly signInName: string
  readonly name: string
  readonly role: Role
  readonly language: Language
}

/** The named cast of the tests. All are made up. */
export const people = {
  /** Answers for everything, from the office in Tokyo. */
  mina: { signInName: 'mina', name: 'Mina', role: 'director', language: 'en' },
  /** Hands goods over near the border. */
  hyejin: { signInName: 'hyejin', name: '혜진', role: 'aid-officer', language: 'ko' },
  /** Keeps the books. */
  ken: { signInName: 'ken', name: 'Ken', role: 'treasurer', language: 'en' },
  /** Writes the annual report. */
  sora: { signInName: 'sora', name: 'Sora', role: 'editor', language: 'en' },
  /** Keeps in touch with partners, newspapers and readers. */
  haeun: { signInName: 'haeun', name: '하은', role: 'editor', language: 'ko' },
  /** Goes with the operations. */
  haruto: { signInName: 'haruto', name: '春人', role: 'field-officer', language: 'ja' },
  /** Teaches the newcomers, and knows who is behind each code. */
  aoi: { signInName: 'aoi', name: '葵', role: 'teacher', language: 'ja' },
  /** Keeps in touch with those who feed the children, and with the staff who pay. */
  subin: { signInName: 'subin', name: '수빈', role: 'sponsorship-officer', language: 'ko' },
  /** Reads the books once a year and changes nothing. */
  li: { signInName: 'li', name: '李', role: 'auditor', language: 'zh' },
  /** Answers those who would like to help. */
  lin: { signInName: 'lin', name: '林晓', role: 'volunteer-coordinator', language: 'zh' },
  /** Keeps the accounts in order and sees no records. */
  pat: { signInName: 'pat', name: 'Pat', role: 'administrator', language: 'en' },
} as const satisfies Record<string, Person>
