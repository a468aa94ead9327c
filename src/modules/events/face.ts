export { eventsNames } from './queries/events-names.ts'
export { eventsFigures } from './queries/figures.ts'
export { latestEventsDay } from './queries/latest-events-day.ts'
export { eventsWords } from './words/words.ts'
