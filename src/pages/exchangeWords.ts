// The Danish words of saving a case as open files for other programs.
import { plainFileWords } from '../workfile/plainWords.ts';
import { fileWords } from './fileWords.ts';

export const exchangeWords = {
  heading: 'Åbne filer til andre programmer',
  warning:
    'Filerne her er ikke låst. Gem dem kun, når et andet program skal bruge dem, og slet dem bagefter. De to filer med svar har hele sagen, også det, du har mærket som ikke for alle. Mærkerne følger med.',

  caseFile: {
    heading: 'Sagens fil (JSON)',
    text: 'Til programmer, der kender Udredningsguidens egne filer. Den har alle svar, men ikke historikken. Skemaet (JSON Schema) viser en udvikler, hvordan filen er bygget.',
    save: fileWords.save.plain,
    schema: 'Gem skemaet til filen',
  },
  fhir: {
    heading: 'Svar til et fagsystem (FHIR)',
    text: 'Til kommunens fagsystem, så svarene ikke skal tastes igen. Systemet skal kunne læse FHIR R4. Spørgeskemaet fortæller det, hvad der er spurgt om. Det er vores egen rekonstruktion, ikke Social- og Boligstyrelsens skema.',
    save: 'Gem svarene',
    questionnaire: 'Gem spørgeskemaet',
  },
  calendar: {
    heading: 'Datoer til din kalender (ICS)',
    text: 'Til din egen kalender, for eksempel Outlook. Filen har de frister, opfølgninger og slutdatoer, der venter endnu. I kalenderen står der kun ”Frist i en sag” eller noget lignende, og de fire tegn, som også står i navnet på sagens filer.',
    again:
      'Gemmer du filen igen og åbner den, flytter de fleste kalendere datoerne. Dem, der er klaret, sletter du selv.',
    save: 'Gem datoerne',
  },

  ask: fileWords.save.plainAsk,
  warnings: {
    answers: plainFileWords.warning,
    calendar:
      'Kalenderfilen er ikke krypteret. Den har sagens datoer, men ingen navne og ingen tekster fra sagen. Ser andre din kalender, kan de se datoerne.',
  },
  yes: plainFileWords.yes,

  doneOpen: fileWords.save.plainDone,
  doneEmpty: 'Filen er gemt. Den er ens for alle sager, og der står intet om sagen i den.',
  noDates: 'Ingen datoer venter i sagen. Der er ikke gemt nogen fil.',
  failed: 'Der er ikke gemt nogen fil',
  failedText:
    'Genindlæs siden, og prøv igen. Sker det igen, så gem sagens fil (JSON) i stedet, og fortæl om fejlen til den, der har givet dig guiden.',
} as const;
