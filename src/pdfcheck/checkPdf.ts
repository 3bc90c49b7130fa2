// Checks the finished bytes of a PDF against every rule, and says what the file claims to conform to.
import { type Facts, readFacts } from './facts.ts';
import { catalogOf, get } from './look.ts';
import { isStream, PdfDamage } from './objects.ts';
import { openPdf, reasonOf } from './openPdf.ts';
import type { Finding, Place, Rule, Standard } from './rule.ts';
import { rules } from './rules/index.ts';
import { NS, property, readXmp } from './xmp.ts';

/** The standards a file can be checked against. */
export type Conformance = 'PDF/UA-1' | 'PDF/A-2a' | 'PDF/A-3a';

export type RuleResult = {
  readonly rule: Rule;
  /** `not exercised`: the file has nothing that the rule speaks of. */
  readonly verdict: 'passed' | 'failed' | 'not exercised';
  readonly looked: number;
  readonly failed: number;
  /** The first places where it fails. */
  readonly places: readonly Place[];
};

export type CheckReport =
  | { readonly isReadable: true; readonly pages: number; readonly results: readonly RuleResult[] }
  | { readonly isReadable: false; readonly adviser: string; readonly developer: string };

/** Places told for each rule; more help nobody. */
const MOST_PLACES = 20;

/**
 * Checks a file. Never rejects: what is no whole PDF gives one sentence. Time grows with the size of
 * the file alone, however it is made.
 */
export async function checkPdf(bytes: Uint8Array): Promise<CheckReport> {
  let facts: Facts;
  try {
    facts = readFacts(await openPdf(bytes));
  } catch (error) {
    if (!(error instanceof PdfDamage)) throw error;
    return { isReadable: false, ...refusal(error) };
  }
  const done = new Map<Rule['check'], Finding>();
  const results = rules.map((rule): RuleResult => {
    // A locked file shows nothing but that it is locked.
    const isHidden = facts.pdf.isEncrypted && !LOCK_RULES.has(rule.id);
    const finding = isHidden
      ? { looked: 0, places: [] }
      : (done.get(rule.check) ?? rule.check(facts));
    done.set(rule.check, finding);
    const { looked, places } = finding;
    const verdict = places.length > 0 ? 'failed' : looked > 0 ? 'passed' : 'not exercised';
    return { rule, verdict, looked, failed: places.length, places: places.slice(0, MOST_PLACES) };
  });
  return { isReadable: true, pages: facts.pages.length, results };
}

const LOCK_RULES: ReadonlySet<string> = new Set(['6.1.3-2', '7.16-1']);

/** The sentences for a file that cannot be read at all. */
function refusal(error: unknown): { readonly adviser: string; readonly developer: string } {
  return {
    adviser: 'Filen er ikke en hel PDF. Lav den igen, eller hent den igen, hvor den kom fra.',
    developer: `Not a whole PDF: ${reasonOf(error)}.`,
  };
}

/** The rules that must hold for a standard. */
function ruleSet(conformance: Conformance): ReadonlySet<Standard> {
  if (conformance === 'PDF/UA-1') return new Set<Standard>(['PDF/UA-1']);
  return new Set<Standard>(['PDF/A', conformance]);
}

/**
 * The results that keep a file from a standard. `exceptClaims` leaves out the rules on the claim
 * itself: none left means that the file may claim the standard.
 */
export function failures(
  report: CheckReport,
  standard: Conformance | 'reader',
  { exceptClaims = false } = {},
): readonly RuleResult[] {
  if (!report.isReadable) return [];
  const asked = standard === 'reader' ? new Set<Standard>(['reader']) : ruleSet(standard);
  return report.results.filter(
    ({ rule, verdict }) =>
      verdict === 'failed' && asked.has(rule.standard) && !(exceptClaims && rule.isClaim),
  );
}

/** What the metadata claims; parts as they are written there. */
export type Claims = {
  readonly pdfua: string | undefined;
  /** Part and level: `3a`. */
  readonly pdfa: string | undefined;
};

/** Reads what a file claims to conform to, true or not. Rejects where the bytes are no PDF. */
export async function readClaims(bytes: Uint8Array): Promise<Claims> {
  const pdf = await openPdf(bytes);
  const metadata = get(pdf, catalogOf(pdf), 'Metadata');
  if (!isStream(metadata)) return { pdfua: undefined, pdfa: undefined };
  const xmp = readXmp(pdf.decoded(metadata).bytes);
  const part = property(xmp, NS.pdfaid, 'part')?.text;
  const level = property(xmp, NS.pdfaid, 'conformance')?.text ?? '';
  return {
    pdfua: property(xmp, NS.pdfuaid, 'part')?.text,
    pdfa: part && `${part}${level.toLowerCase()}`,
  };
}
