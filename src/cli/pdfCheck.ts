// `npm run pdf:check -- <file.pdf>`: which rules of PDF/UA-1 and PDF/A a finished file breaks, and where.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  type CheckReport,
  type Conformance,
  checkPdf,
  failures,
  type RuleResult,
  readClaims,
} from '../pdfcheck/checkPdf.ts';
import type { Place } from '../pdfcheck/rule.ts';

/** npm moves to the project's folder; paths are meant from where the command was given. */
const here = process.env.INIT_CWD ?? process.cwd();

/** Places shown for each rule. */
const SHOWN = 3;

/** Tells what was found; true where nothing keeps the file from what it should be. */
async function run([source, ...more]: readonly string[]): Promise<boolean> {
  if (source === undefined || more.length > 0) {
    console.error('Skriv: npm run pdf:check -- <fil.pdf>.');
    return false;
  }
  const bytes = await readFile(resolve(here, source)).catch(() => undefined);
  if (bytes === undefined) {
    console.error(`”${source}” kan ikke læses. Skriv stien til den PDF, der skal prøves.`);
    return false;
  }
  const report = await checkPdf(bytes);
  if (!report.isReadable) {
    console.error(`${report.adviser}\n${report.developer}`);
    return false;
  }
  const { pdfua, pdfa } = await readClaims(bytes);
  const archive: Conformance = pdfa?.startsWith('2') ? 'PDF/A-2a' : 'PDF/A-3a';
  console.log(`Sider: ${report.pages}`);
  console.log(
    `Filen siger om sig selv: ${[pdfua && `PDF/UA-${pdfua}`, pdfa && `PDF/A-${pdfa}`].filter(Boolean).join(', ') || 'ingen standard'}`,
  );
  const told = ['PDF/UA-1', archive, 'reader'] as const;
  return told.map((standard) => tell(report, standard)).every((isRight) => isRight);
}

function tell(report: CheckReport, standard: Conformance | 'reader'): boolean {
  const name = standard === 'reader' ? 'Det, en læser mangler' : standard;
  const broken = failures(report, standard);
  if (broken.length === 0) {
    console.log(`${name}: ingen fejl`);
    return true;
  }
  console.log(`${name}: ${broken.length} ${broken.length === 1 ? 'regel' : 'regler'} brudt`);
  for (const one of broken) console.log(sentence(one));
  return false;
}

/** The sentence for the adviser, and below it the one for the developer with the places. */
function sentence({ rule, failed, places }: RuleResult): string {
  const shown = places.slice(0, SHOWN).map(placed).filter(Boolean);
  const more = failed > shown.length ? ' …' : '';
  const where = shown.length > 0 ? ` (${shown.join('; ')}${more})` : '';
  return `  ${rule.id}: ${rule.adviser}\n    ${rule.developer} × ${failed}${where}`;
}

function placed({ page, object, what }: Place): string {
  return [page && `page ${page}`, object && `object ${object}`, what].filter(Boolean).join(', ');
}

process.exitCode = (await run(process.argv.slice(2))) ? 0 : 1;
