/** The shortest and the longest password that is taken, in characters. */
const shortestPassword = 12
export const longestPassword = 256

const leastOfItsOwn = 8

/** One way of writing what looks alike: compatibility forms, no capitals. */
const plainly = (text: string): string => text.normalize('NFKC').toLowerCase()

const lettersOf = (text: string) => plainly(text).replace(/[^\p{L}\p{N}]/gu, '')

/** The password itself, and without what people put behind a word to pass for more. */
const formsOf = (password: string): string[] => {
  const plain = plainly(password)
  return [plain, plain.replace(/[^\p{L}]+$/u, '')]
}

/** Whether hardly more is in a password than words that everybody would try here: names of the organisation, the person, the product. */
export function isExpected(password: string, words: readonly string[]): boolean {
  const whole = lettersOf(password)
  const parts = words.flatMap((word) => [word, ...word.split(/[\s._-]+/)]).map(lettersOf)
  const known = parts.filter((part) => part.length >= (/^[\p{ASCII}]*$/u.test(part) ? 3 : 2))
  let rest = whole
  for (const part of known.sort((a, b) => b.length - a.length)) rest = rest.replaceAll(part, '')
  return rest !== whole && [...rest].length < leastOfItsOwn
}

/** What is wrong with a password by itself; undefined when it may be taken. `isCommon` knows the passwords that everybody tries. */
export function passwordProblem(
  password: string,
  words: readonly string[],
  isCommon: (plain: string) => boolean,
): string | undefined {
  if ([...password].length < shortestPassword) return 'accounts.set-password.too-short'
  if (formsOf(password).some(isCommon)) return 'accounts.set-password.common'
  if (isExpected(password, words)) return 'accounts.set-password.expected'
  return undefined
}
