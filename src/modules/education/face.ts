export { educationNames } from './queries/education-names.ts'
export { educationFigures } from './queries/figures.ts'
export { latestEducationDay } from './queries/latest-day.ts'
export { educationWords } from './words/words.ts'
