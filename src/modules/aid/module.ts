import { importCommand } from '#platform/imports/command.ts'
import type { Module, Task } from '#platform/module.ts'
import { asName } from '#platform/texts.ts'
import { asQuantity } from '#platform/units.ts'
import type { Ctx } from '#platform/web/context.ts'
import { assembleKits } from './commands/assemble-kits.ts'
import { closeSite, reopenSite } from './commands/close-site.ts'
import { correctItem } from './commands/correct-item.ts'
import { correctMovement } from './commands/correct-movement.ts'
import { correctSite } from './commands/correct-site.ts'
import { createItem } from './commands/create-item.ts'
import { createSite } from './commands/create-site.ts'
import { handOver } from './commands/hand-over.ts'
import { receiveGoods } from './commands/receive-goods.ts'
import { recordLoss } from './commands/record-loss.ts'
import { shipGoods } from './commands/ship-goods.ts'
import { restoreItem, voidItem } from './commands/void-item.ts'
import { restoreMovement, voidMovement } from './commands/void-movement.ts'
import { importItems } from './imports/items.ts'
import { importMovements } from './imports/movements.ts'
import { importSites } from './imports/sites.ts'
import { aidFigures } from './queries/figures.ts'
import { getItem } from './queries/get-item.ts'
import { getMovement } from './queries/get-movement.ts'
import { getSite } from './queries/get-site.ts'
import { listItems } from './queries/list-items.ts'
import { listMovements } from './queries/list-movements.ts'
import { listSites } from './queries/list-sites.ts'
import { listStock } from './queries/list-stock.ts'
import { searchAid } from './queries/search-aid.ts'
import { expiredStock, stateOfAid } from './queries/tasks.ts'
import { aidRoutes } from './routes.ts'
import { aidWords } from './words/words.ts'

async function tasks(c: Ctx): Promise<Task[]> {
  const t = aidWords.in(c.language)
  const { items, sites, expiring } = await stateOfAid(c.world.db, c.today)
  const expired = c.may('aid.record-loss') ? await expiredStock(c.world.db, c.today) : []
  return [
    ...expired.map(({ names, item, unit, site, quantity }) => ({
      text: t('aid.task.expired', { item: asName(names), site, quantity: asQuantity(quantity, unit) }),
      href: `/aid/record-loss?${new URLSearchParams({ site, item, reason: 'expired' })}`,
    })),
    ...(!items && c.may('aid.create-item') ? [{ text: t('aid.task.first-item'), href: '/aid/items/create' }] : []),
    ...(!sites && c.may('aid.create-site') ? [{ text: t('aid.task.first-site'), href: '/aid/sites/create' }] : []),
    ...(expiring > 0n && c.may('aid.list-stock')
      ? [{ text: t('aid.task.expiring', { count: expiring }), href: '/aid' }]
      : []),
  ]
}

export const aid: Module = {
  name: 'aid',
  words: aidWords,
  commands: [
    ...[createItem, correctItem, voidItem, restoreItem, createSite, correctSite, closeSite, reopenSite],
    ...[receiveGoods, handOver, shipGoods, recordLoss, assembleKits, correctMovement, voidMovement, restoreMovement],
    ...[importItems, importSites, importMovements].map(importCommand),
  ],
  queries: [listStock, listItems, getItem, listSites, getSite, listMovements, getMovement, searchAid],
  routes: aidRoutes,
  quick: [
    { href: '/aid/hand-over', label: 'aid.hand-over.title', permission: 'aid.hand-over' },
    { href: '/aid/receive-goods', label: 'aid.receive-goods.title', permission: 'aid.receive-goods' },
  ],
  navigation: [
    { href: '/aid', label: 'aid.list-stock.title', permission: 'aid.list-stock' },
    { href: '/aid/movements', label: 'aid.list-movements.title', permission: 'aid.list-movements' },
    { href: '/aid/items', label: 'aid.list-items.title', permission: 'aid.list-items' },
    { href: '/aid/sites', label: 'aid.list-sites.title', permission: 'aid.list-sites' },
  ],
  figures: aidFigures,
  imports: [importItems, importSites, importMovements],
  tasks,
  search: (tx, by, text, most) => searchAid.within(tx, by, { text, most }),
}
