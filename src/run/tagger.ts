import { loadTagger, type Tagger } from '../../pipeline/tagger.js'

/** A tagger that is loaded once a text has asked for it: most runs never do. */
export class LateTagger implements Tagger {
  private asked = false
  private loaded: Tagger | null = null

  isVerb(window: string): boolean | null {
    if (this.loaded) return this.loaded.isVerb(window)
    this.asked = true
    return null
  }

  /** A text asked for what was not there yet: load, then read that text again. */
  get wanted(): boolean {
    return this.asked && !this.loaded
  }

  async load(): Promise<void> {
    this.loaded = await loadTagger()
  }
}
