// The text of a document as lines on a page: where lines begin and end, what is indented how far, which comment belongs to what.
import type { Document } from './document.ts';
import type { Span } from './lines.ts';
import type { ListNode, MapNode, Node } from './node.ts';
import type { YamlLayout } from './write-yaml.ts';

/** A key with its value, or a dash with its item. */
export interface Entry extends Span {
  readonly value: Node;
}

/**
 * An entry of a block collection with the comments that belong to it, without its last line break.
 * A comment belongs to the entry it stands directly above, in the same column; and, indented deeper, to the entry above it.
 * Comments above the first key of a file belong to the file.
 */
export interface Chunk extends Span {
  /** The comment lines above, with their line breaks. */
  readonly comments: string;
  /** From the key or dash to the end. */
  readonly body: string;
  /** Nothing but spaces stands before it on its line; false for the first entry after a dash: `- a: 1`. */
  readonly startsLine: boolean;
}

export const entriesOf = (node: MapNode | ListNode): readonly Entry[] =>
  node.kind === 'list'
    ? node.items.map(({ start, value }) => ({ start, end: value.end, value }))
    : [...node.pairs.values()].map(({ keySpan, value }) => ({ start: keySpan.start, end: value.end, value }));

export class Page {
  readonly text: string;
  readonly layout: YamlLayout;
  private readonly root: Node;

  constructor(document: Document) {
    this.text = document.text;
    this.root = document.root;
    this.layout = layoutOf(this, document);
  }

  lineStart(offset: number): number {
    return offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The offset of the line break, or of the text's end. */
  lineEnd(offset: number): number {
    const lineFeed = this.text.indexOf('\n', offset);
    if (lineFeed < 0) return this.text.length;
    return lineFeed > offset && this.text[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed;
  }

  /** Where the next line begins, or the text's end. */
  nextLine(offset: number): number {
    const lineFeed = this.text.indexOf('\n', offset);
    return lineFeed < 0 ? this.text.length : lineFeed + 1;
  }

  columnOf(offset: number): number {
    return offset - this.lineStart(offset);
  }

  startsLine(offset: number): boolean {
    return this.text.slice(this.lineStart(offset), offset).trim() === '';
  }

  /** The entries of a block collection with their comments, top to bottom. */
  chunksOf(node: MapNode | ListNode): readonly Chunk[] {
    const chunks: Chunk[] = [];
    for (const entry of entriesOf(node)) chunks.push(this.chunkOf(node, entry, chunks.at(-1)?.end));
    return chunks;
  }

  private chunkOf(node: MapNode | ListNode, { start, end }: Entry, above: number | undefined): Chunk {
    const startsLine = this.startsLine(start);
    const line = this.lineStart(start);
    const ofFile = node === this.root && above === undefined;
    const top = startsLine && !ofFile ? this.commentsAbove(line, this.columnOf(start), above ?? 0) : line;
    const bottom = this.commentsBelow(end, this.columnOf(start));
    return {
      start: startsLine ? top : start,
      end: bottom,
      comments: startsLine ? this.text.slice(top, line) : '',
      body: this.text.slice(start, bottom),
      startsLine,
    };
  }

  /** Where the comment lines directly above begin that stand in this column, not above `floor`. */
  private commentsAbove(line: number, column: number, floor: number): number {
    let top = line;
    while (top > 0) {
      const above = this.lineStart(top - 1);
      if (above < floor) break;
      const match = /^( *)#/.exec(this.text.slice(above, top));
      if (match?.[1]?.length !== column) break;
      top = above;
    }
    return top;
  }

  /** The end of the entry's last line, or of the last deeper comment below it. */
  commentsBelow(end: number, column: number): number {
    let bottom = this.lineEnd(end);
    for (let at = this.nextLine(bottom); at < this.text.length; at = this.nextLine(at)) {
      const line = this.text.slice(at, this.lineEnd(at));
      const match = /^( *)#/.exec(line);
      if (match && (match[1]?.length ?? 0) > column) bottom = this.lineEnd(at);
      else if (match || line.trim() !== '') break;
    }
    return bottom;
  }
}

/** New text follows what is there: its line breaks, and how far the first map and the first list are indented. */
function layoutOf(page: Page, document: Document): YamlLayout {
  const steps = stepsIn(page, document.root);
  const lineBreak = document.text.indexOf('\n');
  return {
    newline: document.text[lineBreak - 1] === '\r' ? '\r\n' : '\n',
    mapStep: steps.find(({ kind, step }) => kind === 'map' && step > 0)?.step ?? 2,
    listStep: steps.find(({ kind }) => kind === 'list')?.step ?? 2,
  };
}

interface IndentStep {
  readonly kind: Node['kind'];
  readonly step: number;
}

/** How far each block under a key is indented from it. */
function stepsIn(page: Page, node: Node): readonly IndentStep[] {
  if (node.kind === 'scalar' || node.flow) return [];
  return entriesOf(node).flatMap(({ start, value }) => {
    const inner = stepsIn(page, value);
    if (node.kind === 'list' || value.kind === 'scalar' || value.flow) return inner;
    return [{ kind: value.kind, step: page.columnOf(value.start) - page.columnOf(start) }, ...inner];
  });
}
