import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StartOptions } from '../../../tools/start/options.ts';
import { FakeProject } from './fakeProject.ts';
import { isAlive } from './isAlive.ts';

vi.setConfig({ testTimeout: 120_000 });

const command = join(import.meta.dirname, '../../../tools/start/startPilar.ts');
const stopModule = join(import.meta.dirname, '../../../tools/start/stop.ts');

let project: FakeProject;
let start: ChildProcess | undefined;
let output: string;

beforeEach(() => {
  project = new FakeProject();
  project.pretendBuilt();
  output = '';
});
afterEach(() => {
  start?.kill('SIGKILL');
  // Already gone, unless a test failed.
  for (const name of ['pid', 'child'])
    if (project.has(name) && isAlive(project.read(name).trim()))
      process.kill(Number(project.read(name)), 'SIGKILL');
  project.remove();
});

/** @param script plays the app: what it notes, the test reads */
function app(script: string): void {
  project.write(
    'tools/standin/run.ts',
    `import { spawn } from 'node:child_process';
     import { appendFileSync } from 'node:fs';
     const note = (name, text) =>
       appendFileSync(${JSON.stringify(project.root)} + '/' + name, String(text) + '\\n');
     ${script}`,
  );
}

function run(
  options: StartOptions = {},
  environment: NodeJS.ProcessEnv = {},
  between: readonly string[] = [],
): Promise<number> {
  const script = `
    import { startPilar } from ${JSON.stringify(command)};
    import { exitWith } from ${JSON.stringify(stopModule)};
    await exitWith(() => startPilar(${JSON.stringify(project.root)}, ${JSON.stringify(options)}));`;
  const given = ['--input-type=module', '--eval', script];
  const whole = [...between, process.execPath, ...given];
  const child = spawn('/usr/bin/env', whole, {
    env: {
      ...process.env,
      PILAR_RUNTIME: 'standin',
      PILAR_CHROMIUM: '/bin/true',
      DISPLAY: ':0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  start = child;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? -1)));
}

const noted = (name: string) =>
  vi.waitUntil(() => project.has(name) && project.read(name).trim(), {
    timeout: 60_000,
    interval: 5,
  });

const untilGone = (pid: string) =>
  vi.waitUntil(() => !isAlive(pid), { timeout: 60_000, interval: 5 });

const stay = `note('pid', process.pid); setInterval(() => {}, 1000);`;

describe('npm start', () => {
  it('ends with the exit code of the app', async () => {
    app('process.exit(7);');
    expect(await run()).toBe(7);
  });

  it('says in one line what Pilar runs on', async () => {
    app('');
    await run();
    const line = 'Pilar runs on the stand-in (tools/standin): PILAR_RUNTIME asks for it.\n';
    expect(output).toBe(line);
  });

  it('hands the folder and the switches on', async () => {
    app(`note('given', process.argv.slice(2).join(' '));`);
    await run({ profile: '/tmp/journal', debugPort: 9333 });
    expect(project.read('given').trim()).toBe(
      `${project.root} --remote-debugging-port=9333 --profile=/tmp/journal`,
    );
  });

  it('does not start an app that does not build', async () => {
    project.write('shared/changed.ts', '');
    app(`note('started', '');`);
    expect(await run()).toBe(1);
    expect(output).toContain('Pilar does not build.');
    expect(project.has('started')).toBe(false);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes %s on, once', async (signal) => {
    app(`process.on('${signal}', () => { note('heard', '${signal}'); setTimeout(() => process.exit(5), 50); });
      ${stay}`);
    const ended = run();
    await noted('pid');
    // As npm does, which repeats what the terminal has sent to everybody.
    start?.kill(signal);
    await noted('heard');
    start?.kill(signal);
    expect(await ended).toBe(5);
    expect(project.read('heard').trim()).toBe(signal);
  });

  it('leaves no app behind when it is killed outright', async () => {
    app(stay);
    void run();
    const pid = await noted('pid');
    start?.kill('SIGKILL');
    await untilGone(pid);
  });

  it('ends in order when the shell that npm put between is killed', async () => {
    app(`process.on('SIGTERM', () => { note('heard', 'SIGTERM'); process.exit(0); });
      ${stay}`);
    void run({}, { npm_lifecycle_event: 'start' }, ['/bin/sh', '-c', '"$@"; true', 'sh']);
    const pid = await noted('pid');
    start?.kill('SIGTERM');
    await noted('heard');
    await untilGone(pid);
  });

  it('leaves nothing behind that the app had started', async () => {
    app(`const child = spawn('sleep', ['1000']); note('child', child.pid); process.exit(0);`);
    await run();
    await untilGone(project.read('child').trim());
  });

  it('gives an app without a display a virtual one, for as long as it runs', async () => {
    app(`note('display', process.env.DISPLAY);`);
    expect(await run({}, { DISPLAY: '', WAYLAND_DISPLAY: '' })).toBe(0);
    const display = project.read('display').trim();
    expect(output).toContain(`No display here: Pilar runs on a virtual one (${display}).`);
  });

  it('says which runtimes there are when another is asked for', async () => {
    expect(await run({}, { PILAR_RUNTIME: 'firefox' })).toBe(1);
    expect(output).toBe('PILAR_RUNTIME is “firefox”: it may be electron or standin.\n');
  });
});

describe('npm start -- --screenshot', () => {
  /** A real browser on the port the app is given, which ends in order on SIGTERM. */
  const showing = (page: string) => `
    const port = process.argv.find((word) => word.startsWith('--remote-debugging-port='));
    const profile = ${JSON.stringify(join(project.root, 'browser'))};
    const child = spawn('chromium', ['--headless', '--no-sandbox', '--no-first-run',
      '--disable-background-networking', '--user-data-dir=' + profile, port,
      ${JSON.stringify(`data:text/html,${encodeURIComponent(page)}`)}], { stdio: 'ignore' });
    process.on('SIGTERM', () => { note('closed', 'in order'); child.kill(); });
    child.on('exit', (code) => process.exit(0));`;

  it('saves the window once Today is drawn, and closes the app', async () => {
    app(
      showing(`<script>requestAnimationFrame(() => {
        document.documentElement.dataset.drawn = 'today';
      })</script>`),
    );
    const screenshot = join(project.root, 'pictures/today.png');
    expect(await run({ screenshot })).toBe(0);
    expect(project.read('pictures/today.png').slice(1, 4)).toBe('PNG');
    expect(project.read('closed').trim()).toBe('in order');
    expect(output).toContain(`Saved ${screenshot}.`);
  });

  it('says why when the app ends before', async () => {
    app('process.exit(3);');
    expect(await run({ screenshot: join(project.root, 'today.png') })).toBe(1);
    expect(output).toContain('Today was not drawn: Pilar ended with 3.');
  });
});
