export { createActivity } from './commands/create-activity.ts'
export { activitiesFigures } from './queries/figures.ts'
export {
  activitiesOf,
  findActivities,
  findActivity,
  latestActivities,
  type NamedActivity,
} from './queries/find-activity.ts'
export { type ListedLine, linesIn } from './queries/lines-in.ts'
export { type PublicActivity, publicActivities, publicActivity } from './queries/public-activities.ts'
export { latestActivitiesDay, timelineOf } from './queries/timeline.ts'
export { activitiesWords } from './words/words.ts'
