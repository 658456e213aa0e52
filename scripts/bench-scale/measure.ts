/** What a command costs with all processes that it starts, read from `/proc` (Linux alone has it). */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a run took. */
export interface Cost {
  /** Processor seconds of the command and all its processes. */
  cpu: number;
  /** Seconds on the clock. */
  wall: number;
  /** Most memory that any one of its processes had at a time, in bytes. */
  peak: number;
}

/** Between two looks at the processes, in ms; what one does after the last look at it is not seen. */
const LOOK = 100;
/** Clock ticks a second, in which Linux tells processor time to programs. */
const TICKS = 100;

/**
 * Runs a command in a folder, with a session of its own, by which its processes are known.
 * @returns the cost; rejects with what it printed when it fails
 */
export function measured(
  command: string,
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  const { promise, resolve, reject } = Promise.withResolvers<Cost>();
  const before = reaped();
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // In a session of its own it would outlive a run that is broken off.
  const kill = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  const stop = () => process.exit(130);
  process.once('exit', kill).once('SIGINT', stop).once('SIGTERM', stop);
  let said = '';
  const note = (text: Buffer) => {
    said += text;
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const seen = new Map<string, { cpu: number; peak: number }>();
  const look = () => {
    for (const [process, { cpu, peak }] of sessionOf(child.pid)) {
      // One that has ended and is still to be waited for has no memory any more.
      seen.set(process, { cpu, peak: Math.max(peak, seen.get(process)?.peak ?? 0) });
    }
  };
  const timer = setInterval(look, LOOK);
  child.once('error', reject);
  child.once('close', (code) => {
    clearInterval(timer);
    process.off('exit', kill).off('SIGINT', stop).off('SIGTERM', stop);
    if (code !== 0) {
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said}`));
      return;
    }
    const all = [...seen.values()];
    // The first lacks processes that nobody waited for, the second what each did at its very end.
    const cpu = Math.max(
      reaped() - before,
      all.reduce((sum, one) => sum + one.cpu, 0),
    );
    const peak = Math.max(0, ...all.map((one) => one.peak));
    resolve({ cpu, wall: (performance.now() - start) / 1000, peak });
  });
  return promise;
}

/** Fields of a process's `stat` from the third on: the second is a name that may hold anything. */
function statOf(process: string): string[] {
  return readFileSync(`/proc/${process}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
}

/** Processor seconds of all children that have ended, with theirs. */
function reaped(): number {
  const stat = statOf('self');
  return (Number(stat[13]) + Number(stat[14])) / TICKS;
}

/** The processes of a session that are there now. */
function* sessionOf(
  session: number | undefined,
): Generator<[process: string, { cpu: number; peak: number }]> {
  for (const process of readdirSync('/proc')) {
    if (!/^\d+$/.test(process)) continue;
    try {
      const stat = statOf(process);
      if (Number(stat[3]) !== session) continue;
      const status = readFileSync(`/proc/${process}/status`, 'utf8');
      yield [
        process,
        {
          cpu: (Number(stat[11]) + Number(stat[12])) / TICKS,
          peak: Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024,
        },
      ];
    } catch {
      // It has just ended.
    }
  }
}
