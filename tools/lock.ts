// `npm run lock`: completes package-lock.json after an install. A registry that does not carry a
// package for some other system makes npm leave it out of the lock, and then `npm ci` refuses the
// whole lock, on every system. What is added has no hash, since nothing was seen of it.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Package {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: readonly string[];
  cpu?: readonly string[];
  libc?: readonly string[];
  optionalDependencies?: Readonly<Record<string, string>>;
}

/** The part of a lock file that this reads. */
export interface Lock {
  packages: Record<string, Package>;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The optional packages that the lock names and does not hold, each with the entry it lacks. */
export function missingEntries({ packages }: Lock): readonly (readonly [string, Package])[] {
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => packages[`node_modules/${name}`] === undefined)
      .map(([name, version]) => [`node_modules/${name}`, entryOf(name, version, dev)] as const),
  );
}

function entryOf(name: string, version: string, dev = false): Package {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const isMusl = words.some((word) => word.startsWith('musl'));
  const isGlibc = words.some((word) => word.startsWith('gnu'));
  return {
    version,
    cpu,
    ...(dev && { dev }),
    ...(isMusl ? { libc: ['musl'] } : isGlibc ? { libc: ['glibc'] } : {}),
    optional: true,
    os,
  };
}

if (process.argv[1] === import.meta.filename) {
  const file = resolve(import.meta.dirname, '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const missing = missingEntries(lock);
  const entries = [...Object.entries(lock.packages), ...missing];
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  lock.packages = Object.fromEntries(entries);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} entries added to package-lock.json.`);
}
