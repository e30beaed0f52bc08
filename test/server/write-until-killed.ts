// Run by a test as a process of its own: writes one file over and over, until it is killed.
import { writeWhole } from '../../server/editions/write.ts';

const [, , file = ''] = process.argv;
const texts = ['a', 'b'].map((letter) => letter.repeat(400_000));
for (let at = 0; ; at++) {
  writeWhole(file, texts[at % 2] ?? '');
  if (at === 0) process.stdout.write('writing\n');
}
