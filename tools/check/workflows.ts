// Judges the workflows of continuous integration, which cannot run here.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './step.ts';
import { workflowMistakes } from './workflowMistakes.ts';

const folder = '.github/workflows';
const mistakes: string[] = [];
for (const name of readdirSync(join(root, folder))) {
  const file = `${folder}/${name}`;
  mistakes.push(...(await workflowMistakes(file, readFileSync(join(root, file), 'utf8'))));
}
for (const mistake of mistakes) console.error(mistake);
// The linter's program waits for more to judge.
process.exit(mistakes.length === 0 ? 0 : 1);
