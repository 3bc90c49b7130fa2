// The Danish words for whether a PDF is what it says.
import type { PdfDifference } from './comparePdfs.ts';

const pages = (numbers: readonly number[]) => {
  const some = numbers.slice(0, 8).join(', ');
  const more = numbers.length > 8 ? ' og flere' : '';
  return numbers.length === 1 ? `side ${some}` : `side ${some}${more}`;
};

export const proofWords = {
  heading: 'Er denne PDF, hvad den siger?',
  lead: 'Vælg en PDF, som skulle være fra denne sag. Guiden finder den version, PDF’en siger den er, laver den igen og holder de to op mod hinanden. Filen bliver i browseren.',
  choose: 'Vælg en PDF',
  again: 'Vælg en anden PDF',
  working: 'Læser PDF’en og laver den igen …',
  failed: 'PDF’en kunne ikke prøves. Prøv igen.',

  unreadable:
    'Filen kan ikke læses. Den er måske flyttet, eller du har ikke adgang til den. Vælg den igen.',
  'too-large': 'Filen er for stor til at være en PDF fra Udredningsguiden.',
  damaged: 'Filen er ikke en hel PDF. Hent den igen fra der, hvor den er gemt, og prøv med den.',
  encrypted:
    'PDF’en er låst af et andet program med en kode, så den kan ikke prøves. Få den uden kode, eller prøv med den, der først blev gemt.',
  notOursHeading: 'Ikke en PDF fra Udredningsguiden',
  notOurs:
    'Der er intet mærke fra Udredningsguiden i filen. Den kan være lavet med et andet program eller gemt igen på en måde, så mærket er gået tabt, for eksempel ved at være skrevet ud til en ny PDF. Et fingeraftryk på papiret kan enhver have skrevet.',
  unknownHeading: 'Denne sag har ikke den version',
  unknown: (fingerprint: string) =>
    `PDF’en siger, at dens fingeraftryk er ${fingerprint}. Det passer ikke på noget, sagen har været, så vidt denne browser ved. Den kan høre til en anden sag, eller være lavet et andet sted, som denne browser ikke har hentet det nyeste fra.`,
  unknownEditionHeading: 'PDF’en kan ikke laves igen',
  unknownEdition:
    'PDF’en hører til sagen, men er en slags dokument, som denne app-version ikke kender. Den kan derfor ikke prøves her.',

  sameHeading: 'PDF’en er, hvad den siger',
  same: 'Ord, billeder og opbygning er de samme, som da den blev lavet. Intet er ændret.',
  sameOutsideHeading: 'Siderne er, hvad de siger. Sagen i filen er ikke prøvet',
  sameOutside: 'Ord, billeder og opbygning er de samme, som da PDF’en blev lavet.',
  restyledHeading: 'Ordene er de samme, men siderne er sat anderledes',
  restyled:
    'Hvert ord står der i samme rækkefølge, men noget ved udseendet er anderledes. PDF’en kan være lavet med en anden app-version eller gemt igen med et andet program. Guiden kan ikke sige, at den er uændret. Skal du være sikker, så lav dokumentet igen fra sagen.',
  differsHeading: 'PDF’en er ikke, hvad den siger',
  differs:
    'Den har fingeraftrykket fra sagen, men indholdet er et andet. Stol på det, der står i sagen, ikke på PDF’en.',

  version: (title: string, when: string) =>
    `Den hører til denne sag og versionen ”${title}”. ${when}.`,
  moment: (when: string) => `Den hører til denne sag, som den var ${when}.`,
  edition: (title: string) => `Slags dokument: ${title}.`,
  carriesCase:
    'Der ligger en sag i filen. Om det er den rigtige, kan ses, når du henter den ind: du ser, hvad der er i den, før du siger ja.',
  carriesTooMuch: 'Der ligger en fil i PDF’en, som ikke hører til i den.',

  where: 'Her er de forskellige:',
  difference(one: PdfDifference): string {
    switch (one.is) {
      case 'page-count':
        return `PDF’en har ${one.file} ${one.file === 1 ? 'side' : 'sider'}. Den skulle have ${one.made}.`;
      case 'words':
        return `Side ${one.page}: I PDF’en står ”${one.file}”. I sagen står ”${one.made}”. Der kan være flere forskelle efter den.`;
      case 'look':
        return `Udseendet på ${pages(one.pages)} er anderledes, selv om ordene er de samme.`;
      case 'structure':
        return 'Det, der læses op for dem, der ikke kan se siderne, er anderledes.';
      case 'places':
        return 'Bogmærker eller links er anderledes.';
      case 'metadata':
        return 'Filens oplysninger om sig selv er anderledes.';
      case 'other':
        return 'Der er noget i filen, som ikke hører til i den, eller noget, der ikke kan læses.';
    }
  },
} as const;
