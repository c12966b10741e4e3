import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Pipe } from './devtools.ts';
import { freeProfile, keepWebRtcPolicy } from './profile.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** Lines about what a small desktop lacks, or about Chromium's own ending; never about the page. */
const harmless = [
  /dbus\/(bus|object_proxy)\.cc/,
  /zygote_linux\.cc.*Broken pipe/,
  /unexpected operator/,
  /^Opening in existing browser session/,
  /X connection error received/,
  /one_copy_raster_buffer_provider/,
  /^DevTools listening on/,
  /Gtk-WARNING|GLib-GIO|dconf-WARNING/,
  /gpu\/.*(vaapi|gles|gl_|vulkan|command_buffer|viz)|vaapi_wrapper|viz_main_impl|angle_platform/i,
  /google_apis\/gcm|registration_request|mcs_client/,
  /print_backend_cups|local_printer_handler|Couldn't connect to D-Bus system bus/,
  /Vulkan|libva error|WebGL|Fontconfig/i,
  /nss_util|cert_verify_proc/,
  /^\s*$/,
];

export function findChromium(): string | undefined {
  const asked = process.env.PILAR_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const places = asked
    ? [asked]
    : names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

export class Chromium {
  readonly pipe: Pipe;
  private readonly program: string;
  private readonly shared: string[];
  private readonly process: ChildProcess;

  private constructor(program: string, shared: string[], process: ChildProcess) {
    this.program = program;
    this.shared = shared;
    this.process = process;
    this.pipe = new Pipe(process.stdio[3] as Writable, process.stdio[4] as Readable);
    report(process);
  }

  static async start(profile: string, switches: string[], port: string): Promise<Chromium> {
    const program = findChromium();
    if (!program) throw new Error('stand-in: Chromium is not there');
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    await freeProfile(profile);
    keepWebRtcPolicy(profile);
    const shared = [
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-breakpad',
      '--disable-session-crashed-bubble',
      '--hide-crash-restore-bubble',
      '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
      '--disable-spell-checking',
      // Electron shows the system's dialog to print, and no preview of Chromium's.
      '--disable-print-preview',
      '--disable-popup-blocking',
      '--password-store=basic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []),
      ...switches,
    ];
    const own = ['--remote-debugging-pipe', '--no-startup-window'];
    if (port) own.push(`--remote-debugging-port=${port}`, '--remote-debugging-address=127.0.0.1');
    const child = spawn(program, [...shared, ...own], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    return new Chromium(program, shared, child);
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Chromium opens a window without tabs only for a second call on the same profile. */
  openWindow(url: string, width: number, height: number): Promise<void> {
    const child = spawn(
      this.program,
      [...this.shared, `--window-size=${width},${height}`, `--app=${url}`],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    report(child);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`stand-in: Chromium did not open a window (exit code ${code})`));
      });
    });
  }

  /** Asks Chromium to end, and ends it after three seconds. */
  async close(): Promise<void> {
    const gone = new Promise<void>((resolve) => {
      if (this.process.exitCode !== null || this.process.signalCode !== null) resolve();
      else this.process.once('exit', () => resolve());
    });
    this.pipe.browser.send('Browser.close').catch(() => {});
    const limit = setTimeout(() => this.process.kill('SIGKILL'), 3000);
    await gone;
    clearTimeout(limit);
  }
}

function report(child: ChildProcess): void {
  if (!child.stderr) return;
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (!harmless.some((pattern) => pattern.test(line))) process.stderr.write(`${line}\n`);
  });
  child.on('error', (error) => process.stderr.write(`stand-in: ${error.message}\n`));
}
