export const partyKinds = ['person', 'organisation'] as const
export const scripts = ['latin', 'hangul', 'kana', 'kanji', 'hanzi', 'other'] as const
export const nameKinds = ['primary', 'reading', 'alias', 'code-name'] as const
export const contactKinds = ['email', 'phone'] as const
