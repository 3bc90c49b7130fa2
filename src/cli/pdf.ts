// `npm run pdf -- <case file or id of a fictional case> <out> [--udgave <id>] [--html]`: the browser's files,
// without the browser.
import { Refusal } from './caseInput.ts';
import { runPdf } from './pdfCommand.ts';

try {
  console.log(await runPdf(process.argv.slice(2)));
} catch (error) {
  const sentence =
    error instanceof Refusal ? error.message : `PDF’en kunne ikke laves: ${String(error)}`;
  console.error(sentence);
  process.exitCode = 1;
}
