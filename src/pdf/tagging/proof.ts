// What the file says of which state of a case it shows, for machines: own metadata, read back by src/proof.
import { describedSchema } from './schemas.ts';

/** The namespace of the properties. Its number is raised when they change their meaning. */
export const PROOF_NAMESPACE = 'https://udredningsguiden.example/ns/fingerprint/1/';

/** The properties, each a text. */
export type FileProof = {
  /** The short fingerprint as it is printed. */
  readonly fingerprint: string;
  /** The whole of it: SHA-256, base64url. */
  readonly digest: string;
  /** What it is taken of. */
  readonly of: 'version' | 'case';
  /** SHA-256 of the case as it stood when the version was printed without what had been withheld since. */
  readonly later?: string;
  /** Id of the edition. */
  readonly edition: string;
  /** The moment the case was last changed, UTC. */
  readonly changedAt: string;
  /** The day the document is told as: ages rest on it. */
  readonly day: string;
};

/** In the order they are written. */
const told: { readonly [property in keyof FileProof]-?: string } = {
  fingerprint: 'Fingerprint of the state of the case, as printed on the cover and every page',
  digest: 'SHA-256 of that state, base64url; the fingerprint is its first 80 bits',
  of: 'Whether the state is a named version of the case or the case as it was',
  later:
    'SHA-256 of the later state whose withholdings hold in the version, base64url; often absent',
  edition: 'The edition of the document',
  changedAt: 'When the case was last changed, UTC',
  day: 'The day that ages and deadlines are counted from',
};

export const proofSchema = describedSchema({
  schema: 'Udredningsguiden fingerprint',
  namespaceURI: PROOF_NAMESPACE,
  prefix: 'ug',
  properties: Object.entries(told).map(([name, description]) => ({
    name,
    valueType: 'Text',
    category: 'internal',
    description,
  })),
});

/** The properties as elements. All values are ids, dates or signs of a fingerprint: nothing for XML to read. */
export function proofElements(proof: FileProof): readonly string[] {
  const values = new Map<string, string>(Object.entries(proof));
  return Object.keys(told).flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [`<ug:${name}>${value}</ug:${name}>`];
  });
}
