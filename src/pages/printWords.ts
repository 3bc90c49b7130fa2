// The words of the page that makes documents, beside those every page shares.
import type { Searched } from '#machines/exportMachine.ts';
import type { FileForm } from '../pdf/makeFiles.ts';

export const printWords = {
  heading: 'Dokumentet',
  choose: 'Hvem skal have den?',
  band: {
    legend: 'Til hvilken alder?',
    byAge: (usual: string) => `Efter barnets alder (nu ${usual})`,
  },
  forms: 'Som hvilken fil?',
  form: {
    pdf: { label: 'PDF', hint: 'Til at skrive ud, sende og gemme. Kan læses op.' },
    html: {
      label: 'HTML-fil',
      hint: 'Én fil, der åbnes i en browser. God på telefonen, med stor skrift og til oplæsning.',
    },
  } satisfies { readonly [form in FileForm]: { readonly label: string; readonly hint: string } },
  noForm: 'Vælg mindst én slags fil.',
  make: {
    both: 'Lav PDF og HTML-fil',
    html: 'Lav HTML-fil',
    again: 'Lav den igen',
  },
  download: { pdf: 'Hent PDF', html: 'Hent HTML-fil' },
  handOut:
    'Det, du har markeret som ikke til den, der skal have dokumentet, bliver udeladt. Filen bliver læst igennem, før du får den.',
  ownAnswers:
    'Nogen har svaret på et udkast. Lav også et papir med svar til hver af dem: Vælg ”Svar til …” ovenfor.',
  whoMaySee: 'Hvem må se hvad',
  searched: ({ withheld, never, notSearched }: Searched) => {
    const besides =
      never === 0
        ? ''
        : ' Det, der aldrig er med i denne udgave, er der også søgt efter: Det står ikke i den.';
    if (withheld + notSearched.length === 0)
      return `Filen er læst igennem. Ingen tekster i sagen er markeret til at blive udeladt her.${besides}`;
    if (withheld === 0) return `Filen er læst igennem.${besides}`;
    const found =
      withheld === 1
        ? 'Filen er læst igennem for den tekst, der er udeladt. Den står ikke i den.'
        : `Filen er læst igennem for ${withheld} tekster, der er udeladt. Ingen af dem står i den.`;
    return found + besides;
  },
  cannotHeading: 'Dokumentet kan ikke laves',
  stoppedHeading: 'Dokumentet bliver ikke givet videre',
  stopped:
    'Noget, der skulle være udeladt, står i filen. Filen er ikke gemt. Ret teksten, eller ret, hvem der må se hvad, og lav den igen.',
  earlier: {
    open: 'Lav et dokument af versionen',
    onCover: 'Versionens navn står på forsiden, og hvornår og af hvem den er gemt.',
    handOut:
      'Det, der ikke er til den, der skal have dokumentet, bliver udeladt: både det, der var mærket dengang, og det, der er mærket nu. Filen bliver læst igennem, før du får den.',
    stopped:
      'Noget, der skulle være udeladt, står i filen. Filen er ikke gemt. En version kan ikke rettes. Mærk også det sted i sagen, hvor ordene står, og lav filen igen. Eller giv sagen videre, som den er nu.',
    notWhole:
      'Noget af det, versionen bygger på, kan ikke læses. Derfor kan den kun laves som arbejdskopi. Kontrollér loggen i historikken.',
  },
  stoppedPlaces: 'Her står det',
  toAnswer: 'Gå til svaret',
} as const;
