// The words of the page that makes documents, beside those every page shares.
import type { FileForm } from '../pdf/makeFiles.ts';

export const printWords = {
  heading: 'Dokumentet',
  choose: 'Hvem skal have den?',
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
  whoMaySee: 'Hvem må se hvad',
  searched: (count: number) => {
    if (count === 0)
      return 'Filen er læst igennem. Intet i sagen er markeret til at blive udeladt her.';
    if (count === 1) return 'Filen er læst igennem, og den tekst, der er udeladt, står ikke i den.';
    return `Filen er læst igennem, og ingen af de ${count} tekster, der er udeladt, står i den.`;
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
