/**
 * The door to compromise. The rules ask it where they cannot tell a verb from a noun: whether the word behind `to` is
 * an infinitive (`ready to help`) or not (`committed to shared values`). It is imported on first need, which makes
 * `read` asynchronous; nothing else is. Only the first pass over the few words of the window is run: words with their
 * classes, no grammar over the sentence.
 */

export interface Tagger {
  /** `window` is `to` with the word asked for and the words after it. Null: not loaded, ask again after `loadTagger`. */
  isInfinitive(window: string): boolean | null
}

/** A tagger that knows nothing. */
export class AbsentTagger implements Tagger {
  isInfinitive(_window: string): null {
    return null
  }
}

/** A tagger that is loaded once a text has asked for it: most runs never do. */
export class LateTagger implements Tagger {
  private asked = false
  private loaded: Tagger | null = null

  isInfinitive(window: string): boolean | null {
    if (this.loaded) return this.loaded.isInfinitive(window)
    this.asked = true
    return null
  }

  /** A text asked for what was not there yet: load, then read that text again. */
  get wanted(): boolean {
    return this.asked && !this.loaded
  }

  async load(): Promise<void> {
    this.loaded ??= await loadTagger()
  }
}

const FIRST_PASS = ['freeze', 'lexicon', 'preTagger']
const REMEMBERED = 5_000

export async function loadTagger(): Promise<Tagger> {
  const { default: nlp } = await import('compromise/two')
  const known = new Map<string, boolean>()
  return {
    isInfinitive(window) {
      let answer = known.get(window)
      if (answer === undefined) {
        answer = nlp.tokenize(window).compute(FIRST_PASS).terms().eq(1).has('#Verb')
        if (known.size >= REMEMBERED) known.clear()
        known.set(window, answer)
      }
      return answer
    },
  }
}
