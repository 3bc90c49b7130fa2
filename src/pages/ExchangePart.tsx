// The open files of a case, for other programs: what each is for, and a question before a real case leaves its lock.
import { useState } from 'react';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useCase, useSession } from '../app/useCase.ts';
import { exchangeWords as words } from './exchangeWords.ts';
import type { Exchanged } from './saveExchange.ts';
import { saveExchange } from './saveExchange.ts';

/** What is asked before a real case's file is saved; the others tell nothing of a case. */
const warnings: { readonly [what in Exchanged]?: string } = {
  caseFile: words.warnings.answers,
  answers: words.warnings.answers,
  calendar: words.warnings.calendar,
};

export function ExchangePart() {
  const session = useSession();
  const { practice } = useCase().summary;
  const [asking, setAsking] = useState<Exchanged>();
  const [told, setTold] = useState<Told>();

  async function save(what: Exchanged) {
    setTold(undefined);
    try {
      const isSaved = await saveExchange(what, session);
      const done = warnings[what] === undefined ? words.doneEmpty : words.doneOpen;
      setTold({ kind: 'info', text: [isSaved ? done : words.noDates] });
    } catch {
      setTold({ kind: 'error', heading: words.failed, text: [words.failedText] });
    }
  }

  const press = (what: Exchanged) => () =>
    practice || warnings[what] === undefined ? void save(what) : setAsking(what);
  const { caseFile, fhir, calendar } = words;
  return (
    <section>
      <h2>{words.heading}</h2>
      <p>{words.warning}</p>
      <StatusMessage told={told} />
      <h3>{caseFile.heading}</h3>
      <p>{caseFile.text}</p>
      <div className="button-row">
        {/* A practice case is saved from the top of the page. */}
        {!practice && <SaveButton label={caseFile.save} onPress={press('caseFile')} />}
        <SaveButton label={caseFile.schema} onPress={press('schema')} />
      </div>
      <h3>{fhir.heading}</h3>
      <p>{fhir.text}</p>
      <div className="button-row">
        <SaveButton label={fhir.save} onPress={press('answers')} />
        <SaveButton label={fhir.questionnaire} onPress={press('questionnaire')} />
      </div>
      <h3>{calendar.heading}</h3>
      <p>{calendar.text}</p>
      <p>{calendar.again}</p>
      <div className="button-row">
        <SaveButton label={calendar.save} onPress={press('calendar')} />
      </div>
      {asking && (
        <ConfirmDialog
          heading={words.ask}
          text={warnings[asking] ?? ''}
          yes={words.yes}
          danger
          onYes={() => {
            setAsking(undefined);
            void save(asking);
          }}
          onNo={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}

type SaveButtonProps = { readonly label: string; onPress(): void };

function SaveButton({ label, onPress }: SaveButtonProps) {
  return (
    <button type="button" className="button button-secondary" onClick={onPress}>
      {label}
    </button>
  );
}
