// Whether a PDF is what it says: chosen, made again from the version it names, and held against it.
import { useRef, useState } from 'react';
import { dayAndTime } from '../app/format.ts';
import { judgeChosen } from '../app/judgeChosen.ts';
import { savedAt } from '../app/pdfOrders.ts';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useCase } from '../app/useCase.ts';
import { answersTitle } from '../document/answersEdition.ts';
import { findEdition } from '../document/editions.ts';
import type { LogEntry } from '../log/entry.ts';
import { versionTitle } from '../log/words.ts';
import type { PdfJudgement } from '../proof/judgePdf.ts';
import { proofWords as words } from '../proof/words.ts';
import type { Work, Working } from './useWork.ts';
import { useWork } from './useWork.ts';

export function HistoryProof({ entries }: { readonly entries: readonly LogEntry[] }) {
  const { view, summary } = useCase();
  const chooser = useRef<HTMLInputElement>(null);
  const [work, setWork] = useState<{ readonly judge: Work<PdfJudgement> }>();
  const judged = useWork(work?.judge);
  const known = { id: summary.id, practice: summary.practice, index: view.index, entries };
  return (
    <>
      <p>{words.lead}</p>
      <button
        type="button"
        className="button button-secondary"
        aria-disabled={judged?.state === 'working' || undefined}
        onClick={() => {
          if (judged?.state !== 'working') chooser.current?.click();
        }}
      >
        {judged ? words.again : words.choose}
      </button>
      <input
        ref={chooser}
        type="file"
        accept=".pdf,application/pdf"
        hidden
        aria-label={words.choose}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) setWork({ judge: (pace) => judgeChosen(file, known, pace) });
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <p role="status">{judged?.state === 'working' && words.working}</p>
      <ProofOutcome judged={judged} />
    </>
  );
}

/** What came of it; nothing until there is an answer. */
export function ProofOutcome({ judged }: { readonly judged: Working<PdfJudgement> | undefined }) {
  // The same message for the same answer: it takes the keyboard once.
  const [shown, setShown] = useState<{
    readonly of: Working<PdfJudgement>;
    readonly told: Told | undefined;
  }>();
  if (judged && judged.state !== 'working' && shown?.of !== judged)
    setShown({
      of: judged,
      told:
        judged.state === 'done' ? toldOf(judged.value) : { kind: 'error', text: [words.failed] },
    });
  const isShown = judged !== undefined && judged.state !== 'working';
  const differences =
    judged?.state === 'done' && 'differences' in judged.value && judged.value.is !== 'same'
      ? judged.value.differences
      : [];
  return (
    <StatusMessage told={isShown ? shown?.told : undefined}>
      {differences.length > 0 && (
        <>
          <p>{words.where}</p>
          <ul>
            {differences.map((one) => (
              <li key={one.is}>{words.difference(one)}</li>
            ))}
          </ul>
        </>
      )}
    </StatusMessage>
  );
}

/** The answer, worst news first: nothing is called right that is not. */
function toldOf(judgement: PdfJudgement): Told {
  switch (judgement.is) {
    case 'unreadable':
    case 'too-large':
    case 'damaged':
    case 'encrypted':
      return { kind: 'error', text: [words[judgement.is]] };
    case 'not-ours':
      return { kind: 'info', heading: words.notOursHeading, text: [words.notOurs] };
    case 'unknown':
      return {
        kind: 'info',
        heading: words.unknownHeading,
        text: [words.unknown(judgement.claim.fingerprint)],
      };
    case 'unknown-edition':
      return {
        kind: 'info',
        heading: words.unknownEditionHeading,
        text: [words.unknownEdition],
      };
    case 'same':
      // What was not looked into is never called right.
      if (judgement.carries === 'case')
        return {
          kind: 'info',
          heading: words.sameOutsideHeading,
          text: [words.sameOutside, ...whichOf(judgement)],
        };
      return {
        kind: 'success',
        heading: words.sameHeading,
        text: [words.same, ...whichOf(judgement)],
      };
    case 'restyled':
      return {
        kind: 'info',
        heading: words.restyledHeading,
        text: [words.restyled, ...whichOf(judgement)],
      };
    case 'differs':
      return {
        kind: 'error',
        heading: words.differsHeading,
        text: [words.differs, ...whichOf(judgement)],
      };
  }
}

type Found = Extract<PdfJudgement, { readonly is: 'same' | 'restyled' | 'differs' }>;

/** Which state of the case, which edition, and what lies in the file. */
function whichOf({ version, changedAt, claim, carries }: Found): readonly string[] {
  const edition = findEdition(claim.edition)?.title ?? answersTitle(claim.edition);
  return [
    version
      ? words.version(versionTitle(version.mark), savedAt(version))
      : words.moment(dayAndTime(changedAt)),
    ...(edition === undefined ? [] : [words.edition(edition)]),
    ...(carries === 'case' ? [words.carriesCase] : []),
    ...(carries === 'too-much' ? [words.carriesTooMuch] : []),
  ];
}
