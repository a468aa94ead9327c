export const partyKinds = ['person', 'organisation'] as const
export const scripts = ['latin', 'hangul', 'kana', 'kanji', 'hanzi', 'other'] as const
export const nameKinds = ['primary', 'reading', 'alias', 'code-name'] as const
export const contactKinds = ['email', 'phone'] as const

export type PartyKind = (typeof partyKinds)[number]
export type Script = (typeof scripts)[number]
export type NameKind = (typeof nameKinds)[number]
export type ContactKind = (typeof contactKinds)[number]

/** How many names, contacts or addresses one party has at most, each. */
export const mostParts = 40
