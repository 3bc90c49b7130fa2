// Makes the answer file and hands it to the reader, whose own way it goes from there.
import { localDateOf } from '#forms/kinds/localDate.ts';
import { download } from '../app/download.ts';
import { ANSWER_ENDING, type AnswerContents, sealAnswer } from '../review/answerFile.ts';
import type { ReviewPayload } from '../review/payload.ts';

/** Neither text nor data to any other program. */
const TYPE = 'application/octet-stream';

/** Seals the answer and offers it as a download. Resolves with the file's name, which tells of nobody. */
export async function handBack(contents: AnswerContents, payload: ReviewPayload): Promise<string> {
  const text = await sealAnswer(contents, payload, (count) =>
    crypto.getRandomValues(new Uint8Array(count)),
  );
  const name = `svar-${localDateOf(new Date(contents.writtenAt))}.${ANSWER_ENDING}`;
  download(text, TYPE, name);
  return name;
}
