import { expect, test } from 'vitest'
import { activities } from '#modules/activities/module.ts'
import { aid } from '#modules/aid/module.ts'
import { giving } from '#modules/giving/module.ts'
import { operations } from '#modules/operations/module.ts'
import { people } from '#modules/people/module.ts'
import { goodsUnits } from '#platform/units.ts'
import { platformWords } from '#platform/words/words.ts'
import { languages } from '#platform/words.ts'

const choices = [
  [activities, 'activities.import-activities', 'kind', 'activities.kind.'],
  [activities, 'activities.import-activities', 'status', 'activities.status.'],
  [activities, 'activities.import-activities', 'cancelled_by', 'activities.cancelled-by.'],
  [activities, 'activities.import-activities', 'visibility', 'activities.visibility.'],
  [aid, 'aid.import-items', 'kind', 'aid.kind.'],
  [aid, 'aid.import-sites', 'closing_reason', 'aid.closing.'],
  [aid, 'aid.import-movements', 'kind', 'aid.movement.'],
  [aid, 'aid.import-movements', 'scope', 'aid.scope.'],
  [aid, 'aid.import-movements', 'reason', 'aid.reason.'],
  [giving, 'giving.import-gifts', 'channel', 'giving.channel.'],
  [giving, 'giving.import-gifts', 'frequency', 'giving.frequency.'],
  [operations, 'operations.import-operation-statuses', 'status', 'operations.status.'],
  [operations, 'operations.import-counts', 'milestone', 'operations.milestone.'],
  [operations, 'operations.import-counts', 'qualifier', 'operations.qualifier.'],
  [operations, 'operations.import-counts', 'people', 'operations.people.'],
  [people, 'people.import-parties', 'kind', 'people.kind.'],
  [people, 'people.import-parties', 'script', 'people.script.'],
] as const

const columnOf = (module: (typeof choices)[number][0], name: string, header: string) => {
  const column = module.imports
    ?.find((definition) => definition.name === name)
    ?.columns.find((one) => one.header === header)
  if (!column?.accepts) throw new Error(`${name} has no choice ${header}`)
  return { accepts: column.accepts, read: (text: string) => column.parse(text, () => '') }
}

test.each(choices)(
  'a file may say each choice as the screen does in any language: $1 $2',
  (module, name, header, prefix) => {
    const { accepts, read } = columnOf(module, name, header)
    for (const language of languages)
      for (const word of accepts) expect(read(module.words.messages[language][prefix + word] ?? '')).toBe(word)
  },
)

test('a file may say each unit of goods as the screen does', () => {
  for (const [name, header] of [
    ['aid.import-items', 'unit'],
    ['aid.import-movements', 'unit'],
  ] as const) {
    const { read } = columnOf(aid, name, header)
    for (const language of languages)
      for (const unit of goodsUnits) expect(read(platformWords.messages[language][`units.name.${unit}`])).toBe(unit)
  }
})
