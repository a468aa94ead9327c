import { qualifiers } from '#platform/figures.ts'

/** What a mailing is; only an issue is an edition of a newsletter. */
export const issueKinds = ['issue', 'appeal', 'thanks', 'notice'] as const
export type IssueKind = (typeof issueKinds)[number]

export const channels = ['email', 'post', 'web'] as const
export type Channel = (typeof channels)[number]

export const reachQualifiers = [...qualifiers, 'hundreds'] as const
export type ReachQualifier = (typeof reachQualifiers)[number]
