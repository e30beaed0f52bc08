// Bytes of a text file → text. UTF-8 first, then GB18030, both refusing what they cannot read: no character is ever replaced.
import { createReadStream } from 'node:fs';
import { both } from '../../engine/index.ts';
import { DataProblem } from './problem.ts';

export const encodings = ['utf-8', 'gb18030'] as const;
export type Encoding = (typeof encodings)[number];

/** The first encoding in which every byte of the file can be read. The file is read through once, in pieces. */
export async function encodingOf(path: string): Promise<Encoding> {
  for (const encoding of encodings) if (await canRead(path, encoding)) return encoding;
  throw new DataProblem(
    'DATA_ENCODING',
    both('文件既不是 UTF-8 也不是 GB18030 编码', 'the file is neither UTF-8 nor GB18030'),
    both('在 Excel 中另存为“CSV UTF-8(逗号分隔)”', 'save it as "CSV UTF-8 (comma delimited)"'),
  );
}

async function canRead(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const bytes of createReadStream(path)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The text of a file piece by piece, without a byte order mark. `onRead` hears how many bytes each piece had. */
export async function* readText(
  path: string,
  encoding: Encoding,
  onRead: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const bytes of createReadStream(path)) {
    onRead(bytes.length);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}
