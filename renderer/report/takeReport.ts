import type { ReportContent } from '../../shared/journal/reportContent.ts';
import { call } from '../bridge/client.ts';
import { announce, announceFailure, tellFailure } from '../bridge/desk.ts';
import { saveFile } from '../bridge/files.ts';

/** Saves what the window shows as a PDF, where the person says, and tells under which name. */
export async function savePdf(name: string): Promise<void> {
  const answer = await call('saveReport', { name: `${name}.pdf` });
  if (!answer.ok) {
    tellFailure(answer.error);
    return;
  }
  const { savedAs } = answer.value;
  if (savedAs !== null) announce((words) => words.file.saved(savedAs));
}

/** Saves a report as Markdown likewise. */
export async function saveMarkdown(name: string, content: ReportContent): Promise<void> {
  await saveFile(`${name}.md`, new TextEncoder().encode(await markdownOf(content)));
}

/** Puts it on the clipboard as Markdown. */
export async function copyMarkdown(content: ReportContent): Promise<void> {
  try {
    await navigator.clipboard.writeText(await markdownOf(content));
    announce((words) => words.report.copied);
  } catch {
    announceFailure((words) => words.report.notCopied);
  }
}

async function markdownOf(content: ReportContent): Promise<string> {
  const { reportMarkdown } = await import('../../shared/journal/reportMarkdown.ts');
  return reportMarkdown(content);
}
