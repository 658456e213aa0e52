/** Fields of Word: an instruction, which isn't shown, and its result, which is. */

interface Field {
  instruction: string;
  inResult: boolean;
}

/** `EQ \o\ac(○,1)`: a number that Word draws a circle around, without a result. */
const RE_CIRCLED = /^\s*EQ\s+\\o(?:\\\w+)*\s*\(\s*[○◯〇]\s*[,;，]\s*(\d{1,2})\s*\)/i;

/** The fields that are open at a place of a text; they may begin and end in other paragraphs. */
export class Fields {
  readonly #open: Field[] = [];

  /** Whether a place lies in the table of contents, which Word makes from the headings. */
  get inContents(): boolean {
    return this.#open.some(
      ({ instruction, inResult }) => inResult && /^\s*TOC\b/i.test(instruction),
    );
  }

  /** Goes past a mark of a field. @returns what is shown there */
  at(mark: string): string {
    if (mark === 'begin') this.#open.push({ instruction: '', inResult: false });
    const field = this.#open.at(-1);
    if (mark === 'separate' && field) field.inResult = true;
    if (mark !== 'end') return '';
    this.#open.pop();
    const circled = field?.inResult ? undefined : RE_CIRCLED.exec(field?.instruction ?? '')?.[1];
    return circled === undefined ? '' : circledNumber(Number(circled));
  }

  /** Reads on in an instruction. */
  tell(instruction: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.instruction += instruction;
  }
}

function circledNumber(number: number): string {
  return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : `(${number})`;
}
