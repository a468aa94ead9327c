import { startPostgres } from '#platform/postgres/start.ts'
const s = await startPostgres({ folder: '/tmp/exp/perf', durable: false })
console.log(s.url)
process.on('SIGTERM', async () => { await s.stop(); process.exit() })
setInterval(()=>{}, 1e6)
