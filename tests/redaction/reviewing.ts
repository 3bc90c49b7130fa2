// Tries one random case as a review file: random places left out, the file read back, and a leak put in found.
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import { liveRows } from '#forms/kinds/answer.ts';
import { textsNotIn } from '#src/handover/sought.ts';
import { type MadeReview, makeReviewFile } from '#src/review/makeReviewFile.ts';
import type { ReviewPayload } from '#src/review/payload.ts';
import { type PreparedReview, prepareReview } from '#src/review/prepareReview.ts';
import { readBackReviewFile } from '#src/review/readBackReviewFile.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { openPayload, sealPayload } from '#src/review/sealPayload.ts';
import { fileOf, sealedIn, shellOf } from '#src/review/shell.ts';
import { answer, changed, viewOf } from '../fixtures/printedCase.ts';
import {
  bytesFrom,
  cheap,
  derive,
  orderFor,
  PASSPHRASE,
  standIn,
} from '../fixtures/reviewFiles.ts';
import { type Chance, oneOf } from '../kill/chance.ts';

const RECIPIENTS = ['custodian', 'young', 'supporter'] as const;

export type TriedReview = {
  /** Texts left out, and those of them that nothing can be looked for of. */
  readonly leftOut: number;
  readonly notSearched: number;
  readonly prepared: PreparedReview;
  /** What of the left-out texts stands in the file letter for letter: asked without the read-back. */
  readonly stands: readonly string[];
  /** A leak that was put in on purpose and was not found, and how it was put in. */
  readonly missed?: string;
  readonly planted: boolean;
};

/** Makes and reads back the file. With `plant`, once more with a leak put in. */
export async function tryReview(
  random: CaseView,
  chance: Chance,
  plant: boolean,
): Promise<TriedReview> {
  // With a risk that nobody has assessed there would be no file to look into.
  const view = viewOf(changed([answer('screening', 'risk', 'no')], random.record));
  const is = oneOf(chance, RECIPIENTS);
  const leftOut = placesIn(view).filter(() => chance() < 0.2);
  const order = orderFor(view, {
    recipient: { is, name: 'Pia Prøve' },
    leftOut,
    random: bytesFrom(Math.floor(chance() * 1e9)),
  });
  const sought = textsNotIn(view, reviewEdition(is, leftOut));
  const prepared = await prepareReview(order);
  const made = await makeReviewFile(order);
  const opened = await openPayload(sealedIn(made.html) ?? '', PASSPHRASE, derive);
  if (opened.is !== 'opened') throw new Error('Expected the file to open');
  const inside = JSON.stringify(opened.value);
  const stands = sought.map(({ text }) => text).filter((text) => standsIn(inside, text));
  const notSearched = prepared.is === 'made' ? prepared.notSearched : [];
  const findable = sought.filter(({ text }) => !notSearched.includes(text));
  const tried = { leftOut: sought.length, notSearched: notSearched.length, prepared, stands };
  if (!plant || findable.length === 0) return { ...tried, planted: false };
  const leak = oneOf(chance, findable);
  const how = oneOf(chance, waysIn);
  const { hits } = await readBackReviewFile(
    await how.put(made, opened.value, leak.text, chance),
    PASSPHRASE,
    [leak],
    { derive, reader: standIn },
  );
  return hits.length > 0
    ? { ...tried, planted: true }
    : { ...tried, planted: true, missed: `${how.name}: ${leak.text}` };
}

/** Only long texts: a short word may be told in its own right. */
function standsIn(json: string, text: string): boolean {
  return text.length >= 25 && json.includes(JSON.stringify(text).slice(1, -1));
}

/** Every answer and row, as places are named. */
function placesIn(view: CaseView): readonly string[] {
  return instancesIn(view).flatMap(({ key }) =>
    Object.entries(view.record.answers[key] ?? {}).flatMap(([question, answer]) => [
      `${key}/${question}`,
      ...liveRows(answer).map(({ id }) => `${key}/${question}/${id}`),
    ]),
  );
}

type WayIn = {
  readonly name: string;
  readonly put: (
    made: MadeReview,
    payload: ReviewPayload,
    text: string,
    chance: Chance,
  ) => Promise<string>;
};

/** The file with another payload locked in it. */
async function relocked(payload: object & ReviewPayload): Promise<string> {
  const sealed = await sealPayload(payload, {
    passphrase: PASSPHRASE,
    derive,
    cost: cheap,
    random: bytesFrom(3),
  });
  return fileOf(shellOf(standIn), sealed);
}

function withBlock(payload: ReviewPayload, block: object): Promise<string> {
  const { doc } = payload;
  const part = {
    id: 'more',
    title: 'Mere',
    chapters: [{ id: 'more', title: 'Mere', blocks: [block] }],
  };
  return relocked({ ...payload, doc: Object.assign({}, doc, { parts: [...doc.parts, part] }) });
}

const inside = (name: string, more: (text: string, chance: Chance) => object): WayIn => ({
  name,
  put: (_made, payload, text, chance) => relocked(Object.assign({}, payload, more(text, chance))),
});
const asBlock = (name: string, block: (text: string, chance: Chance) => object): WayIn => ({
  name,
  put: (_made, payload, text, chance) => withBlock(payload, block(text, chance)),
});
const around = (name: string, change: (html: string, text: string) => string): WayIn => ({
  name,
  put: async ({ html }, _payload, text) => change(html, text),
});

const escaped = (text: string) =>
  [...text].map((sign) => `&#${sign.codePointAt(0) ?? 0};`).join('');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const of = { instance: 'child', question: 'note' };

/** Where somebody, or a fault, might put words: inside the lock and around it, plain and in other writing. */
export const waysIn: readonly WayIn[] = [
  inside('in the sender', (text) => ({ from: { adviser: 'Rita', unit: text, contact: '' } })),
  inside('in the recipient', (text) => ({ to: { is: 'custodian', name: text } })),
  inside("as the child's name", (text) => ({ child: text })),
  inside('in something that no version knows', (text) => ({ more: { deep: [[{ note: text }]] } })),
  inside('as a key', (text) => ({ more: { [`x ${text} x`]: 1 } })),
  inside('in two texts after each other', (text) => ({ more: [text.slice(0, 5), text.slice(5)] })),
  inside('as entities', (text) => ({ child: escaped(text) })),
  inside('as percent signs', (text) => ({ child: encodeURIComponent(text) })),
  inside('as base64', (text) => ({ more: base64(`Det er sådan: ${text}. Sådan er det.`) })),
  inside('in full width and capitals', (text) => ({
    child: text
      .toUpperCase()
      .replace(/[A-Z]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
  })),
  asBlock('in a paragraph', (text) => ({ block: 'text', paragraphs: ['Før.', text, 'Efter.'] })),
  asBlock('in a list', (text) => ({ block: 'list', label: 'Andet', items: ['Intet', text] })),
  asBlock('in a label', (text) => ({
    block: 'answer',
    of,
    label: text,
    value: { is: 'words', paragraphs: ['Ja'] },
  })),
  asBlock('in a source', (text) => ({
    block: 'facts',
    of,
    label: '',
    facts: [
      {
        id: 'f1',
        number: 1,
        text: { is: 'words', paragraphs: ['Noget'] },
        source: [{ id: 'source', label: 'Kilde', value: { is: 'words', paragraphs: [text] } }],
      },
    ],
  })),
  around('in a comment outside', (html, text) =>
    html.replace('</head>', () => `<!-- ${text} --></head>`),
  ),
  around('in a property outside', (html, text) =>
    html.replace('<body>', () => `<body data-note="${escaped(text)}">`),
  ),
  around('in the title', (html, text) =>
    html.replace('</title>', () => ` ${escaped(text)}</title>`),
  ),
  around('after the file', (html, text) => `${html}${escaped(text)}`),
  around('in the script', (html, text) =>
    html.replace(standIn.script, () => `${standIn.script}x=${JSON.stringify(text)};`),
  ),
  around('in the style', (html, text) =>
    html.replace(standIn.style, () => `${standIn.style}a::after{content:${JSON.stringify(text)}}`),
  ),
];

/** What is wrong with it; none where all is as it must be. */
export function wrongInReview({ prepared, stands, missed }: TriedReview): readonly string[] {
  const stopped =
    prepared.is === 'made'
      ? []
      : [...prepared.found.map(({ sentence }) => sentence), prepared.sentence ?? ''];
  return [
    ...stopped,
    ...stands.map((text) => `stands: ${text}`),
    ...(missed === undefined ? [] : [missed]),
  ];
}
