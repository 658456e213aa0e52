/**
 * The build's store: what was made, by the digest of all that it was made from. An entry is written in one
 * step, so that a build that is killed leaves whole entries or none; what two builds write at once is the
 * same.
 */
import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** In ms: longer than any build takes. */
const RECENT = 3_600_000;

/** Entries of one sort, each a file or a folder. */
export class Store {
  readonly #folder: string;

  /** @param folder made when the first entry is put into it */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where an entry stands, or would. */
  path(key: string): string {
    return path.join(this.#folder, key);
  }

  has(key: string): boolean {
    return existsSync(this.path(key));
  }

  /** What a file says. @throws Error where there is no such entry */
  read(key: string): string {
    return readFileSync(this.path(key), 'utf8');
  }

  /** Puts a file into the store. */
  write(key: string, content: string): void {
    this.#put(key, (target) => writeFileSync(target, content));
  }

  /** Puts a folder into the store. @param fill puts the files into it */
  fill(key: string, fill: (folder: string) => void): void {
    this.#put(key, (target) => {
      mkdirSync(target);
      fill(target);
    });
  }

  /** Puts a folder into the store, and takes it from where it was. */
  take(key: string, folder: string): void {
    this.#put(key, (target) => {
      try {
        renameSync(folder, target);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
        cpSync(folder, target, { recursive: true });
      }
    });
  }

  /** Removes all entries but these, and those that another build may just have made. */
  keep(keys: ReadonlySet<string>): void {
    if (!existsSync(this.#folder)) return;
    for (const name of readdirSync(this.#folder)) {
      if (keys.has(name) || Date.now() - statSync(this.path(name)).mtimeMs < RECENT) continue;
      rmSync(this.path(name), { recursive: true, force: true });
    }
  }

  /** A folder of nobody else's, for what is not an entry yet; one that was left is removed in time. */
  scratch(): string {
    const folder = this.#newName();
    mkdirSync(folder);
    return folder;
  }

  /** An entry that is there stays: another build made the same, and may be reading it. */
  #put(key: string, make: (target: string) => void): void {
    if (this.has(key)) return;
    const made = this.#newName();
    try {
      make(made);
      renameSync(made, this.path(key));
    } catch (error) {
      rmSync(made, { recursive: true, force: true });
      if (!this.has(key)) throw error;
    }
  }

  /** A path of nobody else's in the store. */
  #newName(): string {
    mkdirSync(this.#folder, { recursive: true });
    return path.join(this.#folder, `.new-${randomUUID()}`);
  }
}
