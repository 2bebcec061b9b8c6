/** The pipeline with its knowledge compiled, made once a thread. */
import type { Mark } from '../../pipeline/index.js'
import { builtInData, compileKnowledge } from '../../pipeline/knowledge/index.js'
import { PREPARED } from '../../pipeline/knowledge/prepared.js'
import { LateTagger } from '../../pipeline/tagger.js'
import { withOverlay } from '../config/overlay.js'
import { PRODUCER } from '../producer.js'
import type { Engine } from './document.js'
import type { Settings } from './settings.js'

export function makeEngine(
  { overlay, transcripts }: Pick<Settings, 'overlay' | 'transcripts'>,
  mark?: Mark,
): Engine {
  return {
    knowledge: compileKnowledge(withOverlay(builtInData(), overlay), overlay === null ? PREPARED : undefined),
    producer: PRODUCER,
    tagger: new LateTagger(),
    transcripts,
    ...(mark && { mark }),
  }
}
