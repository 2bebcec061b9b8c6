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

  /** After a text: true where it asked for what was not there yet and has to be read again. */
  load(): boolean | Promise<boolean> {
    return this.asked && !this.loaded ? this.fetch() : false
  }

  private async fetch(): Promise<boolean> {
    this.loaded = await loadTagger()
    return true
  }
}
