// Saves the open case, or what it is built on, as a file for another program.
import { download } from '../app/download.ts';
import { exportCase } from '../app/exportCase.ts';
import type { ExchangeFile, OpenCase } from '../exchange/exchangeFiles.ts';
import type { CaseSession } from '../session/CaseSession.ts';

/** What can be saved: the case, its dates, or what tells how the case's files are built. */
export type Exchanged = 'caseFile' | 'schema' | 'answers' | 'questionnaire' | 'calendar';

/** Hands the file over. False when there is nothing to put in it. Rejects when it could not be made. */
export async function saveExchange(what: Exchanged, session: CaseSession): Promise<boolean> {
  if (what === 'caseFile') {
    await exportCase(session);
    return true;
  }
  session.settle();
  const file = await makeFile(what, session);
  if (file) download(file.text, file.type, file.name);
  return file !== undefined;
}

async function makeFile(
  what: Exclude<Exchanged, 'caseFile'>,
  session: CaseSession,
): Promise<ExchangeFile | undefined> {
  const files = await import('../exchange/exchangeFiles.ts');
  const { view, summary } = session.getSnapshot();
  const open: OpenCase = { view, identity: summary, authored: summary.changedAt };
  switch (what) {
    case 'schema':
      return files.schemaFile(view.index.content);
    case 'answers':
      return files.answersFile(open);
    case 'questionnaire':
      return files.questionnaireFile(view.index.content);
    case 'calendar':
      return files.calendarFile(open, new Date());
  }
}
