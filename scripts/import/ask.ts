/** Asks, in a terminal, for what neither the file nor an option has said. */
import { createInterface } from 'node:readline/promises';
import { placeNamesIn } from '../../src/import/place-path.ts';
import type { Missing, Told, Unsaid } from '../../src/import/whose.ts';
import { placePath } from '../../src/model/place.ts';

/** Whether somebody sits there who can answer. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

interface Question {
  words: string;
  /** What an answer says; a text where it can't be taken, with the reason. */
  read: (answer: string) => Told | string;
}

const QUESTIONS: Record<Missing, Question> = {
  places: {
    words: '是哪里的报告？从省写起，用 / 隔开（河南省/信阳市/平桥区；国务院的写 中国）：',
    read(answer) {
      const path = placePath.safeParse(answer);
      return path.success
        ? { places: path.data.split('/') }
        : (path.error.issues[0]?.message ?? '');
    },
  },
  year: {
    words: '是哪一年的报告？四位数字：',
    read: (answer) => (/^\d{4}$/.test(answer) ? { year: Number(answer) } : '年份要是四位数字'),
  },
};

/** Asks until each has an answer that can be taken. */
export async function askFor(missing: readonly Missing[]): Promise<Told> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    let told: Told = {};
    for (const one of missing) {
      const { words, read } = QUESTIONS[one];
      for (;;) {
        const answer = read((await terminal.question(words)).trim());
        if (typeof answer !== 'string') {
          told = { ...told, ...answer };
          break;
        }
        console.log(answer);
      }
    }
    return told;
  } finally {
    terminal.close();
  }
}

/** The options that are missing, as they are to be filled in. */
export function optionsFor({ missing, place }: Unsaid): string[] {
  const names = placeNamesIn(place ?? '') ?? ['市', '县'];
  const examples: Record<Missing, string[]> = {
    places: ['--place', ['省', ...names].join('/')],
    year: ['--year', '年份'],
  };
  return missing.flatMap((one) => examples[one]);
}
