// A content stream as operations: an operator and the values before it (7.8.2), pictures in line with them.
import { isSpace, isWord, Lexer, type Token } from './lexer.ts';
import { PdfDamage, type PdfValue } from './objects.ts';

export type Operation = { readonly operator: string; readonly operands: readonly PdfValue[] };

/** More values before an operator than any has; a stream that piles up more is no content stream. */
const MOST_OPERANDS = 20_000;

/** Reads one operation after another. Throws `PdfDamage` where the bytes are no content stream. */
export function* operationsIn(bytes: Uint8Array): Generator<Operation, void> {
  const lexer = new Lexer(bytes, 0, { withRefs: false });
  let operands: PdfValue[] = [];
  for (;;) {
    const token = lexer.next();
    if (token === undefined) return;
    if (!isWord(token)) {
      operands.push(token);
      if (operands.length > MOST_OPERANDS) throw new PdfDamage('values without an operator');
      continue;
    }
    if (token.word === 'BI') yield { operator: 'BI', operands: [inlineImage(lexer)] };
    else yield { operator: token.word, operands };
    operands = [];
  }
}

/** Reads from `BI` to `EI` and gives the picture's dictionary. */
function inlineImage(lexer: Lexer): PdfValue {
  const entries = new Map<string, PdfValue>();
  for (;;) {
    const key = lexer.next();
    if (isIt(key, 'ID')) break;
    const value = lexer.next();
    if (typeof key !== 'object' || key?.kind !== 'name' || value === undefined || isWord(value))
      throw new PdfDamage('a picture in line that does not begin');
    entries.set(key.name, value);
  }
  const { bytes } = lexer;
  for (let at = lexer.at + 1; at + 1 < bytes.length; at += 1) {
    const isEnd = bytes[at] === 69 && bytes[at + 1] === 73 && isSpace(bytes[at - 1]);
    if (isEnd && (at + 2 >= bytes.length || isSpace(bytes[at + 2]))) {
      lexer.at = at + 2;
      return { kind: 'dict', entries };
    }
  }
  throw new PdfDamage('a picture in line that does not end');
}

function isIt(token: Token | undefined, word: string): boolean {
  return token !== undefined && isWord(token) && token.word === word;
}

/** Every operator of PDF 1.7 (Annex A). */
export const OPERATORS: ReadonlySet<string> = new Set(
  [
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l',
    'm M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "',
  ].flatMap((line) => line.split(' ')),
);
