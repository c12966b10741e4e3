import { cellAsMarkdown, lineAsMarkdown, linesAsMarkdown } from './plainAsMarkdown.ts';
import { quotedEntry } from './quotedEntry.ts';
import type { ReportContent, ReportTable } from './reportContent.ts';

/** A report as Markdown (GFM), which ends with a line's end. */
export function reportMarkdown(content: ReportContent): string {
  const { name, introduction, scores, effort, mostDone, insights, goal, entries } = content;
  const blocks: string[] = [`# ${cellAsMarkdown(content.title)}`];
  const say = (text: string) => void (text === '' || blocks.push(text));
  const head = (title: string) => say(`## ${cellAsMarkdown(title)}`);
  const list = (items: readonly string[]) => say(items.map((item) => `- ${item}`).join('\n'));
  if (name !== '') say(`**${cellAsMarkdown(name)}**`);
  say(lineAsMarkdown(content.lead));
  say(linesAsMarkdown(introduction));
  for (const section of [scores, effort]) {
    if (section === null) continue;
    head(section.title);
    say(lineAsMarkdown(section.sentence));
    if (section.table !== null) say(tableAsMarkdown(section.table));
  }
  if (mostDone !== null) {
    head(mostDone.title);
    list(mostDone.actions.map(({ title, times }) => lineAsMarkdown(`${title}: ${times}`)));
  }
  if (insights !== null && insights.said.length > 0) {
    head(insights.title);
    say(lineAsMarkdown(insights.asOf));
    list(
      insights.said.map(
        ({ name: pillar, verdict, detail }) =>
          `**${cellAsMarkdown(pillar)}**: ${cellAsMarkdown(`${verdict} ${detail}.`)}`,
      ),
    );
    say(lineAsMarkdown(insights.caveats.join(' ')));
  }
  if (goal !== null) {
    head(goal.title);
    say(lineAsMarkdown(goal.sentences.join(' ')));
  }
  if (entries !== null) {
    head(entries.title);
    for (const { day, title, text } of entries.pages) {
      say(`### ${cellAsMarkdown(title)}`);
      say(quotedEntry(text, day));
    }
  }
  say('---');
  say(lineAsMarkdown(content.caveat));
  return `${blocks.join('\n\n')}\n`;
}

function tableAsMarkdown({ columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cellAsMarkdown).join(' | ')} |`;
  return [
    line(columns.map(({ text }) => text)),
    `| ${columns.map((_, index) => (index === 0 ? '---' : '--:')).join(' | ')} |`,
    ...rows.map(({ head, cells }) => line([head.text, ...cells])),
  ].join('\n');
}
