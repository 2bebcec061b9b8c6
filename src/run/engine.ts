/** The pipeline with its knowledge compiled, made once a thread. */
import { builtInData, compileKnowledge, type KnowledgeData } from '../../pipeline/knowledge/index.js'
import { PRODUCER } from '../producer.js'
import type { Engine } from './document.js'
import { LateTagger } from './tagger.js'

export function makeEngine(overlay: Partial<KnowledgeData> | null): Engine {
  return {
    knowledge: compileKnowledge({ ...builtInData(), ...overlay }),
    producer: PRODUCER,
    tagger: new LateTagger(),
  }
}
