import { NotAllowed, NotFound, Refusal } from '#platform/errors.ts'
import { describeProblems } from '#platform/imports/problems.ts'
import { isLanguage, type Language, type Values } from '#platform/words.ts'
import { catalogue } from './catalogue.ts'
import { mainWords } from './words/words.ts'

/** The language of the terminal, from LC_ALL, LC_MESSAGES or LANG; English where that is none of ours. */
export function terminalLanguage(env: NodeJS.ProcessEnv = process.env): Language {
  const wanted = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2).toLowerCase()
  return isLanguage(wanted) ? wanted : 'en'
}

// a reader that goes away in the middle (`| head`) must not end the work in the middle
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

/** Prints one line of output. */
export const print = (line: string) => process.stdout.write(`${line}\n`)

/** Prints one line of progress or complaint. */
export const tell = (line: string) => process.stderr.write(`${line}\n`)

// the machine's own no: a folder that is read-only, a disk that is full
const denials: Record<string, true> = { EACCES: true, EDQUOT: true, ENOSPC: true, EPERM: true, EROFS: true }

function deniedPath(error: unknown): { path: string; reason: string } | undefined {
  if (!(error instanceof Error) || !('code' in error && 'path' in error)) return undefined
  const { code, path } = error
  return typeof code === 'string' && denials[code] ? { path: String(path), reason: code } : undefined
}

/** What an expected error says, one sentence a line; undefined for a bug. `file` is the name of an imported file. */
export function sentencesOf(error: unknown, language: Language, file?: string): string[] | undefined {
  const t = mainWords.in(language)
  const say = (key: string, values?: Values) => catalogue(language, key, values)
  if (error instanceof NotFound) return [t('main.cli.not-found')]
  if (error instanceof NotAllowed) return [t('main.error.403.text', { permission: error.permission })]
  const denied = deniedPath(error)
  if (denied) return [t('main.not-writable', denied)]
  if (!(error instanceof Refusal)) return undefined
  if (file !== undefined || error.problems.every((problem) => problem.file !== undefined))
    return describeProblems(say, file ?? '', error)
  return error.problems.map(({ code, field, values }) => {
    const { choices } = values
    const sentence = choices === undefined ? say(code, values) : t('main.cli.not-one-of', { choices })
    return field ? `${field}: ${sentence}` : sentence
  })
}
