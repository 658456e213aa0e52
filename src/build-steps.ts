/** What a build is at, said line by line to whoever waits for it. */

/** `names` as they begin, with `times` as they end, too; `quiet` for who only reads the outcome. */
export type Manner = 'quiet' | 'names' | 'times';

/** The steps of one build, one after the other. */
export class Steps {
  manner: Manner = 'quiet';
  #running: { name: string; since: number } | null = null;
  readonly #say: (line: string) => void;
  readonly #now: () => number;

  /** @param now in ms, from any moment */
  constructor(say: (line: string) => void, now: () => number) {
    this.#say = say;
    this.#now = now;
  }

  /** The step before has ended, this one begins. */
  begin(name: string): void {
    this.end();
    this.#running = { name, since: this.#now() };
    if (this.manner !== 'quiet') this.#say(`${name}……`);
  }

  /** The last step has ended. */
  end(): void {
    if (this.#running && this.manner === 'times') {
      const { name, since } = this.#running;
      this.#say(`${name}：${((this.#now() - since) / 1000).toFixed(1)} 秒`);
    }
    this.#running = null;
  }
}

/** The build of this process: `scripts/build.ts` says how much is said, the integration what is done. */
export const steps: Steps = new Steps(console.log, () => performance.now());
