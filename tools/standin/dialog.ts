import { honest } from './absent.ts';
import { lifecycle } from './lifecycle.ts';

export const dialog = honest('dialog', {
  showErrorBox(title: string, content: string) {
    const note = lifecycle.ready ? ' (stand-in: no dialog window)' : '';
    process.stderr.write(`${title}${note}\n${content}\n`);
  },
} satisfies Pick<Electron.Dialog, 'showErrorBox'>);
