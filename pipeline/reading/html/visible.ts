/** What a reader of the page does not see or does not read: scripts, menus, forms, hidden text, tooltips. */
import { attribute, type Element } from './tree.js'

const NEVER = new Set(
  'applet area audio base button canvas datalist dialog embed figure form frame frameset head iframe img input link map math meta nav noembed noframes noscript object optgroup option param picture progress script select source style svg template textarea title track video'.split(
    ' ',
  ),
)
const ROLES = new Set(
  'alert banner complementary contentinfo dialog menu menubar navigation search tablist toolbar tooltip'.split(
    ' ',
  ),
)
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i
const HIDDEN_CLASS =
  /^(?:hidden|hide|is-hidden|d-none|invisible|sr-only|visually-hidden|screen-reader(?:-text)?|noprint|no-print|print-only)$/i
const PAGE_CLASS =
  /(?:^|[_-])(?:tooltip|popover|breadcrumbs?|share|sharing|social|cookies?|pagination|pager|skip-?link|newsletter|sidebar|navbar|navigation|menu|related|footer|toolbar|login|advert|banner)(?:$|[_-])/i
const STATE = /^(?:with|has|no|not|js|is|show)[_-]/i

/** Never part of the text, whatever it holds. */
export function isHidden(element: Element): boolean {
  if (NEVER.has(element.tagName)) return true
  for (const { name, value } of element.attrs) {
    if (name === 'hidden') return true
    if (name === 'aria-hidden' && value.trim().toLowerCase() === 'true') return true
    if (name === 'style' && HIDDEN_STYLE.test(value)) return true
    if (name === 'class' && value.split(/\s+/).some((c) => HIDDEN_CLASS.test(c))) return true
  }
  return false
}

/** Part of the page round the text by its tag, role or class: believed only where it holds little of the text. */
export function isPagePart(element: Element): boolean {
  if (element.tagName === 'aside' || element.tagName === 'footer') return true
  const role = attribute(element, 'role')
  if (role !== null && ROLES.has(role.toLowerCase())) return true
  const classes = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return classes.split(/\s+/).some((c) => PAGE_CLASS.test(c) && !STATE.test(c))
}
