// The first pass over a text: YAML's tokens, read one by one so that nothing dangerous is ever put together.
// Aliases, tags and deep nesting are refused here, before a tree exists that could be large or recursive.
import { CST, Lexer, Parser } from 'yaml';
import { refusedLexeme, severalDocuments } from './syntax.ts';
import { depthMax, type Trouble, tooDeep, troublesMax } from './trouble.ts';

export interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly troubles: readonly Trouble[];
}

/** Above the collections, the parser's stack holds the document and one scalar. */
const stackMax = depthMax + 2;

export function readTokens(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const troubles: Trouble[] = [];
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const span = { start: parser.offset, end: parser.offset + lexeme.length };
    // A mark announces each scalar, whose own text may look like any other lexeme.
    const type = inScalar ? 'scalar' : (CST.tokenType(lexeme) ?? '');
    inScalar = lexeme === CST.SCALAR && !inScalar;
    const refused = refusedLexeme(type, span);
    if (refused) troubles.push(refused);
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > stackMax) return { tokens, troubles: [...troubles, tooDeep(span, [])] };
    if (troubles.length >= troublesMax) break;
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, troubles: [...troubles, ...secondDocument(tokens)] };
}

function secondDocument(tokens: readonly CST.Token[]): readonly Trouble[] {
  const second = tokens.filter((token) => token.type === 'document')[1];
  return second ? [severalDocuments({ start: second.offset, end: second.offset + '---'.length })] : [];
}
