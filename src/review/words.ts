// The review file's and the answer file's Danish sentences for the adviser: what is wrong, and what to do.

export const reviewWords = {
  passphraseIsName:
    'Kodeordet er kun navne fra sagen. Det er noget af det første, andre gætter på. Vælg fire tilfældige ord.',
  noLock: 'Filen er ikke en gennemlæsningsfil, så den kan ikke læses igennem. Lav den igen.',
  doesNotOpen:
    'Filen kan ikke åbnes igen med kodeordet, så vi ved ikke, hvad der er i den. Lav den igen.',
} as const;

const NOTHING_TAKEN = 'Intet er hentet ind.';
const SEND_AGAIN =
  'Bed om at få svarfilen sendt igen, eller skriv svaret ind, som du får det i telefonen eller på papir.';

/** Why an answer file is not taken in. */
export const answerRefusals = {
  empty: `Filen er tom. ${SEND_AGAIN}`,
  'not-ours':
    'Filen er ikke en svarfil. Vælg den fil, du har fået tilbage; dens navn ender på .udredningssvar.',
  'review-file':
    'Det er filen med udkastet, ikke svaret på det. Bed om den fil, der bliver lavet, når man er færdig med at svare; dens navn ender på .udredningssvar.',
  'too-large': `Filen er for stor til at være en svarfil. ${NOTHING_TAKEN} Vælg den fil, du har fået tilbage, eller bed om at få den sendt igen.`,
  'cut-off': `Svarfilen er skåret over, så noget af den mangler. ${NOTHING_TAKEN} ${SEND_AGAIN}`,
  newer:
    'Svarfilen er lavet med en nyere app-version. Genindlæs siden, så du får den nyeste app-version, og hent filen ind igen.',
  unknown: `Svaret hører ikke til et udkast fra denne sag. ${NOTHING_TAKEN} Åbn den sag, udkastet er sendt fra, og hent svaret ind der.`,
  'called-off': `Svaret hører til et udkast, som I har kaldt tilbage. ${NOTHING_TAKEN} Vil I have svaret med, så send udkastet igen, eller skriv svaret ind til en ny gennemlæsning.`,
  damaged: `Svarfilen er beskadiget eller ændret, efter at den blev lavet. ${NOTHING_TAKEN} ${SEND_AGAIN}`,
  shape: `Svarfilen har et indhold, som et svar ikke kan have. ${NOTHING_TAKEN} ${SEND_AGAIN}`,
  'unknown-spot': `Svarfilen har bemærkninger til steder, der ikke var i det udkast, I sendte. ${NOTHING_TAKEN} ${SEND_AGAIN}`,
} as const;

/** What can be wrong with an answer file: one sentence for each. */
export type AnswerFault = keyof typeof answerRefusals;
