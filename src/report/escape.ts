/** The only ways in which words of a document enter a page: as text, as an attribute's value, as inert JSON. */

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser would turn a carriage return into a line feed and drop a NUL: offsets would no longer fit.
  '\r': '&#13;',
  '\0': '\uFFFD',
}

/** For text between tags and for attribute values in double quotes; as long, when read back, as what went in. */
export function escapeHtml(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/[&<>"'\r\0]/g, (c) => ENTITY[c]!)
}

/** JSON for a `<script type="application/json">`: no `<` can end it, no line separator can break it. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The address if a person may be sent there, else null: only http and https. */
export function safeUrl(url: string | null): string | null {
  if (url === null) return null
  try {
    const parsed = new URL(url)
    return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null
  } catch {
    return null
  }
}
