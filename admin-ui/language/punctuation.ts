// Chinese punctuation. The engine writes `,` `:` `(` in both languages, as shells and logs like them; a Chinese page is set with ， ： （.
// Only marks beside Chinese characters change, so that 1,234.5 and 12:30 stay as they are.

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const mark =
  /(?<=[\p{Script=Han}”」）])[,;:?!] ?|[,;:?!] ?(?=[\p{Script=Han}“「])|;(?=\d[\d,]* ?\p{Script=Han})/gu;
const brackets = /\(([^()]*\p{Script=Han}[^()]*)\)|(?<=\p{Script=Han})\(([^()]*)\)/gu;

export function chinesePunctuation(text: string): string {
  return wideBrackets(text).replace(mark, (found) => wide[found.trim()] ?? found);
}

/** From the inside out: a bracket around one that was widened holds Chinese too. */
function wideBrackets(text: string): string {
  const widened = text.replace(brackets, (_, chinese?: string, after?: string) => `（${chinese ?? after}）`);
  return widened === text ? text : wideBrackets(widened);
}
