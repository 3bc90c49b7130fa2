// Decision: what the adviser proposes, what else was considered, and what child and parents think of it.
import { hearingQuestions } from './hearing.ts';
import type { Section } from './types.ts';

export const recommendation = {
  id: 'recommendation',
  phase: 'decision',
  group: 'Indstilling',
  title: 'Indstilling',
  lead: 'Her samler du, hvad du foreslår, hvorfor, og hvad du ellers har overvejet. Barnet og forældrene siger deres mening om netop dette forslag, før der bliver truffet en afgørelse.',
  guidance: [
    'Følger forslaget af det, udredningen viste? Læseren skal kunne gå fra oplysning til vurdering til forslag uden huller.',
    'Hvilke andre veje har du set på, og hvorfor blev de valgt fra? Et godt alternativ er et, familien selv kunne have nævnt.',
    'Hvad siger barnet om forslaget? Vis det med billeder eller et besøg, hvis ord ikke er nok.',
    'Spørg hver forælder for sig. Er de uenige, så lad begge stå. Uenighed er en oplysning, ikke en fejl.',
    'Ligger der oplysninger i sagen, som taler imod det, familien ønsker, og som de måske ikke kender? Så skal de have mulighed for at svare, før du går videre.',
    'Kan familien selv og deres netværk noget af det, hvis de får lidt hjælp? Skriv det, uden at det skjuler behovet.',
  ],
  why: 'Barnet og forældrene skal have sagt deres mening om støtten, før den bliver besluttet. Og afgørelsen bliver bedre og lettere at forstå, når man kan se, hvad der ellers var på bordet.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 22, stk. 6',
      says: 'Undersøgelsen skal ende i en begrundet stillingtagen til støtte og skal vise, hvordan forældremyndighedens indehavere og barnet ser på støtten.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: '§ 5, stk. 3',
      says: 'Barnets syn skal være indhentet gennem samtale eller anden direkte kontakt, før der træffes afgørelse om barnets forhold.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 5',
      says: 'Kommunen skal se på alle muligheder for hjælp, også efter andre love.',
      status: 'confirmed',
    },
    {
      act: 'forvaltningsloven',
      ref: '§ 19',
      says: 'En part skal kende og kunne udtale sig om oplysninger, som parten ikke kan ventes at vide er i sagen, når de er til ugunst og af væsentlig betydning.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Indstilling (VUM)',
      says: 'Indstillingen samler vurderingen og nævner alternative indsatser.',
      status: 'adjacent',
    },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Felterne er projektets egne, bygget på Projektets metodenotat (udredning.md) § 2 og Projektets lovnotat (law.md) § 1 (krav O10, O14 og O17)',
    checked: '2026-11-21',
  },
  questions: [
    {
      id: 'proposal',
      kind: 'longText',
      label: 'Hvad foreslår du?',
      hint: 'Gå igennem alt det, familien har bedt om, ét ad gangen. Skriv konkret: hvad, hvor meget og hvor længe.',
      missing: 'Skriv, hvad du foreslår til hver ting, familien har bedt om.',
    },
    {
      id: 'proposal-reason',
      kind: 'longText',
      label: 'Hvorfor er det den rigtige hjælp til netop dette barn?',
      hint: 'Hvilket behov møder det, og hvordan letter det hverdagen for barnet og familien?',
      missing: 'Skriv, hvorfor forslaget møder dette barns behov, med henvisning til udredningen.',
    },
    {
      id: 'alternatives',
      kind: 'rows',
      label: 'Hvilke andre muligheder har du overvejet?',
      hint: 'Mindst én. Det kan også være ”ingen hjælp” eller hjælp efter en anden lov.',
      missing:
        'Tilføj mindst én anden mulighed, du har overvejet, og skriv, hvorfor den ikke blev valgt.',
      itemName: 'anden mulighed',
      addLabel: 'Tilføj en anden mulighed',
      atLeast: 1,
      nameColumn: 'what',
      columns: [
        {
          id: 'what',
          kind: 'text',
          label: 'Muligheden',
          missing: 'Skriv, hvilken mulighed du har overvejet.',
        },
        {
          id: 'why-not',
          kind: 'longText',
          label: 'Hvorfor blev den ikke valgt?',
          hint: 'Med hensyn til barnet, ikke kun til budget og serviceniveau.',
          missing: 'Skriv, hvorfor muligheden passer dårligere til barnet.',
        },
      ],
    },
    {
      id: 'other-law',
      kind: 'longText',
      label: 'Hvilken hjælp kan familien få efter andre regler eller andre steder?',
      hint: 'For eksempel skole og PPR, sygehus, hjælpemidler, beskæftigelse, frivillige og foreninger.',
      missing:
        'Skriv, hvilken anden hjælp I har set på, og hvad familien er vejledt om. Er der ingen, så skriv det.',
      grounds: [
        {
          act: 'retssikkerhedsloven',
          ref: '§ 5',
          says: 'Kommunen skal også være opmærksom på hjælp hos andre myndigheder og efter andre love.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'child-on-support',
      kind: 'longText',
      label: 'Hvad siger barnet om forslaget?',
      hint: 'Barnets egne ord om netop denne hjælp, og hvordan du spurgte. Kunne barnet ikke spørges, så skriv hvorfor, og hvad I ved på anden vis.',
      missing: 'Skriv, hvad barnet siger eller viser om forslaget, og hvordan du har spurgt.',
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 22, stk. 6',
          says: 'Det skal fremgå, hvordan barnet ser på støtten.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'parents-on-support',
      kind: 'rows',
      label: 'Hvad siger hver forælder om forslaget?',
      hint: 'Én række for hver. Tavshed er ikke det samme som ja.',
      missing: 'Tilføj en række for hver forælder, så begges syn på forslaget står der.',
      itemName: 'forælders svar',
      addLabel: 'Tilføj en forælders svar',
      atLeast: 1,
      nameColumn: 'who',
      columns: [
        {
          id: 'who',
          kind: 'references',
          from: { to: 'rows', of: 'child/custodians', labelColumn: 'name', noun: 'forælder' },
          label: 'Hvem?',
          missing:
            'Vælg, hvilken forælder svaret er fra. Mangler forælderen, så tilføj personen under Barnet og familien.',
        },
        {
          id: 'stance',
          kind: 'choice',
          label: 'Er forælderen enig?',
          options: [
            { value: 'agrees', label: 'Enig' },
            { value: 'partly', label: 'Delvist enig' },
            { value: 'disagrees', label: 'Uenig' },
            { value: 'not-answered', label: 'Har ikke svaret' },
          ],
          missing: 'Vælg, om forælderen er enig, delvist enig eller uenig, eller ikke har svaret.',
        },
        {
          id: 'words',
          kind: 'longText',
          label: 'Med forælderens egne ord',
          hint: 'Har forælderen ikke svaret, så skriv, hvornår og hvordan du har spurgt.',
          missing:
            'Skriv, hvad forælderen siger om forslaget, eller hvornår og hvordan du har spurgt.',
        },
      ],
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 22, stk. 6',
          says: 'Det skal fremgå, hvordan forældremyndighedens indehavere ser på støtten.',
          status: 'confirmed',
        },
      ],
    },
    ...hearingQuestions,
  ],
} as const satisfies Section;
