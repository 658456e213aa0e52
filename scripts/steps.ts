/** Steps of a long command: each is a program of its own, named in Chinese and timed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** What is run: its name for the reader, and a line for the shell. */
export interface Step {
  name: string;
  command: string;
  /** Whether its output is worth seeing while it runs; else it is kept and shown only when the step fails. */
  isLoud?: boolean;
}

/** A step that has been run. */
export interface Done {
  name: string;
  seconds: number;
}

const running = new Set<ChildProcess>();

/**
 * Runs steps beside each other, each to its end. One that fails shows what it has written.
 *
 * @returns exit code: 0, or that of the first step that failed
 */
export async function runSteps(
  steps: readonly Step[],
  done: (step: Done) => void,
): Promise<number> {
  let failure = 0;
  await Promise.all(
    steps.map(async (step) => {
      const start = performance.now();
      const { code, output } = await run(step);
      done({ name: step.name, seconds: (performance.now() - start) / 1000 });
      if (code === 0) return;
      failure ||= code;
      process.stdout.write(output);
    }),
  );
  return failure;
}

async function run({ command, isLoud = false }: Step): Promise<{ code: number; output: Buffer }> {
  const child = spawn(command, {
    shell: true,
    stdio: ['ignore', isLoud ? 'inherit' : 'pipe', isLoud ? 'inherit' : 'pipe'],
    // A group of its own: what the shell has started can be ended together with it.
    detached: process.platform !== 'win32',
    ...(process.stdout.isTTY ? { env: { ...process.env, FORCE_COLOR: '1' } } : {}),
  });
  running.add(child);
  const output: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  running.delete(child);
  return { code, output: Buffer.concat(output) };
}

/** Ends whatever is still running, with all that it has started. */
export function stopSteps(): void {
  for (const { pid } of running) {
    if (pid === undefined) continue;
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    else {
      try {
        process.kill(-pid, 'SIGTERM');
      } catch {
        // It has ended in the meantime.
      }
    }
  }
}

/** The steps and how long each took, a line each. */
export function timesOf(steps: readonly Done[]): string {
  return steps
    .map(({ name, seconds }) => `  ${name.padEnd(3, '　')}${seconds.toFixed(1).padStart(8)} 秒`)
    .join('\n');
}
