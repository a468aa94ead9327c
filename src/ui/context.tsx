import { type Child, createContext, useContext } from 'hono/jsx'
import type { Language } from '#platform/words.ts'
import { uiWords } from './words/words.ts'

const Tongue = createContext<Language | undefined>(undefined)

/** Sets the language of the kit's own words below it; Layout does so for a page, use this for a fragment (a mail). */
export const InLanguage = (props: { language: Language; children?: Child }) => (
  <Tongue.Provider value={props.language}>{props.children}</Tongue.Provider>
)

/** The language of the page that is being rendered; throws outside Layout and InLanguage. */
export function useLanguage(): Language {
  const language = useContext(Tongue)
  if (!language) throw new Error('no language: render the component inside Layout or InLanguage')
  return language
}

/** Says the kit's own words in the language of the page. */
export const useUiWords = () => uiWords.in(useLanguage())

/** What is wrong with a form; `field` is the name of the input, a dotted path for compound fields (`gift.currency`). */
export interface Problem {
  readonly field?: string | undefined
  readonly text: string
}

/** What a field must know of its form: the prefix of ids, the problems, and whether optional fields say so. */
export interface FormState {
  readonly id: string
  readonly problems: readonly Problem[]
  readonly marksOptional: boolean
  /** The labels of the fields by name, as they are rendered; the summary of problems says them. */
  readonly labels: Map<string, string>
}

export const FormContext = createContext<FormState>({
  id: 'form',
  problems: [],
  marksOptional: true,
  labels: new Map(),
})

/** The id of an input; the error summary links to it. */
export const fieldId = (form: string, name: string) => `${form}-${name}`
