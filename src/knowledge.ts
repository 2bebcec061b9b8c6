/** The knowledge that the library reads with: the built-in one, or with a user's overlay over it; each compiled once. */
import { builtInData, compileKnowledge, type Knowledge } from '../pipeline/knowledge/index.js'
import { PREPARED } from '../pipeline/knowledge/prepared.js'
import { type Overlay, withOverlay } from './config/overlay.js'
import { overlaySchema } from './config/schema.js'

const compiled = new WeakMap<Overlay, Knowledge>()
const NOTHING: Overlay = {}

/** Throws a `TypeError` that names the place where an overlay is not as it should be. */
export function knowledgeWith(overlay: Overlay = NOTHING): Knowledge {
  let knowledge = compiled.get(overlay)
  if (!knowledge) {
    const { error } = overlaySchema.safeParse(overlay)
    if (error) {
      const { path, message } = error.issues[0]!
      throw new TypeError(`${['overlay', ...path].map(String).join('.')}: ${message}`)
    }
    knowledge = compileKnowledge(
      withOverlay(builtInData(), overlay),
      overlay === NOTHING ? PREPARED : undefined,
    )
    compiled.set(overlay, knowledge)
  }
  return knowledge
}
