// Drafts given to read: none, awaiting, overdue, answered apart, settled, called off, refused, locked, and very long.
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { Spot } from '#forms/answers/reviews.ts';
import { addressOf } from '#src/app/addresses.ts';
import { words as app } from '#src/app/words.ts';
import { needSentences } from '#src/document/words.ts';
import { reviewPage as words } from '#src/pages/reviewWords.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { answerRefusals } from '#src/review/words.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { AppAt } from '../AppAt.tsx';
import { answered, calledOff, replied, sent, withReviews } from '../reviews.ts';
import type { ShelfWithCase } from '../shelf.ts';
import { shelfWith, shelfWithNewCase } from '../shelf.ts';

const meta = { title: 'Sider/Gennemlæsning', component: AppAt } satisfies Meta<typeof AppAt>;
export default meta;
type Story = StoryObj<typeof meta>;

const at = async (prepared: Promise<ShelfWithCase>) => {
  const { shelf, id } = await prepared;
  return { shelf, path: addressOf.review(id) };
};

const LINE = 'Line Opdigtet';
const MADS = 'Mads Opdigtet';

function first(spots: readonly Spot[]): Spot {
  const [spot] = spots;
  if (!spot) throw new Error('Expected a place');
  return spot;
}

export const None: Story = {
  args: { prepare: () => at(shelfWithNewCase()) },
  play: async ({ canvas }) => {
    await canvas.findByText(words.rounds.none);
    await canvas.findByText(words.make.noCustodians);
    await userEvent.click(canvas.getByRole('button', { name: words.make.submit }));
    await canvas.findByText(words.make.recipientMissing);
    await canvas.findByText(words.make.contactMissing);
    await expect(canvas.getByLabelText(words.make.supporter)).toHaveFocus();
    // What the child said alone is in the draft: told before it is made, as where papers are.
    await userEvent.click(canvas.getByLabelText(words.make.supporter));
    await canvas.findByText(reviewEdition('supporter', []).note ?? '–');
  },
};

/** Known risk stands unassessed: nothing can be made, and the way is shown. */
export const RiskNotAssessed: Story = {
  args: {
    prepare: () =>
      at(
        shelfWith('autisme', (file) => ({
          ...file,
          answers: {
            ...file.answers,
            screening: {
              ...file.answers.screening,
              risk: 'yes',
              'risk-assessed-on': '',
              'risk-assessment': '',
            },
          },
        })),
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(needSentences['risk-assessed']);
    await canvas.findByRole('link', { name: words.make.toRisk });
    await expect(canvas.queryByRole('button', { name: words.make.submit })).toBeNull();
  },
};

/** Called off with a reason: a sentence of its own where the reason is missing. */
export const Awaiting: Story = {
  args: {
    prepare: () => at(withReviews(shelfWith('autisme'), (spots) => [sent('g-line', LINE, spots)])),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.rounds.state.awaiting);
    await userEvent.click(
      canvas.getByRole('button', { name: words.rounds.callOffAbout(LINE), expanded: false }),
    );
    const because = canvas.getByLabelText(words.rounds.because);
    const [, send] = canvas.getAllByRole('button', { name: words.rounds.callOffAbout(LINE) });
    if (!send) throw new Error('Expected a button that calls off');
    await userEvent.click(send);
    await expect(because).toHaveFocus();
    await expect(because).toBeInvalid();
    await userEvent.type(because, 'Der var en fejl i udkastet.');
    await userEvent.click(send);
    await canvas.findByText(words.rounds.calledOffDone(LINE));
    await canvas.findByText(words.rounds.state.calledOff);
  },
};

export const Overdue: Story = {
  args: {
    prepare: () =>
      at(
        withReviews(shelfWith('autisme'), (spots) => [
          sent('g-line', LINE, spots, { answerBy: '2026-11-09' }),
        ]),
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.rounds.state.overdue);
  },
};

/** What was said over the telephone is written in, place by place. */
export const WrittenIn: Story = {
  args: {
    prepare: () =>
      at(withReviews(shelfWith('autisme'), (spots) => [sent('g-line', LINE, spots.slice(0, 3))])),
  },
  play: async ({ canvas }) => {
    await userEvent.click(
      await canvas.findByRole('button', { name: words.rounds.enterAbout(LINE) }),
    );
    await userEvent.click(canvas.getByRole('button', { name: words.entry.save }));
    await canvas.findByText(words.entry.wayMissing);
    await canvas.findByText(words.entry.empty);
    await userEvent.click(canvas.getByLabelText(words.entry.ways.phone));
    const place = canvas.getByLabelText<HTMLSelectElement>(words.entry.place);
    await userEvent.selectOptions(place, place.options[1]?.value ?? '');
    await userEvent.type(canvas.getByLabelText(words.entry.words), 'Det var om morgenen.');
    await userEvent.click(canvas.getByRole('button', { name: words.entry.save }));
    await canvas.findByText(words.entry.unsent);
    await userEvent.click(canvas.getByRole('button', { name: words.entry.add }));
    await userEvent.click(canvas.getByRole('button', { name: words.entry.save }));
    await canvas.findByText(words.entry.saved(LINE));
    await canvas.findByText('Det var om morgenen.');
    await canvas.findByText(words.comments.waiting(1), { exact: false });
  },
};

const apart = (file: Promise<ShelfWithCase>) =>
  withReviews(file, (spots) => {
    const { id } = first(spots);
    return [
      sent('g-line', LINE, spots),
      sent('g-mads', MADS, spots),
      answered(
        'g-line',
        [
          { id: 'c-1', spot: id, says: 'wrong', words: 'Nej, det er om morgenen.' },
          { id: 'c-2', spot: '', says: 'missing', words: 'Det er langt at læse.' },
        ],
        {
          shares: true,
          closing: {
            statement: 'Vi vil gerne høres.',
            wishes: 'At han kan sove.',
            support: '',
            meeting: 'Ja.',
            important: '',
            different: '',
          },
        },
      ),
      answered('g-mads', [{ id: 'c-1', spot: id, says: 'recognise', words: 'Sådan er det.' }]),
    ];
  });

/** Two parents, side by side; a reply without words is not taken. */
export const Disagree: Story = {
  args: { prepare: () => at(apart(shelfWith('autisme'))) },
  play: async ({ canvas }) => {
    await canvas.findByText(words.comments.unlike);
    await canvas.findByText(words.comments.waiting(4), { exact: false });
    const [form] = canvas.getAllByRole('group', { name: new RegExp(words.comments.whole) });
    if (!form) throw new Error('Expected a form for the reply');
    const inForm = within(form);
    await userEvent.click(inForm.getByLabelText(words.reply.states.open.label));
    await userEvent.click(inForm.getByRole('button', { name: new RegExp(words.reply.save) }));
    await inForm.findByText(words.reply.wordsMissing.open);
    await userEvent.type(inForm.getByRole('textbox'), 'Vi taler om det på mødet.');
    await userEvent.click(inForm.getByRole('button', { name: new RegExp(words.reply.save) }));
    await canvas.findByText(words.comments.waiting(3), { exact: false });
    await canvas.findByText('Vi taler om det på mødet.');
  },
};

/** An answer with a wish alone waits for its reply; what was written before is folded, what is unchanged only named. */
export const WishAlone: Story = {
  args: {
    prepare: () =>
      at(
        withReviews(shelfWith('autisme'), (spots) => {
          const closing = {
            statement: 'Vi vil gerne høres.',
            wishes: 'At han kan sove.',
            support: '',
            meeting: 'Ja.',
            important: '',
            different: '',
          };
          const wishes = 'At han kan sove hos mormor.';
          return [
            sent('g-line', LINE, spots),
            answered('g-line', [], { closing }),
            answered('g-line', [], {
              id: 'g-line-igen',
              writtenAt: '2026-11-07T18:30:00.000Z',
              closing: { ...closing, wishes },
            }),
          ];
        }),
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.rounds.state.answered);
    await canvas.findByText(words.comments.waiting(2), { exact: false });
    await expect(canvas.getAllByText('Vi vil gerne høres.')).toHaveLength(1);
    await canvas.findByText(words.closing.again(['7. november 2026']), { exact: false });
    await expect(canvas.getByText('At han kan sove.')).not.toBeVisible();
    const about = [words.closing.fields.statement, words.closing.fields.wishes];
    for (const [nth, field] of about.entries()) {
      const form = canvas.getByRole('group', { name: `${words.reply.heading}: ${LINE}, ${field}` });
      await userEvent.click(within(form).getByLabelText(words.reply.states['taken-in'].label));
      await userEvent.type(within(form).getByRole('textbox'), 'Det står i planen nu.');
      await userEvent.click(
        within(form).getByRole('button', { name: new RegExp(words.reply.save) }),
      );
      await canvas.findByText(words.comments.waiting(about.length - 1 - nth), { exact: false });
    }
    await canvas.findByText(words.rounds.state.settled);
  },
};

/** The text has changed since, in one place; in another it is gone. */
export const Changed: Story = {
  args: {
    prepare: () =>
      at(
        withReviews(shelfWith('autisme'), (spots) => {
          const spot = first(spots);
          const before: readonly Spot[] = [
            { ...spot, id: 's-before', text: 'Sådan stod der i udkastet.' },
            { ...spot, id: 's-gone', at: 'child-voice/no-such', text: 'Det her er væk nu.' },
          ];
          return [
            sent('g-line', LINE, before),
            answered('g-line', [
              { id: 'c-1', spot: 's-before', says: 'wrong', words: 'Nej.' },
              { id: 'c-2', spot: 's-gone', says: 'missing', words: 'Skriv det igen.' },
            ]),
          ];
        }),
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.comments.changed);
    await canvas.findByText(words.comments.gone);
    await canvas.findByText('Det her er væk nu.');
  },
};

/** The answer came in before the draft it belongs to: a colleague sent that. */
export const BeforeItsDraft: Story = {
  args: {
    prepare: () =>
      at(
        withReviews(shelfWith('autisme'), (spots) => [
          answered('g-line', [
            { id: 'c-1', spot: first(spots).id, says: 'wrong', words: 'Det var om morgenen.' },
          ]),
        ]),
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.rounds.awaited(1));
    await canvas.findByText('Det var om morgenen.');
    await canvas.findByText(words.comments.waiting(1), { exact: false });
  },
};

export const Settled: Story = {
  args: {
    prepare: () =>
      at(
        withReviews(shelfWith('autisme'), (spots) => [
          sent('g-line', LINE, spots),
          answered('g-line', [{ id: 'c-1', spot: first(spots).id, says: 'wrong', words: 'Nej.' }]),
          replied('g-line', 'c-1', 'Skolen har skrevet det sådan. Din bemærkning står i papiret.'),
          sent('g-mads', MADS, spots),
          calledOff('g-mads', 'Han ville hellere læse det sammen med os.'),
        ]),
      ),
  },
  play: async ({ canvas }) => {
    await canvas.findByText(words.rounds.state.settled);
    await canvas.findByText(words.rounds.state.calledOff);
    await canvas.findByText(words.comments.waiting(0), { exact: false });
  },
};

export const Refused: Story = {
  args: {
    prepare: () => at(withReviews(shelfWith('autisme'), (spots) => [sent('g-line', LINE, spots)])),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByText(words.rounds.state.awaiting);
    const input = canvasElement.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('Expected a place for the file');
    await userEvent.upload(input, new File(['{"format":"noget andet"}'], 'svar.udredningssvar'), {
      applyAccept: false,
    });
    await canvas.findByText(answerRefusals['not-ours']);
  },
};

export const Long: Story = {
  args: {
    prepare: () =>
      at(
        withReviews(shelfWith('autisme'), (spots) => {
          const name = `Ø${'rø'.repeat(200)}`;
          const long = `${'Enmegetlangtudenmellemrum'.repeat(40)}\n${'Og så mange ord. '.repeat(300)}`;
          const closing = {
            statement: long,
            wishes: long,
            support: '',
            meeting: '',
            important: '',
            different: '',
          };
          return [
            sent('g-line', name, spots),
            answered(
              'g-line',
              spots.slice(0, 12).map(({ id }, at) => ({
                id: `c-${at}`,
                spot: id,
                says: 'wrong' as const,
                words: long,
              })),
              { closing },
            ),
          ];
        }),
      ),
  },
  play: async ({ canvas, canvasElement }) => {
    await canvas.findByRole('heading', { name: words.comments.heading });
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

/** The decision is the phase the case stands in. */
function undecided(file: CaseFile): CaseFile {
  const { decision: _, plan: __, followUp: ___, ...phases } = file.phases;
  return { ...file, phases };
}

/** The decision cannot be finished while something waits; the tasks say why. */
export const HoldsDecisionUp: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await apart(shelfWith('autisme', undecided));
      return { shelf, path: addressOf.case(id) };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(app.tasks.reviewWaits(4), { exact: false });
    await canvas.findByText(app.tasks.readingWaits(4));
    const button = canvas.getByRole('button', { name: app.tasks.finish(app.inPhase.decision) });
    await userEvent.click(button);
    await expect(canvas.getByRole('region', { name: app.tasks.reviewHeading })).toHaveFocus();
    await canvas.findByRole('link', { name: app.tasks.reviewLink });
  },
};

/** What is out or late, and what came after the decision was finished: the front page says so, and locks nothing. */
export const OnTheTasksPage: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await withReviews(shelfWith('autisme'), (spots) => [
        sent('g-line', LINE, spots),
        answered('g-line', [{ id: 'c-1', spot: first(spots).id, says: 'wrong', words: 'Nej.' }]),
        sent('g-mads', MADS, spots, { answerBy: '2026-11-09' }),
        sent('g-pia', 'Pia Opdigtet', spots),
      ]);
      return { shelf, path: addressOf.case(id) };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(app.tasks.readingDecided(1));
    await canvas.findByText(app.tasks.readingOverdue(MADS, '9. november 2026'));
    await canvas.findByText(app.tasks.readingOut('Pia Opdigtet', '31. december 2199'));
    await canvas.findByRole('link', { name: app.tasks.readingLink });
  },
};

/** The decision can be finished while somebody may still answer: it is said, and nothing is locked. */
export const DecisionBeforeTheDay: Story = {
  args: {
    prepare: async () => {
      const { shelf, id } = await withReviews(shelfWith('autisme', undecided), (spots) => [
        sent('g-line', LINE, spots),
      ]);
      return { shelf, path: addressOf.case(id) };
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByText(app.tasks.readingStillOut(LINE, true));
    const button = canvas.getByRole('button', { name: app.tasks.finish(app.inPhase.decision) });
    await userEvent.click(button);
    await canvas.findByText(app.tasks.finished(app.phases.decision, app.phases.plan));
  },
};
