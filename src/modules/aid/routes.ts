import { type Route, route } from '#platform/web/route.ts'
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
import * as assembleKitsPage from './pages/assemble-kits.tsx'
import * as correctMovementPage from './pages/correct-movement.tsx'
import * as handOverPage from './pages/hand-over.tsx'
import * as itemPage from './pages/item.tsx'
import * as itemForm from './pages/item-form.tsx'
import * as itemsPage from './pages/items.tsx'
import * as movementPage from './pages/movement.tsx'
import * as movementsPage from './pages/movements.tsx'
import * as receiveGoodsPage from './pages/receive-goods.tsx'
import * as recordLossPage from './pages/record-loss.tsx'
import * as shipGoodsPage from './pages/ship-goods.tsx'
import * as sitePage from './pages/site.tsx'
import * as siteForm from './pages/site-form.tsx'
import * as sitesPage from './pages/sites.tsx'
import * as stockPage from './pages/stock.tsx'
import * as voidItemPage from './pages/void-item.tsx'
import * as voidMovementPage from './pages/void-movement.tsx'
import { getItem } from './queries/get-item.ts'
import { getMovement } from './queries/get-movement.ts'
import { getSite } from './queries/get-site.ts'
import { listItems } from './queries/list-items.ts'
import { listMovements } from './queries/list-movements.ts'
import { listSites } from './queries/list-sites.ts'
import { listStock } from './queries/list-stock.ts'

export const aidRoutes: readonly Route[] = [
  route('/aid', listStock, stockPage),
  route('/aid/receive-goods', receiveGoods, receiveGoodsPage),
  route('/aid/hand-over', handOver, handOverPage),
  route('/aid/ship-goods', shipGoods, shipGoodsPage),
  route('/aid/record-loss', recordLoss, recordLossPage),
  route('/aid/assemble-kits', assembleKits, assembleKitsPage),
  route('/aid/movements', listMovements, movementsPage),
  route('/aid/movements/:id', getMovement, movementPage),
  route('/aid/movements/:id/correct', correctMovement, correctMovementPage),
  route('/aid/movements/:id/void', voidMovement, voidMovementPage.voiding),
  route('/aid/movements/:id/restore', restoreMovement, voidMovementPage.restoring),
  route('/aid/items', listItems, itemsPage),
  route('/aid/items/create', createItem, itemForm.creating),
  route('/aid/items/:id', getItem, itemPage),
  route('/aid/items/:id/correct', correctItem, itemForm.correcting),
  route('/aid/items/:id/void', voidItem, voidItemPage.voiding),
  route('/aid/items/:id/restore', restoreItem, voidItemPage.restoring),
  route('/aid/sites', listSites, sitesPage),
  route('/aid/sites/create', createSite, siteForm.creating),
  route('/aid/sites/:id', getSite, sitePage),
  route('/aid/sites/:id/correct', correctSite, siteForm.correcting),
  route('/aid/sites/:id/close', closeSite, siteForm.closing),
  route('/aid/sites/:id/reopen', reopenSite, siteForm.reopening),
]
