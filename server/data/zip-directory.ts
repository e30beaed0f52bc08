// Reads how large the files in a zip archive say they will be, before anything is unpacked.

/** The sum of the unpacked sizes; undefined for bytes that are no zip archive, or one that does not say. */
export function unpackedSize(bytes: Buffer): number | undefined {
  const end = findEnd(bytes);
  if (end === undefined) return undefined;
  const entries = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + entryLength > bytes.length || bytes.readUInt32LE(at) !== entrySignature) return undefined;
    const size = bytes.readUInt32LE(at + 24);
    // The size stands elsewhere in archives beyond 4 GB; no team's data is that large.
    if (size === 0xffffffff) return undefined;
    total += size;
    at +=
      entryLength + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return total;
}

const endSignature = 0x06054b50;
const endLength = 22;
const entrySignature = 0x02014b50;
const entryLength = 46;
const commentMax = 0xffff;

/** The directory's end stands last, before a comment of at most 64 KB. */
function findEnd(bytes: Buffer): number | undefined {
  const least = Math.max(0, bytes.length - endLength - commentMax);
  for (let at = bytes.length - endLength; at >= least; at--) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  return undefined;
}
