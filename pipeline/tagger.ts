/**
 * The door to compromise: part-of-speech hints for the few words that the rules cannot resolve. It is imported on
 * first need, which makes `read` asynchronous; nothing else is.
 */

/** True where the last word of the window is a finite verb there. Null: not loaded, ask again after `loadTagger`. */
export interface Tagger {
  isVerb(window: string): boolean | null
}

/** A tagger that knows nothing yet and remembers that it was asked. */
export class AbsentTagger implements Tagger {
  asked = false
  isVerb(_window: string): null {
    this.asked = true
    return null
  }
}

export async function loadTagger(): Promise<Tagger> {
  const { default: nlp } = await import('compromise/two')
  const memo = new Map<string, boolean>()
  return {
    isVerb(window) {
      let known = memo.get(window)
      if (known === undefined) {
        known = nlp(window).terms().last().has('#Verb')
        if (memo.size > 5_000) memo.clear()
        memo.set(window, known)
      }
      return known
    },
  }
}
