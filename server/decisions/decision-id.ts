// Ids of decisions: UUIDs of version 7, so that they sort by time. Within one process each is larger than the one before,
// even when the clock stands still or goes back.
import { randomBytes } from 'node:crypto';

export interface DecisionIds {
  next(at: Date): string;
}

/** The 12 bits between the time and the random part count ids of one millisecond. */
const counterMax = 0xfff;

export function decisionIds(): DecisionIds {
  let [milliseconds, counter] = [0, 0];
  return {
    next(at) {
      const now = at.getTime();
      if (now > milliseconds) [milliseconds, counter] = [now, 0];
      else if (counter < counterMax) counter += 1;
      else [milliseconds, counter] = [milliseconds + 1, 0];
      const time = milliseconds.toString(16).padStart(12, '0');
      const random = randomBytes(8);
      random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
      const tail = random.toString('hex');
      const count = counter.toString(16).padStart(3, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${tail.slice(0, 4)}-${tail.slice(4)}`;
    },
  };
}
