// Follow-up: when the first one is, how often after that, and why; chosen for this child, never a default.
import type { Section, ShownWhen } from './types.ts';

const whenFollowedUp = {
  when: { question: 'follow-up-kind/choice', is: ['statutory', 'agreed'] },
  because: 'Vises, fordi I følger op i denne sag.',
} as const satisfies ShownWhen;

export const followUpRhythm = {
  id: 'follow-up-rhythm',
  phase: 'followUp',
  group: 'Opfølgning',
  title: 'Opfølgningens rytme',
  lead: 'Hvornår ser I første gang, om hjælpen virker, og hvor tit derefter? Loven siger noget om den første gang. Resten vælger I for netop dette barn og skriver hvorfor.',
  guidance: [
    'Er der en støttende indsats, skal første opfølgning ske senest 3 måneder efter, at den begyndte. Er en sideløbende undersøgelse færdig før, skal det ske dér.',
    'Efter den første opfølgning er der ikke en fast lovbestemt rytme på 6 eller 12 måneder. I beslutter og begrunder selv.',
    'Hvad ønsker barnet og forældrene? Nogle vil gerne ses ofte, andre vil have ro.',
    'Læg opfølgningen, hvor der sker noget alligevel: skolestart, skoleskift, ny medicin, 16- og 18-årsdagen.',
    'Ved ydelser efter §§ 80–90 følger I op efter den enkelte ydelses egne regler og det, I aftaler.',
  ],
  why: 'Hjælp, der ikke længere passer, gør ikke gavn, og en familie, der må vente et år på at sige det, mister tilliden. Rytmen skal passe til barnet, ikke til kalenderen.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 95, stk. 2',
      says: 'Første opfølgning på en støttende indsats er senest 3 måneder efter starten, eller når en sideløbende afdækning eller undersøgelse er færdig, hvis det er før.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 95, stk. 3',
      says: 'Ved den første opfølgning beslutter og begrunder kommunen, hvordan der følges op derefter, med øje for barnets ønsker.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 95 sammenholdt med §§ 80–90',
      says: 'Ydelser efter §§ 80–90 står ikke på listen i § 95. Vi læser det sådan, at § 95 ikke kræver opfølgning i en sag, der kun handler om dem.',
      status: 'inferred',
    },
    {
      act: 'good-practice',
      ref: 'Opfølgning (anbefalinger på social.dk)',
      says: 'Vær særligt opmærksom ved overgange, for eksempel skolestart, og aftal, hvordan og hvornår udtalelser kommer ind.',
      status: 'confirmed',
    },
  ],
  provenance: {
    status: 'confirmed',
    source:
      'Barnets lov § 95, LBK nr. 282 af 17. marts 2025. Valgmulighederne for rytme er projektets egne. Projektets lovnotat (law.md) §§ 0.1 og A4',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'follow-up-kind',
      kind: 'judgement',
      label: 'Hvordan følger I op i denne sag?',
      options: [
        {
          value: 'statutory',
          label: 'Efter barnets lov § 95',
          hint: 'Når der er en støttende indsats efter § 32.',
        },
        {
          value: 'agreed',
          label: 'Efter aftale med familien',
          hint: 'Når § 95 ikke gælder, men I følger op alligevel, eller når ydelsens egne regler gør det.',
        },
        {
          value: 'none',
          label: 'Ingen opfølgning',
          hint: 'For eksempel ved en enkeltstående ydelse eller et afslag. Skriv, hvordan familien kan vende tilbage.',
        },
      ],
      reason: {
        label: 'Hvorfor?',
        hint: 'Ved ingen opfølgning: Hvordan opdager I, hvis behovet ændrer sig, og hvem kan familien kontakte?',
        missing:
          'Skriv, hvorfor I følger op på den måde, eller hvordan familien kan vende tilbage.',
      },
      missing: 'Vælg, hvordan I følger op, og skriv hvorfor.',
    },
    {
      id: 'first-date',
      kind: 'date',
      range: 'any',
      label: 'Hvornår er første opfølgning?',
      hint: 'Efter § 95 senest 3 måneder efter, at indsatsen begyndte. Kan datoen ikke holdes, så skriv hvorfor i begrundelsen for rytmen.',
      missing: 'Skriv datoen for den første opfølgning, så familien kender den.',
      shownWhen: whenFollowedUp,
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 95, stk. 2',
          says: 'Senest 3 måneder efter starten, eller når en sideløbende undersøgelse er færdig, hvis det er før.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'rhythm',
      kind: 'choice',
      label: 'Hvor tit derefter?',
      hint: 'Intet er valgt på forhånd. Vælg det, der passer til barnet.',
      options: [
        { value: 'monthly', label: 'Hver måned' },
        { value: 'every-3', label: 'Hver 3. måned' },
        { value: 'every-6', label: 'Hver 6. måned' },
        { value: 'every-12', label: 'Hver 12. måned' },
        { value: 'other', label: 'En anden rytme', hint: 'Beskriv den i begrundelsen.' },
      ],
      missing: 'Vælg, hvor tit I følger op efter den første gang.',
      shownWhen: whenFollowedUp,
    },
    {
      id: 'rhythm-reason',
      kind: 'longText',
      label: 'Hvorfor passer den rytme til barnet?',
      hint: 'Tænk på barnets alder, hvor hurtigt noget ændrer sig, og på overgange, der er på vej.',
      missing: 'Skriv, hvorfor netop den rytme passer til dette barn.',
      shownWhen: whenFollowedUp,
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 95, stk. 3',
          says: 'Kommunen beslutter og begrunder, hvordan der følges op efter den første gang.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'child-wish',
      kind: 'longText',
      label: 'Hvordan vil barnet gerne have, at I følger op?',
      hint: 'Hvor, hvor tit, med hvem og hvordan? Skriv barnets egne ord, eller hvordan du ellers ved det.',
      missing: 'Skriv, hvordan barnet ønsker, at I følger op, eller hvorfor du ikke ved det endnu.',
      shownWhen: whenFollowedUp,
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 95, stk. 3',
          says: 'Barnets ønsker skal med, når I beslutter, hvordan der følges op.',
          status: 'confirmed',
        },
      ],
    },
  ],
} as const satisfies Section;
