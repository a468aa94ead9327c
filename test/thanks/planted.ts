import { receiveGoods } from '#modules/aid/commands/receive-goods.ts'
import { correctTemplate, createTemplate } from '#modules/thanks/commands/create-template.ts'
import { finishPrint } from '#modules/thanks/commands/finish-print.ts'
import { recordContact } from '#modules/thanks/commands/record-contact.ts'
import { recordWish } from '#modules/thanks/commands/record-wish.ts'
import { sendThanks } from '#modules/thanks/commands/send-thanks.ts'
import { setRule } from '#modules/thanks/commands/set-rule.ts'
import { writeLetters } from '#modules/thanks/commands/write-letters.ts'
import type { World } from '#platform/commands.ts'
import type { Actor } from '#platform/identity.ts'

/** Records wishes of givers of the example, words of thanks, a mail that waits and a letter that is printed. Somebody waits still, for goods too. */
export async function plantThanks(world: World, director: Actor): Promise<void> {
  await recordWish(world, director, { giver: 'P-14', way: 'phone', saidOn: '2011-01-01', note: 'told at the door' })
  await recordWish(world, director, { giver: 'P-13', way: 'letter', saidOn: '2011-02-01' })
  for (const kind of ['called', 'no-contact'] as const)
    await recordContact(world, director, { giver: 'P-14', kind, madeOn: '2011-03-01', outcome: 'asked to wait' })
  await setRule(world, director, { money: { amount: '0', currency: 'KRW' }, sinceOn: '2010-09-01', way: 'none' })
  const words = { subjects: { en: 'From {{organisation}}' }, bodies: { en: 'Dear {{name}}\n\n{{gifts}}' } }
  for (const occasion of ['any', 'first'] as const) await createTemplate(world, director, { occasion, ...words })
  const { id: template } = await createTemplate(world, director, { occasion: 'large', ...words })
  await correctTemplate(world, director, { id: template, ...words, why: 'shorter' })
  for (const giver of ['P-10', 'P-13']) {
    const lines = [{ item: 'knitwear', quantity: '12' }]
    await receiveGoods(world, director, { site: 'S-03', date: '2011-05-01', scope: 'relief', giver, lines })
  }
  await sendThanks(world, director, { giver: 'P-10' })
  const { id } = await writeLetters(world, director, { giver: 'P-12' })
  const { sha256 } = await world.files.keep(Buffer.from('%PDF-1.7 of nothing'))
  await finishPrint(world, director, { id, sha256, pages: 1 })
}
