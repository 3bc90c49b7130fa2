// Opening: who is responsible for the case, and which professionals already know the child.
import type { Section } from './types.ts';

export const caseworkers = {
  id: 'caseworkers',
  phase: 'opening',
  group: 'Henvendelsen',
  title: 'Sagens rådgivere og fagpersoner',
  lead: 'Familien skal vide, hvem de kan ringe til. Og de fagpersoner, der allerede kender barnet, ved ofte mest om hverdagen.',
  guidance: [
    'Giv familien ét navn og én vej ind. Skift af rådgiver er noget af det, familier oplever som sværest.',
    'Hvem ser barnet i hverdagen: pædagog, lærer, sundhedsplejerske, fysioterapeut, læge, PPR?',
    'Spørg om konkrete ting: hvad ser du, hvor tit, hvad virker? Så får du mere end en almindelig udtalelse.',
    'Aftal med forældrene, hvem du spørger, om hvad og hvorfor, før du spørger. Skriv samtykket ned.',
    'Får I ikke svar, så skriv, hvornår I spurgte, og hvad I gør i stedet.',
  ],
  why: 'For få oplysninger er den hyppigste fejl i sager på området. Fagpersoner, der kender barnet, skal inddrages, og det skal kunne ses, hvem I har spurgt og hvornår.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 22, stk. 1',
      says: 'I en børnefaglig undersøgelse skal fagpersoner, der allerede kender barnet og familien, inddrages.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 21, stk. 5',
      says: 'Har familien ikke fået støtte før, skal der som udgangspunkt være to rådgivere med ved de vigtige møder.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 10',
      says: 'Kommunen har ansvaret for, at sagen er oplyst godt nok.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 11',
      says: 'Oplysninger hos andre indhentes som udgangspunkt med samtykke. Spørg ikke om mere, end sagen har brug for.',
      status: 'confirmed',
    },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Spørgsmålene er projektets egne, bygget på Projektets lovnotat (law.md) §§ A2 og B (krav O6 og O8)',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'adviser',
      kind: 'text',
      label: 'Børne- og ungerådgiver',
      missing:
        'Skriv navnet på den rådgiver, der har sagen, så familien ved, hvem de kan ringe til.',
      administrative: true,
    },
    {
      id: 'unit',
      kind: 'text',
      label: 'Team eller afdeling',
      missing: 'Skriv, hvilket team eller hvilken afdeling der har sagen.',
      administrative: true,
    },
    {
      id: 'municipality',
      kind: 'text',
      label: 'Kommune',
      missing: 'Skriv, hvilken kommune der behandler sagen.',
      administrative: true,
    },
    {
      id: 'phone',
      kind: 'text',
      format: 'phone',
      label: 'Telefon',
      hint: 'Et nummer, familien kan bruge.',
      missing: 'Skriv et telefonnummer med otte cifre, eller lad feltet stå tomt.',
      optional: true,
      administrative: true,
    },
    {
      id: 'first-time-family',
      kind: 'choice',
      label: 'Er det familiens første sag?',
      hint: 'Altså: Har familien ikke før fået støtte efter barnets lov eller de gamle regler i serviceloven?',
      options: [
        { value: 'yes', label: 'Ja, det er første gang' },
        { value: 'no', label: 'Nej, familien har fået støtte før' },
      ],
      missing:
        'Vælg, om familien har fået støtte før. Det afgør, om der som udgangspunkt skal være to rådgivere med.',
    },
    {
      id: 'two-advisers',
      kind: 'longText',
      label: 'Hvem er den anden rådgiver ved de vigtige møder?',
      hint: 'Skriv navnet, eller skriv, hvorfor I afviger fra udgangspunktet om to rådgivere.',
      missing: 'Skriv, hvem den anden rådgiver er, eller hvorfor I kun er én.',
      shownWhen: {
        when: { question: 'first-time-family', is: ['yes'] },
        because:
          'Vises, fordi familien ikke har fået støtte før. Så er udgangspunktet to rådgivere.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 21, stk. 5',
          says: 'Ved de vigtige møder i familiens første sag skal der som udgangspunkt være to rådgivere.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'professionals',
      kind: 'rows',
      label: 'Fagpersoner, der kender barnet',
      hint: 'Én række for hver. Det, de fortæller, skriver du senere som oplysninger med kilde og dato.',
      missing:
        'Tilføj de fagpersoner, der kender barnet, eller lad listen stå tom, og skriv nedenfor hvorfor.',
      itemName: 'fagperson',
      addLabel: 'Tilføj en fagperson',
      atLeast: 0,
      optional: true,
      administrative: true,
      nameColumn: 'name',
      columns: [
        {
          id: 'name',
          kind: 'text',
          label: 'Navn',
          missing: 'Skriv fagpersonens navn, eller slet rækken.',
        },
        {
          id: 'role',
          kind: 'text',
          label: 'Hvad er fagpersonen for barnet?',
          hint: 'For eksempel ”klasselærer” eller ”fysioterapeut på børneafdelingen”.',
          missing: 'Skriv, hvad fagpersonen er for barnet.',
        },
        {
          id: 'asked-on',
          kind: 'date',
          range: 'past',
          label: 'Hvornår spurgte du?',
          missing:
            'Skriv, hvornår du spurgte, eller lad feltet stå tomt, hvis du ikke har spurgt endnu.',
          optional: true,
        },
        {
          id: 'answered',
          kind: 'choice',
          label: 'Har fagpersonen svaret?',
          options: [
            { value: 'yes', label: 'Ja' },
            { value: 'waiting', label: 'Venter på svar' },
            { value: 'no', label: 'Nej, der kommer ikke svar' },
          ],
          missing: 'Vælg, om fagpersonen har svaret, eller om I venter.',
        },
        {
          id: 'note',
          kind: 'longText',
          label: 'Samtykke og aftaler',
          hint: 'Hvad må du spørge om, hvem har givet lov, og hvad gør I, hvis svaret ikke kommer?',
          missing: 'Skriv om samtykke og aftaler, eller lad feltet stå tomt.',
          optional: true,
        },
      ],
    },
    {
      id: 'professionals-none',
      kind: 'longText',
      label: 'Er ingen fagpersoner med, så skriv hvorfor',
      hint: 'Udfyld kun, hvis listen ovenfor er tom.',
      missing: 'Skriv, hvorfor ingen fagpersoner er inddraget, eller lad feltet stå tomt.',
      optional: true,
      administrative: true,
    },
  ],
} as const satisfies Section;
