// An earlier state told today: what was withheld then and what is withheld now are both left out, and nothing else is.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Change } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { withholdings } from '#forms/content/withholding.ts';
import type { Audience } from '#src/document/audience.ts';
import { refusalForEarlier } from '#src/document/editionNeeds.ts';
import { findEdition } from '#src/document/editions.ts';
import { heldSince } from '#src/document/heldSince.ts';
import { redact } from '#src/document/redact.ts';
import { needSentences } from '#src/document/words.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { contentWith, defer, oneFromAnother, row, say, viewOf } from './fixtures/makeCase.ts';
import { withhold } from './fixtures/marks.ts';
import { answer, changed, exampleView } from './fixtures/printedCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

// Many tries in one test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

const audiences = ['family', 'child', 'appeals', 'course'] as const satisfies readonly Audience[];

const later = (view: CaseView, ...changes: readonly Change[]): CaseView => ({
  ...view,
  record: changes.reduce((record, change) => writeChange(view.index, record, change), view.record),
});

const told = (then: CaseView, now: CaseView, audience: Audience = 'family') =>
  JSON.stringify(redact(heldSince(then, now, audience), audience).told.record);

describe('an earlier state', () => {
  const then = viewOf(smallContent, [
    say('wishes/purpose', 'At få ro'),
    say('voice/words', 'Jeg vil hjem'),
    row('theme/facts:ra', 1),
    say('theme/facts:ra/text', 'Bedstemor er syg'),
    row('theme/facts:rb', 2),
    say('theme/facts:rb/text', 'Skolen har to lærere'),
    defer('child/child-name', 'Vi venter på attesten'),
  ]);

  test('is without what is marked now: an answer, a row, a reason to wait', () => {
    const now = later(
      then,
      withhold('wishes/purpose', 'not-for-family'),
      withhold('theme/facts:ra', 'third-party'),
      withhold('child/child-name', 'not-for-family'),
    );
    expect(told(then, now)).not.toMatch(/At få ro|Bedstemor|attesten/);
    expect(told(then, now)).toMatch(/Jeg vil hjem.*Skolen har|Skolen har.*Jeg vil hjem/);
    expect(told(then, now, 'child')).toMatch(/At få ro/);
    expect(told(then, now, 'child')).not.toMatch(/Bedstemor/);
  });

  test('is without what stands there then, whatever stands there now', () => {
    const now = later(
      then,
      say('wishes/purpose', ''),
      row('theme/facts:ra', 1, true),
      withhold('wishes/purpose', 'third-party'),
      withhold('theme/facts:ra', 'third-party'),
    );
    expect(told(then, now)).not.toMatch(/At få ro|Bedstemor/);
  });

  test('stays without what was marked then, also when it is shared now', () => {
    const marked = later(then, withhold('wishes/purpose', 'third-party'));
    const now = later(marked, withhold('wishes/purpose'));
    expect(told(marked, now)).not.toContain('At få ro');
    expect(told(now, now)).toContain('At få ro');
  });

  test('is without what follows now from what is left out', () => {
    const pack = contentWith(oneFromAnother);
    const before = viewOf(pack, [
      row('theme/facts:ra', 1),
      say('theme/facts:ra/text', 'Bedstemor er syg'),
      row('theme/facts:rb', 2),
      say('theme/facts:rb/text', 'Skolen har to lærere'),
      say('extra/talks', 'ja'),
      say('extra/how', 'Med fagter'),
      say('extra/level/text', 'Han klarer sig'),
      say('extra/level/basis', ['ra', 'rb']),
    ]);
    const asked = later(before, withhold('extra/talks', 'third-party'));
    expect(told(before, asked)).not.toContain('Med fagter');
    // Then it rested on more; now on nothing that is told.
    const rests = later(
      before,
      say('extra/level/basis', ['ra']),
      withhold('theme/facts:ra', 'third-party'),
    );
    expect(told(before, rests)).not.toMatch(/Han klarer sig|Bedstemor/);
  });

  test('is the very same where nothing is withheld since, and always to the adviser', () => {
    const now = later(then, say('voice/words', 'Noget andet'), withhold('voice/words'));
    for (const audience of audiences) expect(heldSince(then, now, audience)).toBe(then);
    const marked = later(now, withhold('wishes/purpose', 'third-party'));
    expect(heldSince(then, marked, 'adviser')).toBe(then);
    // What is marked now was marked then.
    const both = later(then, withhold('wishes/purpose', 'third-party'));
    expect(heldSince(both, later(both, say('voice/words', 'Nu')), 'family')).toBe(both);
    // Where nothing stood then, a mark leaves nothing out.
    const empty = viewOf(smallContent, [say('voice/words', 'Jeg vil hjem')]);
    expect(heldSince(empty, marked, 'family')).toBe(empty);
  });
});

test('whatever was written and marked before and after: nothing is told that either state withholds', () => {
  const change = anyChange(smallContent);
  const places = [
    'wishes/purpose',
    'wishes/wishes',
    'voice/words',
    'theme/facts',
    'child/child-name',
    'plan-choice/plan-choice',
  ];
  const mark = fc
    .tuple(fc.constantFrom(...places), fc.subarray(withholdings.map((one) => one.value)))
    .map(([at, reasons]) => withhold(at, ...reasons));
  const life = fc.array(fc.oneof({ weight: 3, arbitrary: change }, mark), {
    maxLength: 60,
    size: 'max',
  });
  let held = 0;
  fc.assert(
    fc.property(life, life, fc.constantFrom(...audiences), (before, after, audience) => {
      const then = viewOf(smallContent, before);
      const now = later(then, ...after);
      const shown = redact(heldSince(then, now, audience), audience).told.record;
      const wasTold = redact(then, audience).told.record;
      const isLeftOut = redact(now, audience).leftOut;
      for (const { instance, question, row: id } of isLeftOut) {
        const one = shown.answers[instance]?.[question];
        if (id === undefined) expect(one).toBeUndefined();
        else if (one?.shape === 'rows')
          expect(one.rows.find((there) => there.id === id)?.cells ?? {}).toEqual({});
        held += 1;
      }
      // Never more than was told then.
      for (const [instance, answers] of Object.entries(shown.answers))
        for (const [question, one] of Object.entries(answers ?? {})) {
          const was = wasTold.answers[instance]?.[question];
          if (one?.shape !== 'rows' || was?.shape !== 'rows') expect(one).toEqual(was);
          else
            for (const [at, there] of one.rows.entries())
              if (Object.keys(there.cells).length > 0) expect(there).toEqual(was.rows[at]);
        }
    }),
    { numRuns: 300 },
  );
  expect(held).toBeGreaterThan(50);
});

describe('an edition of an earlier state', () => {
  const family = findEdition('family');
  const decision = findEdition('decision');
  if (!family || !decision) throw new Error('Expected two editions');
  const risk = [answer('screening', 'risk', 'yes')];

  test('needs what it needs to have been so then', async () => {
    const whole = await exampleView('cerebral-parese');
    const half = await exampleView('cerebral-parese-halvvejs');
    expect(refusalForEarlier(half, whole, true, decision)).toBe(needSentences.decided);
    // A decision that was there then may be handed out, though the case is open again.
    expect(refusalForEarlier(whole, half, true, decision)).toBeUndefined();
  });

  test('is not made for the family while a risk that is known now is not assessed', async () => {
    const whole = await exampleView('cerebral-parese');
    const risky = { ...whole, record: changed(risk, whole.record) };
    expect(refusalForEarlier(whole, whole, true, family)).toBeUndefined();
    expect(refusalForEarlier(whole, risky, true, family)).toBe(needSentences['risk-assessed']);
    expect(refusalForEarlier(risky, whole, true, family)).toBe(needSentences['risk-assessed']);
  });
});
