import { readEnv } from './env.ts'
import { serveUntilAsked, startSite } from './serve.ts'
import { sentencesOf, tell, terminalLanguage } from './terminal.ts'
import { mainWords } from './words/words.ts'

const language = terminalLanguage()
try {
  const site = await startSite(readEnv(), tell)
  tell(mainWords.in(language)('main.cli.serving', { staff: site.staff, public: site.public }))
  if (site.setUp) tell(mainWords.in(language)('main.cli.set-up', { link: site.setUp }))
  await serveUntilAsked()
} catch (error) {
  for (const sentence of sentencesOf(error, language) ?? [String(error)]) tell(sentence)
  process.exitCode = 1
}
