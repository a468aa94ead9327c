const lists: ReadonlySet<string> = new Set(['givewp', 'civicrm', 'mapped'])

/** Whose word an entry is: `paypal`, or `~givewp` for a list of another system, so that providers come first in the order of texts. */
export function sourceOf({ name, source }: { readonly name: string; readonly source?: string | undefined }): string {
  if (lists.has(name)) return source === undefined ? `~${name}` : `~${name}-${source}`
  return name.startsWith('stripe-') ? 'stripe' : name
}

/** Whether it is a list of a system that took payments through others. */
export const isList = (source: string): boolean => source.startsWith('~')

/** The layout by whose name a source is called in words, and the name that a person gave to the kind of file. */
export function layoutOfSource(source: string): { readonly layout: string; readonly named?: string } {
  if (source === 'stripe') return { layout: 'stripe-payments' }
  const [, named] = source.split(/^~mapped-/)
  return named === undefined ? { layout: source.replace(/^~/, '') } : { layout: 'mapped', named }
}
