// The Danish words around working files: what an import will do, what it did, and how the kept copy is.
import { plainFileWords } from './plainWords.ts';

const changes = (count: number) =>
  count === 1 ? '1 ændring' : `${count.toLocaleString('da-DK')} ændringer`;
const cases = (count: number) => (count === 1 ? '1 sag' : `${count.toLocaleString('da-DK')} sager`);

const answers = (count: number) => `${count.toLocaleString('da-DK')} svar`;
const over = (count: number) =>
  `${count === 1 ? '1 sted' : `${count.toLocaleString('da-DK')} steder`} bliver det, der står her, skiftet ud. Du kan stadig se det i historikken.`;

export const workFileWords = {
  plainWarning: plainFileWords.warning,
  plainYes: plainFileWords.yes,

  preview: {
    new: (count: number) =>
      `Sagen er ikke her i browseren. Den hentes ind med ${changes(count)} i historikken.`,
    same: 'Sagen er den samme her og i filen. Der er intet at hente ind.',
    behind: (count: number) =>
      `Sagen er nyere her end i filen: ${changes(count)} her er ikke i filen. Der er intet at hente ind.`,
    merge: (count: number) =>
      `Filen har ${changes(count)}, som ikke er her. ${count === 1 ? 'Den' : 'De'} flettes ind i sagen, og intet her overskrives.`,
    mergeOver: (count: number, replaced: number) =>
      `Filen har ${changes(count)}, som ikke er her. ${count === 1 ? 'Den' : 'De'} flettes ind i sagen. ${over(replaced)}`,
    over,
    again: (count: number, day: string) =>
      `Filens indhold blev hentet ind her og fortrudt den ${day}. ${answers(count)} fra filen står derfor ikke i sagen. Du kan hente det ind igen.`,
    againToo: (count: number, day: string) =>
      `${answers(count)} fra filen blev hentet ind her før og fortrudt den ${day}. ${count === 1 ? 'Det' : 'De'} kommer også ind igen.`,
    undoneThere: (count: number) =>
      count === 1
        ? '1 svar herfra er hentet ind et andet sted og fortrudt dér. Her går det ikke tilbage: Det, der står her, bliver stående. Står der noget andet i filen, kommer det ved siden af, og du vælger.'
        : `${answers(count)} herfra er hentet ind et andet sted og fortrudt dér. Her går de ikke tilbage: Det, der står her, bliver stående. Står der noget andet i filen, kommer det ved siden af, og du vælger.`,
    conflicts: (count: number) =>
      count === 1
        ? '1 svar er skrevet forskelligt de to steder. Begge versioner bliver stående, til du vælger.'
        : `${count} svar er skrevet forskelligt de to steder. Alle versioner bliver stående, til du vælger.`,
    clash:
      'Sagen er her i browseren, men noget i historikken er anderledes i filen. Den hentes ikke ind. Spørg den, filen kommer fra, om en ny, og behold begge så længe.',
    gaps: (count: number) =>
      `Noget af historikken mangler, også dér hvor filen er gemt (${changes(count)}).`,
  },

  failed: 'Intet er hentet ind.',
  /** What of the browser's cases cannot be read, by case. */
  lacking: {
    case: (name: string) => (name === '' ? 'en sag uden navn' : `sagen ”${name}”`),
    there: (name: string, count: number) =>
      `I ${name} kan ${changes(count)} ikke læses her i browseren. Filen har ${count === 1 ? 'den' : 'dem'} endnu: Hent filen ind, så kommer ${count === 1 ? 'den' : 'de'} på plads.`,
    gone: (name: string, count: number) =>
      `I ${name} kan ${changes(count)} ikke læses, og ${count === 1 ? 'den' : 'de'} er ikke i filen. Resten af sagen er med. Har du en ældre fil, så hent den ind; ellers se sagen igennem, og skriv det igen, der mangler.`,
    onlyThere: (name: string) =>
      `I browseren kan ${name} ikke læses. Filen har den stadig, som den var, da den sidst kunne læses. Slet ikke filen.`,
    leftOut: (name: string, why: string) => `I filen mangler ${name}. ${why}`,
  },
  /** The kept copy may have what the browser has lost, and cannot be asked. */
  olderUnread:
    'Noget i browserens sager kan ikke læses. Filen er ikke rørt, for den kan have det, der mangler, men den kan ikke åbnes herfra. Behold filen, og vælg en anden fil, så resten bliver gemt.',
  halfway: (count: number) =>
    `Importen blev afbrudt, og ${cases(count)} nåede at komme ind. Fortryd importen, eller hent filen ind igen.`,
  otherHome: {
    vault:
      'Filen har øvelsessager. De kan ikke lægges sammen med rigtige sager. Hent den ind under øvelsessagerne.',
    practice:
      'Filen har rigtige sager. De kan ikke lægges sammen med øvelsessager. Lås op for dine sager, og hent filen ind dér.',
  },

  undo: {
    withdrawn: 'En fil blev hentet ind, og det er fortrudt.',
    removed: (count: number) => `${cases(count)} er fjernet igen.`,
    restored: (count: number) => `${cases(count)} er ført tilbage til det, der stod før.`,
    keptCase:
      'Nogen har skrevet i sagen, efter at den blev hentet ind. Den bliver her. Slet den fra oversigten, hvis den skal væk.',
    keptAnswers: 'Disse svar er ændret, efter at filen blev hentet ind. De står, som de gør nu:',
    /** Where something of it is no answer: a draft that was sent stays sent. */
    keptHappened:
      'Noget er ændret, efter at filen blev hentet ind, eller det er sket og kan ikke tages tilbage. Det står, som det gør nu:',
  },

  places: {
    reopening: 'Genåbningen af sagen',
    review: 'Et udkast, der er sendt til gennemlæsning',
    reviewAnswer: 'Et svar fra en gennemlæsning',
    reviewReply: 'Svaret på en bemærkning',
    reviewEnd: 'En gennemlæsning, der er afblæst',
    phase: (title: string) => `Fasen ${title.toLowerCase()}`,
    answer: (label: string, section: string) => `”${label}” i ”${section}”`,
    unknown: 'Et svar, som denne app-version ikke kender',
    becomes: (place: string, old: string, next: string) =>
      next === '' ? `${place}: ”${old}” bliver tomt` : `${place}: ”${old}” bliver til ”${next}”`,
  },
} as const;
