/** The pipeline with its knowledge compiled, made once a thread. */
import { builtInData, compileKnowledge } from '../../pipeline/knowledge/index.js'
import { PRODUCER } from '../producer.js'
import type { Engine } from './document.js'
import { LateTagger } from './tagger.js'

export function makeEngine(): Engine {
  return { knowledge: compileKnowledge(builtInData()), producer: PRODUCER, tagger: new LateTagger() }
}
