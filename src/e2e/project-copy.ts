/** A copy of the project with a content of its own, built as a user builds it. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { CODE, digestOf, digestOfCode, digestOfFiles, inputsIn, isInput } from '../build/inputs.ts';

/** A hash of all that the built site depends on. @param content folder that stands for `content/` */
export function digestOfInputs(content: string): string {
  return digestOf(digestOfCode(), digestOfFiles([content]));
}

/**
 * Makes the copy anew. It must lie below the project, so that it finds the packages.
 * @param content folder that becomes the copy's `content/`
 */
export function copyProject(folder: string, content: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const entry of CODE) {
    cpSync(entry, path.join(folder, entry), {
      recursive: true,
      filter: isInput,
    });
  }
  cpSync(content, path.join(folder, 'content'), { recursive: true });
}

/**
 * Runs `scripts/build.ts` in a copy of the project.
 * @param options.args of the script
 * @param options.env  added to the environment
 * @param options.killAfter ms after which the build and all its processes are killed
 * Rejects with what the build printed when it fails by itself.
 */
export function buildCopy(
  folder: string,
  {
    args = [],
    env = {},
    killAfter,
  }: { args?: readonly string[]; env?: Record<string, string>; killAfter?: number } = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const timer =
      killAfter === undefined
        ? undefined
        : setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), killAfter);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 || signal === 'SIGKILL') resolve();
      else reject(new Error(`the build in ${folder} ended with ${code ?? signal}:\n${said}`));
    });
  });
}

/** When the newest file that a build reads was changed, in ms. @param content the content's folder */
export function newestInput(content: string): number {
  const files = [...CODE, content].flatMap((entry) => inputsIn(entry));
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
