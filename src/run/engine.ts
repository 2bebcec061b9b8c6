/** The pipeline with its knowledge compiled, made once a thread. */
import type { Mark } from '../../pipeline/index.js'
import { builtInData, compileKnowledge } from '../../pipeline/knowledge/index.js'
import { type Overlay, withOverlay } from '../config/overlay.js'
import { PRODUCER } from '../producer.js'
import type { Engine } from './document.js'
import { LateTagger } from './tagger.js'

export function makeEngine(overlay: Overlay | null, mark?: Mark): Engine {
  return {
    knowledge: compileKnowledge(withOverlay(builtInData(), overlay)),
    producer: PRODUCER,
    tagger: new LateTagger(),
    ...(mark && { mark }),
  }
}
