// Makes the answer file and hands it to the reader, whose own way it goes from there.
import type { Instant } from '#forms/answers/record.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { download } from '../app/download.ts';
import { ANSWER_ENDING, type AnswerContents, sealAnswer } from '../review/answerFile.ts';
import type { ReviewPayload } from '../review/payload.ts';
import { newId } from '../storage/newId.ts';

/** Neither text nor data to any other program. */
const TYPE = 'application/octet-stream';

/** Seals the answer and offers it as a download. Resolves with the file's name, which tells of nobody. */
export async function handBack(contents: AnswerContents, payload: ReviewPayload): Promise<string> {
  const text = await sealAnswer(contents, payload, (count) =>
    crypto.getRandomValues(new Uint8Array(count)),
  );
  const name = answerFileName(contents.writtenAt);
  download(text, TYPE, name);
  return name;
}

/** Random signs in the name, so that two answers of one day can be told apart, and by nothing that is in them. */
const SIGNS = 4;

/** The name of an answer file: another one each time, and of nobody. */
function answerFileName(writtenAt: Instant): string {
  const own = newId('').slice(0, SIGNS);
  return `svar-${localDateOf(new Date(writtenAt))}-${own}.${ANSWER_ENDING}`;
}
