// Who a decision comes from: place and day, the adviser by name, and where to write or call.
import { longDate } from '#forms/kinds/localDate.ts';
import { decisionsIn, latest, textAt } from '../deadlines/readCase.ts';
import type { Chapter } from './model.ts';
import type { Telling } from './telling.ts';
import { chapterTitles, GREETING, LEFT_OUT } from './words.ts';

/** The closing lines of a letter; nothing where nobody is named. What is left out is marked once. */
export function senderChapter({ view, leftOut }: Telling): Chapter {
  const at = (question: string) => textAt(view, 'caseworkers', question).trim();
  const asked = ['adviser', 'unit', 'municipality', 'phone'] as const;
  const [adviser, unit, municipality, phone] = asked.map(at);
  const isOut = asked.some((one) => leftOut.has(`caseworkers/${one}`));
  const decided = latest(decisionsIn(view).map((one) => one.decidedOn));
  const day = decided === undefined ? '' : longDate(decided);
  const reached = [unit, phone && `telefon ${phone}`].filter(isSaid).join(', ');
  const sender = [adviser, reached].filter(isSaid);
  const marked = isOut ? [...sender, LEFT_OUT] : sender;
  const paragraphs = [[municipality, day].filter(isSaid).join(', '), GREETING, ...marked];
  return {
    id: 'sender',
    title: chapterTitles.sender,
    blocks: marked.length === 0 ? [] : [{ block: 'text', paragraphs: paragraphs.filter(isSaid) }],
  };
}

function isSaid(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
