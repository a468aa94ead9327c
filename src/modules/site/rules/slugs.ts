const shape = /^[a-z0-9]+(-[a-z0-9]+)*$/
const longest = 60

/** First parts of addresses that the public site answers at itself; a page of such a name would never be seen. */
export const reservedSlugs: readonly string[] = ['activities', 'reports', 'feed', 'assets', 'join', 'give']

/** The words on the first page are a page of this name; it has no address of its own. */
export const homeSlug = 'home'

/** Whether a text can be the last part of a page's address. */
export const isSlug = (text: string): boolean => shape.test(text) && text.length <= longest

/** Whether the site needs this name for something of its own. */
export const isReserved = (slug: string): boolean => reservedSlugs.includes(slug)
