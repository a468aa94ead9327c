export { createActivity } from './commands/create-activity.ts'
export { activitiesFigures } from './queries/figures.ts'
export { latestActivitiesDay, timelineOf } from './queries/timeline.ts'
export { activitiesWords } from './words/words.ts'
