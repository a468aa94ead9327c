import { useLanguage } from '#ui/context.tsx'
import { galleryWords } from './words.ts'

/** Says the sample texts in the language of the page. */
export const useSamples = () => galleryWords.in(useLanguage())
