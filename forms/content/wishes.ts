// Plan: what the child and the parents wish for in their own words, and the purpose of it all.
import type { Section } from './types.ts';

export const wishes = {
  id: 'wishes',
  phase: 'plan',
  group: 'Ønsker og mål',
  title: 'Ønsker og formål',
  lead: 'Planen begynder ikke med kommunen, men med barnet. Hvad drømmer barnet og forældrene om, og hvad skal hjælpen samlet føre til?',
  guidance: [
    'Spørg barnet: Hvad vil du gerne kunne, prøve eller have mere af? Hvad skal være anderledes om et år?',
    'Spørg forældrene: Hvad håber I for jeres barn og for jeres hverdag sammen?',
    'Skriv ønskerne, som de bliver sagt. De behøver hverken være realistiske eller målbare; det kommer i målene.',
    'Et barn uden talesprog har også ønsker. Se, hvad barnet søger, gentager og bliver glad for, og spørg dem, der kender barnet.',
    'Vil barnet noget andet end forældrene, så lad begge dele stå.',
  ],
  why: 'Målene i planen skal bygge på barnets egne ønsker og behov. Står ønsket der med barnets ord, kan barnet kende planen som sin egen.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 92',
      says: 'Planens mål skal afspejle barnets egne ønsker og behov, og barn og forældre skal være med til at formulere dem.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 109',
      says: 'I en ungeplan handler målene også om overgangen til voksenlivet, og den unge og forældrene inddrages.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 2, stk. 2',
      says: 'Hjælpen tager afsæt i barnets perspektiv, ressourcer og behov.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Ønsker → indsatsformål → mål (VUM)',
      says: 'Ønskerne står med borgerens egne ord. Formålet samler dem til det, hele indsatsen skal føre til.',
      status: 'adjacent',
    },
  ],
  provenance: {
    status: 'adjacent',
    source:
      'Leddene ønsker, formål og mål er voksenmetodens (FFB/VUM 2.0). Ordene er projektets egne. Projektets metodenotat (udredning.md) § 10.1',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'wishes',
      kind: 'rows',
      label: 'Hvad ønsker barnet og forældrene sig?',
      hint: 'Én række for hvert ønske. Begynd med barnets.',
      missing: 'Tilføj mindst ét ønske med barnets eller forældrenes egne ord.',
      itemName: 'ønske',
      addLabel: 'Tilføj et ønske',
      atLeast: 1,
      nameColumn: 'words',
      columns: [
        {
          id: 'whose',
          kind: 'choice',
          label: 'Hvis ønske er det?',
          options: [
            { value: 'child', label: 'Barnets eller den unges' },
            { value: 'parents', label: 'Forældrenes' },
            { value: 'both', label: 'Fælles' },
          ],
          missing: 'Vælg, hvis ønske det er.',
        },
        {
          id: 'words',
          kind: 'longText',
          label: 'Ønsket med egne ord',
          hint: 'For eksempel: ”Jeg vil gerne kunne tage bussen selv.”',
          missing: 'Skriv ønsket, som barnet eller forældrene selv siger eller viser det.',
        },
      ],
    },
    {
      id: 'purpose',
      kind: 'longText',
      label: 'Hvad er det samlede formål?',
      hint: 'Én eller to sætninger, alle kan huske. Er der en støttende indsats, skal det hænge sammen med formålet i afgørelsen.',
      missing: 'Skriv i én eller to sætninger, hvad hjælpen samlet skal føre til for barnet.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 92',
          says: 'Planens mål skal hænge sammen med formålet med indsatsen.',
          status: 'confirmed',
        },
      ],
    },
  ],
} as const satisfies Section;
