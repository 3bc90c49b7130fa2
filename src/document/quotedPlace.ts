// The words of a place in a draft as they are quoted: what was chosen stands with what was asked.
import { sectionIdOf } from '#forms/answers/address.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import type { Spot } from '#forms/answers/reviews.ts';
import { kindOf } from '#forms/kinds/index.ts';
import type { Telling } from './telling.ts';
import { labelOf } from './telling.ts';

/** Line by line. A place keeps no labels itself: they are others in other editions. */
export function labelledText(telling: Telling, { at, text }: Pick<Spot, 'at' | 'text'>): string {
  const [instance = '', id = ''] = at.split('/');
  const section = sectionIdOf(instance);
  const question = findQuestion(telling.view.index, instance, id);
  const parts = question ? kindOf(question).parts.filter((part) => part !== question) : [];
  const lines = text.split('\n').map((line) => {
    const [part, ...others] = parts.filter(
      (one) => 'options' in one && one.options.some(({ label }) => label === line),
    );
    // Where two parts have the same choices, nothing tells which it is.
    if (!question || !part || others.length > 0) return line;
    const label = labelOf(telling, section, question, part);
    return `${label}${label.endsWith('?') ? '' : ':'} ${line}`;
  });
  return lines.join('\n');
}
