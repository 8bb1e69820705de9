/**
 * Reads a page's visible text by block, with a map back to its text nodes. A block is a run of inline
 * content: inline tags, soft hyphens and `<wbr>` do not split a word; a line break or an image does.
 * Navigation, forms, comments, code, editable fields, media and dialogs without running text are passed over (docs/what-is-read.md). Nothing
 * here changes the page,
 * and nothing forces a layout but one style lookup where two words touch across tags.
 */
import { BREAK } from "@/lib/matching/tokens";
import { childrenAcross, isInside, isUnslotted, parentAcross } from "./flat-tree";
import { splitLongBlock } from "./split-long-block";

/** A text node's place in its block. */
export interface Piece {
  readonly node: Text;
  /** UTF-16 offset in the block's text at which the node's text begins. */
  readonly start: number;
}

/** A run of inline text. */
export interface Block {
  /** The block-level element that the run stands in; several runs can share one. */
  readonly container: Element;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const SKIPPED = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK TEXTAREA INPUT SELECT OPTION BUTTON FORM NAV CODE PRE KBD SAMP SVG MATH IFRAME FRAME OBJECT EMBED CANVAS AUDIO VIDEO MAP METER PROGRESS".split(
    " ",
  ),
);
const INLINE = new Set(
  "A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR RUBY RB SLOT".split(
    " ",
  ),
);
/** Break the run but have no text of their own; a raised footnote number is no part of the word before it. */
const BREAKING = new Set("BR IMG HR PICTURE SUP RT RP".split(" "));
/** The page's own frame when outside the article: not what somebody wrote about the subject. */
const FRAME_PARTS = new Set("HEADER FOOTER ASIDE".split(" "));
const SKIPPED_ROLES = /^(?:navigation|menu|menubar|search|toolbar|tablist|textbox|combobox|contentinfo|banner|alert|status|log|timer)$/;
/** What other readers wrote: a closed list of whole names, since parts of names mean something else on every site. */
const COMMENTS =
  "#comments,#disqus_thread,.comments-area,.comment-list,.fb-comments,[itemprop=comment i],[itemtype$='/Comment'],[role=feed][aria-label*=omment i]";

/** Letters in paragraphs that make a dialog something to read; below it asks or says something (cookies, a login). */
const DIALOG_LETTERS = 400;

/** Nodes visited between two chances to pause. */
const NODES_PER_STEP = 400;

/**
 * Whether a text inside this element would be read; false for text in navigation, forms, code and the like.
 * @param known answers for elements looked at before, as long as the page does not get its turn; added to.
 */
export function isReadable(element: Element, known = new Map<Element, boolean>()): boolean {
  const way: Element[] = [];
  let answer: boolean | undefined;
  for (let at: Element | null = element; at && answer === undefined; at = parentAcross(at)) {
    answer = known.get(at) ?? (BREAKING.has(at.tagName.toUpperCase()) || isSkipped(at) || isUnslotted(at) ? false : undefined);
    way.push(at);
  }
  for (const step of way) known.set(step, answer ?? true);
  return answer ?? true;
}

function isSkipped(element: Element): boolean {
  const tag = element.tagName.toUpperCase();
  if (SKIPPED.has(tag)) return true;
  if (tag === "DIALOG" && !hasRunningText(element)) return true;
  if (FRAME_PARTS.has(tag) && !isInside(element, "article, main, [role=main]")) return true;
  if (element.hasAttribute("hidden") && element.getAttribute("hidden") !== "until-found") return true;
  const role = element.getAttribute("role");
  if (role !== null && SKIPPED_ROLES.test(role)) return true;
  if (element.matches(COMMENTS)) return true;
  const editable = element.getAttribute("contenteditable");
  return editable !== null && editable !== "false";
}

/** Whether a dialog is open and holds an article, or the like. */
function hasRunningText(dialog: Element): boolean {
  if (!dialog.hasAttribute("open") || dialog.getAttribute("role") === "alertdialog") return false;
  let letters = 0;
  for (const paragraph of dialog.querySelectorAll("p")) letters += paragraph.textContent.length;
  return letters >= DIALOG_LETTERS;
}

/** The nearest ancestor (or the element itself) that is not inline: where a run's block is. */
export function blockOf(node: Node): Element | null {
  let element = node.nodeType === node.ELEMENT_NODE ? (node as Element) : parentAcross(node);
  while (element && isInline(element)) element = parentAcross(element);
  return element;
}

function isInline(element: Element): boolean {
  return INLINE.has(element.tagName.toUpperCase());
}

/** A run being collected. */
class Run {
  text = "";
  pieces: Piece[] = [];
  /** What the text ends with. Asking the text itself would copy all of it for every piece. */
  #ending = "";
  readonly container: Element;

  constructor(container: Element) {
    this.container = container;
  }

  add(node: Text): void {
    const { data } = node;
    if (data === "") return;
    const previous = this.pieces.at(-1);
    if (previous && touches(this.#ending, data) && isSplitByLayout(previous.node, node)) this.text += BREAK;
    this.pieces.push({ node, start: this.text.length });
    this.text += data;
    this.#ending = data;
  }

  breakHere(): void {
    if (this.text !== "") this.text += BREAK;
    this.#ending = BREAK;
  }

  /** What was collected: one block, none where there is nothing to read, several where it is very long. */
  take(): Block[] {
    // In an inline root, the run begins outside of what is read.
    if (isInline(this.container) || !/\S/.test(this.text)) return [];
    return splitLongBlock({ container: this.container, text: this.text, pieces: this.pieces });
  }
}

const ENDS_WORD = /[\p{L}\p{N}\u00ad\u200b]$/u;
const STARTS_WORD = /^[\p{L}\p{N}\u00ad\u200b]/u;

function touches(before: string, after: string): boolean {
  return ENDS_WORD.test(before.slice(-2)) && STARTS_WORD.test(after.slice(0, 2));
}

/** Two words that touch in the source are one word only if no element between them is laid out as a block. */
function isSplitByLayout(first: Text, second: Text): boolean {
  return standsInBlockApart(first, second) || standsInBlockApart(second, first);
}

function standsInBlockApart(node: Text, other: Text): boolean {
  const view = node.ownerDocument.defaultView;
  const isOneTree = node.getRootNode() === other.getRootNode();
  const holdsBoth = (element: Element) => element.contains(other) || (!isOneTree && holdsAcross(element, other));
  for (let at = parentAcross(node); at && !holdsBoth(at); at = parentAcross(at)) {
    // Outside a rendered document (the command line, too) nothing has a display.
    const display = typeof view?.getComputedStyle === "function" ? view.getComputedStyle(at).display : "";
    if (!/^(?:inline|contents|ruby|$)/.test(display)) return true;
  }
  return false;
}

function holdsAcross(element: Element, node: Node): boolean {
  let at = parentAcross(node);
  while (at && at !== element) at = parentAcross(at);
  return at !== null;
}

/** An element being read. */
interface Level {
  readonly element: Element;
  /** As it was when reading began: the page may rewrite itself while the caller pauses. */
  readonly children: readonly ChildNode[];
  /** Position of the next child. */
  next: number;
  /** The run to go on with after this element; null for an inline one, which is part of it. */
  readonly outer: Run | null;
}

function isHost(element: Element): boolean {
  return element.shadowRoot !== null || (element.tagName.includes("-") && element.matches(":not(:defined)"));
}

function enter(element: Element, outer: Run | null): Level {
  return { element, children: childrenAcross(element), next: 0, outer };
}

/** What reading many roots has in common. */
export interface ReadingContext {
  /** Told of every element read that has an open shadow root, or may get one late (no page tells). */
  readonly onHost?: (host: Element) => void;
  /** See isReadable. */
  readonly known?: Map<Element, boolean>;
}

/**
 * Reads the blocks under a root, in document order. Yields null every few hundred nodes, so that the
 * caller can pause. What the page moves or adds meanwhile may be left out; what stays is read once.
 * @param root if it is inline, only blocks inside it: its own text belongs to a run that begins outside.
 * @param shallow reads only the runs whose container is the root itself.
 * @param context what reading many roots has in common.
 */
export function* readBlocks(root: Element, shallow = false, context: ReadingContext = {}): Generator<Block | null, void, void> {
  if (!isReadable(root, context.known)) return;
  const { onHost } = context;
  let visited = 0;
  let run = new Run(root);
  // An explicit stack: pages nest deeper than the call stack is allowed to.
  const levels = [enter(root, null)];
  if (isHost(root)) onHost?.(root);
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.children[level.next++];
    if (!node) {
      levels.pop();
      if (!level.outer) continue;
      yield* run.take();
      run = level.outer;
      continue;
    }
    if (++visited % NODES_PER_STEP === 0) yield null;
    if (parentAcross(node) !== level.element) continue;
    if (node.nodeType === node.TEXT_NODE) run.add(node as Text);
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const element = node as Element;
    if (onHost && isHost(element)) onHost(element);
    if (BREAKING.has(element.tagName.toUpperCase()) || isSkipped(element)) {
      run.breakHere();
    } else if (isInline(element)) {
      levels.push(enter(element, null));
    } else {
      yield* run.take();
      run = new Run(run.container);
      if (shallow || parentAcross(element) !== level.element) continue;
      levels.push(enter(element, run));
      run = new Run(element);
    }
  }
  yield* run.take();
}
