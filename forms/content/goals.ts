// Plan: concrete goals, each tied to a need that was found and to a wish that was spoken.
import { functioningLevel, goalType } from './scales.ts';
import { themeOptions } from './themes-list.ts';
import type { Section } from './types.ts';

export const goals = {
  id: 'goals',
  phase: 'plan',
  group: 'Ønsker og mål',
  title: 'Mål',
  lead: 'Få og klare mål, som barnet, forældrene og de voksne omkring dem kan være fælles om. Hvert mål peger tilbage på et behov og frem mod en dag, hvor I ser, om det lykkedes.',
  guidance: [
    'Er målet konkret nok til, at alle kan se, hvornår det er nået? ”Har det bedre” er et ønske; ”går selv i seng fire aftener om ugen” er et mål.',
    'To til fire mål er som regel nok. Flere mål giver sjældent mere fremskridt.',
    'Ikke alle mål er fremskridt. At holde fast i noget eller bremse et tab kan være det vigtigste mål af alle.',
    'Brug de steder, hvor hverdagen foregår: hjemme, i børnehaven eller skolen, i fritiden.',
    'Skriv målet, så barnet kan forstå det, og spørg barnet, om det er det rigtige.',
    'At nå et mål betyder ikke, at hjælpen automatisk stopper. Sig det til familien, for mange er bange for det.',
  ],
  why: 'Et mål uden et behov er tilfældigt, og et behov uden et mål bliver glemt. Når de hænger sammen, kan alle ved opfølgningen se, om hjælpen gør en forskel.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 92',
      says: 'Planen skal have konkrete mål for barnets trivsel og udvikling, bygget på indsatsen og på det, undersøgelsen viste. Barn og forældre er med til at formulere dem.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 109',
      says: 'I ungeplanen handler målene også om uddannelse, arbejde og overgangen til voksenlivet.',
      status: 'confirmed',
    },
    {
      act: 'good-practice',
      ref: 'Klare mål (anbefalinger på social.dk)',
      says: 'Gode mål er klare, enkle og afgrænsede, viser hvem der har ansvaret, og alle kan se, hvornår de er nået.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Mål og måltyper (FFB/VUM)',
      says: 'Hvert mål har ét hovedtema, en måltype og et forventet niveau.',
      status: 'adjacent',
    },
  ],
  provenance: {
    status: 'adjacent',
    source:
      'Måltype, hovedtema og forventet niveau er voksenmetodens (FFB/VUM 2.0). Resten er projektets egne ord. Projektets metodenotat (udredning.md) §§ 10.1–10.2',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'goals',
      kind: 'rows',
      label: 'Mål',
      hint: 'Ét mål i hver række. Tag fat i de behov, der betyder mest.',
      missing: 'Tilføj mindst ét mål, der peger tilbage på et behov fra den faglige vurdering.',
      itemName: 'mål',
      addLabel: 'Tilføj et mål',
      atLeast: 1,
      nameColumn: 'goal',
      columns: [
        {
          id: 'goal',
          kind: 'longText',
          label: 'Målet',
          hint: 'Hvem gør hvad, hvor, hvor tit og inden hvornår? Skriv, så barnet kan forstå det.',
          missing: 'Skriv målet så konkret, at alle kan se, hvornår det er nået.',
        },
        {
          id: 'type',
          kind: 'choice',
          label: 'Hvilken slags mål er det?',
          options: goalType.options,
          missing: 'Vælg, om målet er at udvikle, fastholde eller begrænse et tab.',
        },
        {
          id: 'theme',
          kind: 'choice',
          look: 'list',
          label: 'Hvilket tema handler det mest om?',
          options: themeOptions,
          missing: 'Vælg det tema, målet mest handler om.',
        },
        {
          id: 'level-now',
          kind: 'choice',
          look: 'list',
          label: 'Niveau nu',
          hint: 'Niveauet fra temaet. Har temaet ikke noget niveau, så vælg ”Ikke vurderet”.',
          options: functioningLevel.options,
          missing: 'Vælg niveauet nu, eller ”Ikke vurderet”, hvis temaet ikke har noget niveau.',
        },
        {
          id: 'level-wanted',
          kind: 'choice',
          look: 'list',
          label: 'Niveau, I håber på',
          hint: 'Skal noget fastholdes, er det ofte det samme som nu. Ved et tab kan det være højere end nu.',
          options: functioningLevel.options,
          missing:
            'Vælg det niveau, I håber på, eller ”Ikke vurderet”, hvis det ikke giver mening her.',
        },
        {
          id: 'how-we-see-it',
          kind: 'longText',
          label: 'Hvordan ser vi, om det går den rigtige vej?',
          hint: 'Noget, man kan se eller tælle i hverdagen, uden at det bliver en ny opgave for familien.',
          missing: 'Skriv, hvad I kan se eller tælle i hverdagen, når det går den rigtige vej.',
        },
        {
          id: 'needs',
          kind: 'references',
          from: { to: 'rows', of: 'assessment/needs', labelColumn: 'what', noun: 'behov' },
          label: 'Hvilket behov møder målet?',
          missing:
            'Vælg det behov, målet møder. Mangler behovet, så skriv det i den samlede faglige vurdering.',
          shownWhen: {
            when: { question: 'screening/outcome/choice', is: ['partial', 'full'] },
            because: 'Vises, fordi behovene er beskrevet i udredningens samlede vurdering.',
          },
        },
        {
          id: 'wishes',
          kind: 'references',
          from: { to: 'rows', of: 'wishes/wishes', labelColumn: 'words', noun: 'ønske' },
          label: 'Hvilket ønske hører målet til?',
          missing:
            'Vælg det ønske, målet hører til. Hører det ikke til noget, så tal med barnet om, hvorfor målet er med.',
        },
        {
          id: 'agreed-with',
          kind: 'choices',
          label: 'Hvem er målet aftalt med?',
          options: [
            { value: 'child', label: 'Barnet' },
            { value: 'young-person', label: 'Den unge' },
            { value: 'parents', label: 'Forældrene' },
            { value: 'provider', label: 'Dem, der giver hjælpen' },
          ],
          missing: 'Vælg, hvem målet er aftalt med. Er det ikke aftalt endnu, så aftal det først.',
        },
        {
          id: 'responsible',
          kind: 'text',
          label: 'Hvem har ansvaret?',
          hint: 'Én person med navn eller funktion, ikke ”alle”.',
          missing: 'Skriv, hvem der har ansvaret for, at der sker noget.',
        },
        {
          id: 'start',
          kind: 'date',
          range: 'any',
          label: 'Fra hvornår?',
          missing: 'Skriv, hvornår I begynder på målet.',
        },
        {
          id: 'target',
          kind: 'date',
          range: 'any',
          label: 'Hvornår skal målet være nået?',
          missing: 'Skriv datoen, hvor I regner med, at målet er nået.',
        },
      ],
    },
  ],
} as const satisfies Section;
