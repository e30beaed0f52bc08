// Which characters no text may hold: those a reader cannot see, so that a policy never says something else than it shows.

/** Inclusive ranges of code points; tab and line feed are allowed, carriage return only before a line feed. */
const refused: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  // Line and paragraph separators: some readers break the line there, YAML does not.
  [0x2028, 0x2029],
  // Marks that turn the direction of writing: the text would be shown in another order than it is read.
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  // Halves of surrogate pairs, the byte order mark inside a text, and what Unicode says is no character.
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfffe, 0xffff],
];

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** The offset of the first refused character, or undefined when there is none. */
export function findRefusedCharacter(text: string): number | undefined {
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const endsLine = code === carriageReturn && text.charCodeAt(at + 1) === lineFeed;
    if (!endsLine && isRefused(code)) return at;
    at += code > 0xffff ? 2 : 1;
  }
  return undefined;
}

function isRefused(code: number): boolean {
  // Nearly every character passes here: printable ASCII, tab and line feed, Chinese.
  if ((code >= 0x20 && code < 0x7f) || code === lineFeed || (code >= 0x3000 && code < 0xd800)) return false;
  return refused.some(([first, last]) => code >= first && code <= last);
}

/** A character's code as people look it up: `U+202E`. */
export const characterCode = (text: string, at: number): string =>
  `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const byteOrderMark = '\uFEFF';

/** What some programs write before a text; it belongs to the file, not to the text. */
export const markOf = (source: string): string => (source.startsWith(byteOrderMark) ? byteOrderMark : '');
