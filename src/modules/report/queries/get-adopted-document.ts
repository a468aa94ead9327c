import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id, oneOf } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { audiences } from '../rules/audiences.ts'
import { documentFrom } from '../rules/document-json.ts'
import { adoptionOf } from './adoption-of.ts'
import { contentsOf } from './contents-of.ts'
import { seesAllParts } from './sources.ts'

/** What a meeting adopted, word for word. Throws NotFound, also for the internal edition where the viewer sees no parts of counts. */
export const getAdoptedDocument = query({
  name: 'report.get-adopted-document',
  reads: 'private',
  counts: true,
  input: z.object({ id: id(), audience: oneOf(audiences).default('public'), language: oneOf(languages).default('en') }),
  async run(plain: Db, { id, audience, language }, { may }) {
    if (audience === 'internal' && !seesAllParts(may)) throw new NotFound()
    const adoption = await adoptionOf(plain, id)
    const content = (await contentsOf(plain, id, audience)).find((each) => each.language === language)
    if (!content) throw new NotFound()
    return {
      document: documentFrom(content.body),
      adoption,
      language,
      audience,
    }
  },
})
