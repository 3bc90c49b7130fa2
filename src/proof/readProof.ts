// Reads what a PDF says of which state of a case it shows. Anyone can write it: it is a claim, not a proof.
import { z } from 'zod';
import { PROOF_NAMESPACE } from '../pdf/tagging/proof.ts';
import { catalogOf, get } from '../pdfcheck/look.ts';
import { isStream, PdfDamage } from '../pdfcheck/objects.ts';
import { openPdf } from '../pdfcheck/openPdf.ts';
import { readXmp } from '../pdfcheck/xmp.ts';
import { LARGEST_PDF } from '../workfile/inPdf.ts';

const claim = z.object({
  fingerprint: z.string().regex(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/),
  digest: z.string().regex(/^[\w-]{43}$/),
  of: z.enum(['version', 'case']),
  later: z
    .string()
    .regex(/^[\w-]{43}$/)
    .exactOptional(),
  edition: z.string().regex(/^[a-z]{1,20}(?:-[a-z][a-z0-9-]{0,63})?$/),
  changedAt: z.iso.datetime(),
  day: z.iso.date(),
});

/** What a PDF of ours says of itself. */
export type PdfClaim = z.infer<typeof claim>;

export type ReadProof =
  | { readonly is: 'ours'; readonly claim: PdfClaim }
  /** A PDF that says nothing of the kind, or nothing that can be right. */
  | { readonly is: 'not-ours' }
  | { readonly is: 'unreadable' | 'too-large' | 'damaged' | 'encrypted' };

/** Never rejects because of what is in the file. */
export async function readProof(file: Blob): Promise<ReadProof> {
  if (file.size > LARGEST_PDF) return { is: 'too-large' };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { is: 'unreadable' };
  }
  try {
    const pdf = await openPdf(bytes);
    if (pdf.isEncrypted) return { is: 'encrypted' };
    const metadata = get(pdf, catalogOf(pdf), 'Metadata');
    if (!isStream(metadata)) return { is: 'not-ours' };
    const { properties } = readXmp(pdf.decoded(metadata).bytes);
    const told = properties.filter(({ uri }) => uri === PROOF_NAMESPACE);
    const read = claim.safeParse(Object.fromEntries(told.map(({ local, text }) => [local, text])));
    return read.success ? { is: 'ours', claim: read.data } : { is: 'not-ours' };
  } catch (cause) {
    if (!(cause instanceof PdfDamage || cause instanceof RangeError)) throw cause;
    return { is: 'damaged' };
  }
}
