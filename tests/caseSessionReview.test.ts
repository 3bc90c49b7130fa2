// Drafts given to read, in an open case: each thing is written once, and nothing typed is lost over it.
import { describe, expect, test } from 'vitest';
import type { Change } from '#forms/answers/record.ts';
import { noReviews } from '#forms/answers/reviews.ts';
import { closeCase, name, nameIn, operationsIn, World } from './fixtures/sessionWorld.ts';

const at = '2026-02-03T10:00:00.000Z';
const sent: Change = {
  address: { in: 'review', id: 'g-1' },
  value: {
    id: 'g-1',
    recipient: { is: 'custodian', name: 'Ane Prøve' },
    sentAt: at,
    answerBy: '2026-02-17',
    draft: '',
    key: `${'A'.repeat(43)}=`,
    spots: [],
    leftOut: [],
  },
};
const back: Change = {
  address: { in: 'reviewAnswer', review: 'g-1', id: 'svar-1' },
  value: {
    id: 'svar-1',
    review: 'g-1',
    way: 'file',
    writtenAt: at,
    shares: false,
    comments: [{ id: 'c-1', spot: '', says: 'wrong', words: 'Det er ikke rigtigt' }],
    closing: {
      statement: '',
      wishes: '',
      support: '',
      meeting: '',
      important: '',
      different: '',
    },
  },
};
const replied = (words: string): Change => ({
  address: { in: 'reviewReply', review: 'g-1', comment: 'c-1' },
  value: { review: 'g-1', comment: 'c-1', at, state: 'kept', words },
});
const recordIn = (world: World) => world.session.getSnapshot().view.record;

describe('a draft given to read', () => {
  test('is kept, with what came back and the reply, and read again when the case is opened', async () => {
    const world = new World();
    world.session.review('review.sent', [sent]);
    world.session.review('review.answered', [back]);
    world.session.review('review.replied', [replied('Fordi')]);
    await world.rest();
    await world.crash();
    expect(recordIn(world)).toMatchObject({
      reviews: [sent.value],
      reviewAnswers: [back.value],
      reviewReplies: [replied('Fordi').value],
    });
  });

  test('takes the same answer in once', async () => {
    const world = new World();
    world.session.review('review.sent', [sent]);
    world.session.review('review.answered', [back]);
    await world.rest();
    const before = operationsIn(world.store.stored).length;
    world.session.review('review.answered', [back]);
    await world.rest();
    expect(operationsIn(world.store.stored)).toHaveLength(before);
  });

  test('settles what is being typed first', async () => {
    const world = new World();
    world.session.type(name('Barnet Prøve'));
    world.session.review('review.sent', [sent]);
    await world.rest();
    expect(nameIn(world)).toBe('Barnet Prøve');
    expect(recordIn(world).reviews).toHaveLength(1);
  });

  test('is given no more in a closed case, which still takes answers and replies', async () => {
    const world = new World();
    closeCase(world);
    world.session.review('review.sent', [sent]);
    expect(recordIn(world)).toMatchObject(noReviews);
    world.session.review('review.answered', [back]);
    world.session.review('review.replied', [replied('Fordi')]);
    await world.rest();
    expect(recordIn(world).reviewReplies).toHaveLength(1);
    expect(world.session.getSnapshot().phase).toBe('closed');
  });
});
