// Opening: does the child belong to the target group of what is asked for? One copy for each benefit.
import type { Condition, Section } from './types.ts';

const hasTwoRoutes = {
  forRow: 'benefit',
  is: ['compensation-benefit', 'lost-earnings'],
} as const satisfies Condition;

const onlyRouteA = {
  forRow: 'benefit',
  is: ['special-offer', 'home-training', 'companion'],
} as const satisfies Condition;

const routeA = {
  when: { any: [{ all: [hasTwoRoutes, { question: 'route', is: ['a'] }] }, onlyRouteA] },
  because:
    'Vises, fordi vurderingen følger spor A: betydelig og varigt nedsat fysisk eller psykisk funktionsevne.',
} as const;

const routeB = {
  when: { all: [hasTwoRoutes, { question: 'route', is: ['b'] }] },
  because: 'Vises, fordi du har valgt spor B: indgribende kronisk eller langvarig lidelse.',
} as const;

export const targetGroup = {
  id: 'target-group',
  phase: 'opening',
  group: 'Første vurdering',
  title: 'Målgruppevurdering',
  lead: 'Hører barnet til den målgruppe, som netop denne hjælp er for? En diagnose alene er ikke nok til at svare ja, og en manglende diagnose er ikke nok til at svare nej. Det afgørende er følgerne i hverdagen.',
  guidance: [
    'Gå frem i fire skridt for hvert kriterium: Hvad ved I, hvad betyder det i hverdagen, hvordan klarer jævnaldrende det samme, og er kriteriet så opfyldt?',
    'En diagnose alene er ikke nok. To børn med samme diagnose kan have vidt forskellige hverdage.',
    '”Der mangler oplysninger” er et ærligt svar. Skriv, hvad der mangler, og gå tilbage til udredningen i stedet for at gætte.',
    'Hver ydelse har sine egne ord om, hvem den er for. Et ja til én ydelse er ikke et ja til en anden, og et nej er ikke et nej til alt.',
    'Kommunens serviceniveau kan ikke alene begrunde et afslag. Vurderingen skal være konkret og handle om dette barn.',
    'Spørg til sidst: Kan der være ret til anden hjælp, også efter andre love?',
  ],
  why: 'Målgruppevurderingen er første led i udredningen. Går den galt, bliver resten forkert, uanset hvor godt den er skrevet. Derfor spørger vi for hver ydelse, kriterium for kriterium, og beder om begrundelsen samme sted.',
  grounds: [
    {
      act: 'barnets-lov',
      ref: '§ 1, stk. 3',
      says: 'Hjælpen bygger på en konkret og individuel vurdering af barnets og familiens forhold.',
      status: 'confirmed',
    },
    {
      act: 'barnets-lov',
      ref: 'kapitel 8, §§ 80–90',
      says: 'Hver ydelse har sin egen målgruppe: nedsat funktionsevne, betydelig og varigt nedsat funktionsevne, eller den sidste eller en indgribende kronisk eller langvarig lidelse.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 10',
      says: 'Kommunen har ansvaret for, at hvert kriterium er oplyst godt nok til at kunne vurderes.',
      status: 'confirmed',
    },
    {
      act: 'retssikkerhedsloven',
      ref: '§ 5',
      says: 'Kommunen skal se på alle muligheder for hjælp, også dem, familien ikke selv har nævnt.',
      status: 'confirmed',
    },
    {
      act: 'method',
      ref: 'Målgruppevurdering',
      says: 'Værktøjet bruges først til målgruppevurdering, så til funktionsniveau og til sidst til kompensationsbehov.',
      status: 'confirmed',
    },
  ],
  provenance: {
    status: 'inferred',
    source:
      'Kriteriernes betydning: praksis gengivet af DUKH og kommuner. Opbygningen med fire skridt er projektets egen. Projektets metodenotat (udredning.md) § 6',
    checked: '2026-11-21',
  },
  repeatFor: { rowsOf: 'intake/requests', nameColumn: 'benefit' },
  questions: [
    {
      id: 'route',
      kind: 'choice',
      label: 'Hvilket spor passer bedst på barnet?',
      hint: 'De to spor er sidestillede. Ét er nok. Passer det første ikke, så prøv det andet, før du siger nej.',
      options: [
        {
          value: 'a',
          label: 'Spor A: betydelig og varigt nedsat fysisk eller psykisk funktionsevne',
        },
        {
          value: 'b',
          label: 'Spor B: indgribende kronisk eller langvarig lidelse',
        },
      ],
      missing:
        'Vælg det spor, der passer bedst. Er du i tvivl, så begynd med det, I har flest oplysninger om.',
      shownWhen: {
        when: hasTwoRoutes,
        because: 'Vises, fordi denne ydelse har to veje ind i målgruppen.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§§ 86–87',
          says: 'Ydelsen er for børn under 18 år med betydelig og varigt nedsat fysisk eller psykisk funktionsevne eller en indgribende kronisk eller langvarig lidelse.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'substantial',
      kind: 'criterion',
      label: 'Er funktionsevnen betydeligt nedsat?',
      meaning:
        'Følgerne griber mærkbart ind i hverdagen. Man ser bredt: aktivitet, skole eller dagtilbud, det personlige, helbredet og livet sammen med andre. Det samlede billede tæller, ikke diagnosen.',
      comparesWithPeers: true,
      missing:
        'Vurder, om funktionsevnen er betydeligt nedsat: oplysninger, hverdag, jævnaldrende og begrundelse.',
      shownWhen: routeA,
    },
    {
      id: 'lasting',
      kind: 'criterion',
      label: 'Er funktionsevnen varigt nedsat?',
      meaning:
        'Der er ikke udsigt til bedring inden for en overskuelig fremtid, og der vil i lang tid være behov for at kompensere. Varig betyder ikke, at barnet ikke kan udvikle sig.',
      comparesWithPeers: false,
      missing:
        'Vurder, om funktionsevnen er varigt nedsat: Hvad siger fagfolk om udsigten, og hvad betyder det?',
      shownWhen: routeA,
    },
    {
      id: 'intrusive',
      kind: 'criterion',
      label: 'Er lidelsen indgribende?',
      meaning:
        'Lidelsen har alvorlige følger i den daglige tilværelse for barnet. Det er følgerne, der tæller, ikke lidelsens navn.',
      comparesWithPeers: true,
      missing:
        'Vurder, om lidelsen er indgribende: oplysninger, hverdag, jævnaldrende og begrundelse.',
      shownWhen: routeB,
    },
    {
      id: 'chronic',
      kind: 'criterion',
      label: 'Er lidelsen kronisk eller langvarig?',
      meaning:
        'Kronisk: varer normalt flere år fra starten; i praksis ser man på, om den ventes at vare barndommen igennem. Langvarig: ventes i praksis at vare et år eller mere. Kortere er ikke udelukket, hvis familien i en periode er særlig hårdt belastet.',
      comparesWithPeers: false,
      missing:
        'Vurder, om lidelsen er kronisk eller langvarig: Hvor længe har den varet, og hvad ventes der?',
      shownWhen: routeB,
    },
    {
      id: 'cared-at-home',
      kind: 'criterion',
      label: 'Forsørges barnet i hjemmet?',
      meaning:
        'Barnet er under 18 år og bor hos og forsørges af den eller dem, der søger. Bor barnet på skift, så skriv hvordan.',
      comparesWithPeers: false,
      missing: 'Vurder, om barnet forsørges i hjemmet, og skriv, hvordan barnet bor.',
      shownWhen: {
        when: hasTwoRoutes,
        because: 'Vises, fordi ydelsen forudsætter, at barnet forsørges i hjemmet.',
      },
    },
    {
      id: 'consequence',
      kind: 'criterion',
      label: 'Er udgifterne en følge af funktionsnedsættelsen eller lidelsen?',
      meaning:
        'Der skal være en sammenhæng: Uden funktionsnedsættelsen eller lidelsen ville familien ikke have udgiften, eller den ville være mindre. Udgifter, alle børnefamilier har, tæller ikke.',
      comparesWithPeers: true,
      missing:
        'Vurder for hver slags udgift, om den følger af funktionsnedsættelsen eller lidelsen.',
      shownWhen: {
        when: { forRow: 'benefit', is: ['compensation-benefit'] },
        because: 'Vises, fordi kompensationsydelse kræver, at udgiften er en følge.',
      },
    },
    {
      id: 'not-covered',
      kind: 'criterion',
      label: 'Er det sikkert, at udgifterne ikke kan dækkes efter andre regler?',
      meaning:
        'Ydelsen er subsidiær: Den dækker kun det, andre bestemmelser eller love ikke dækker, for eksempel medicintilskud, hjælpemidler eller det, skolen har ansvar for. Skriv, hvilke regler du har set på.',
      comparesWithPeers: false,
      missing: 'Vurder, om udgifterne kan dækkes efter andre regler, og skriv hvilke I har set på.',
      shownWhen: {
        when: { forRow: 'benefit', is: ['compensation-benefit'] },
        because: 'Vises, fordi kompensationsydelse kun dækker det, andre regler ikke dækker.',
      },
    },
    {
      id: 'compensation-group',
      kind: 'choice',
      label: 'Gruppe 1 eller gruppe 2?',
      hint: 'Familien vælger selv. Hjælp dem med at se, hvad der er bedst for dem.',
      options: [
        {
          value: 'group-1',
          label: 'Gruppe 1: fast beløb',
          hint: 'Udgifterne skal sandsynliggøres. Ingen bilag for hver enkelt udgift.',
        },
        {
          value: 'group-2',
          label: 'Gruppe 2: faktiske udgifter',
          hint: 'Udgifterne skal dokumenteres og være af bestemte typer. Kun over en højere grænse.',
        },
        { value: 'not-chosen', label: 'Familien har ikke valgt endnu' },
      ],
      missing:
        'Vælg den gruppe, familien har valgt, eller lad det stå åbent, til familien har taget stilling.',
      optional: true,
      shownWhen: {
        when: { forRow: 'benefit', is: ['compensation-benefit'] },
        because: 'Vises, fordi familien selv vælger gruppe for kompensationsydelse.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 86 (fra 1. september 2025)',
          says: 'Familien vælger, om ydelsen skal udmåles som et fast beløb eller ud fra dokumenterede udgifter.',
          status: 'adjacent',
        },
      ],
    },
    {
      id: 'running-grant',
      kind: 'choice',
      label: 'Har familien en løbende bevilling til merudgifter fra før 1. september 2025?',
      hint: 'Den fortsætter, til den bliver revurderet efter de nye regler, ifølge kommunale sider senest 1. september 2027.',
      options: [
        { value: 'no', label: 'Nej' },
        { value: 'yes', label: 'Ja, og den skal revurderes' },
      ],
      missing: 'Vælg, om der er en gammel bevilling, eller lad det stå åbent, til I ved det.',
      optional: true,
      shownWhen: {
        when: { forRow: 'benefit', is: ['compensation-benefit'] },
        because: 'Vises, fordi reglerne om merudgifter blev ændret 1. september 2025.',
      },
    },
    {
      id: 'threshold',
      kind: 'criterion',
      label: 'Når udgifterne op over mindstegrænsen?',
      meaning:
        'For gruppe 1 skal det være sandsynligt, at udgifterne når årets grænse; for gruppe 2 skal de dokumenteres. Grænserne ændrer sig med årene og står i vejledningen til siden. Regn med et helt år, og skriv, hvordan du er nået frem.',
      comparesWithPeers: false,
      missing:
        'Vurder, om de sandsynlige udgifter når op over årets mindstegrænse, og vis, hvordan du har regnet.',
      shownWhen: {
        when: { forRow: 'benefit', is: ['compensation-benefit'] },
        because: 'Vises, fordi kompensationsydelse har en mindstegrænse.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 86',
          says: 'Ydelsen gives først, når de sandsynliggjorte udgifter når en årlig mindstegrænse.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'necessary-home',
      kind: 'criterion',
      label: 'Er det nødvendigt, at barnet passes i hjemmet?',
      meaning:
        'Pasningen hjemme skal være en nødvendig følge af funktionsnedsættelsen eller lidelsen. Se på hvilke timer og situationer, det gælder, og hvorfor et dagtilbud, en skole eller et fritidstilbud ikke kan klare det.',
      comparesWithPeers: true,
      missing: 'Vurder, om det er nødvendigt, at barnet passes hjemme, i hvilke timer og hvorfor.',
      shownWhen: {
        when: { forRow: 'benefit', is: ['lost-earnings'] },
        because: 'Vises, fordi tabt arbejdsfortjeneste kræver, at pasning i hjemmet er nødvendig.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 87, stk. 1',
          says: 'Det skal være en nødvendig følge, at barnet passes i hjemmet, og det skal være mest hensigtsmæssigt, at en forælder gør det.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'parent-best',
      kind: 'criterion',
      label: 'Er det mest hensigtsmæssigt, at en forælder passer barnet?',
      meaning:
        'Sammenlign med andre løsninger, for eksempel aflastning, støtte i hjemmet eller et andet tilbud. Hvad er bedst for barnet, og hvad kan lade sig gøre?',
      comparesWithPeers: false,
      missing:
        'Vurder, om det er mest hensigtsmæssigt, at en forælder passer barnet, og hvilke andre løsninger du har set på.',
      shownWhen: {
        when: { forRow: 'benefit', is: ['lost-earnings'] },
        because:
          'Vises, fordi tabt arbejdsfortjeneste kræver, at det er bedst, at en forælder gør det.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 87, stk. 1',
          says: 'Det skal være mest hensigtsmæssigt, at det er mor eller far, der passer barnet.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'special-offer',
      kind: 'criterion',
      label: 'Har barnet et særligt behov, som almindelige tilbud ikke kan dække?',
      meaning:
        'Barnet har på grund af funktionsnedsættelsen et særligt behov for støtte eller behandling, som et almindeligt dagtilbud, fritidshjem eller en klub ikke kan dække, heller ikke med støtte.',
      comparesWithPeers: true,
      missing:
        'Vurder, om et almindeligt tilbud med støtte kan dække behovet, og hvad der er prøvet.',
      shownWhen: {
        when: { forRow: 'benefit', is: ['special-offer', 'home-training'] },
        because:
          'Vises, fordi særlige tilbud og hjemmetræning er for børn, som almindelige tilbud ikke rækker til.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 83',
          says: 'Særlige dagtilbud er for børn, hvis særlige behov for støtte og behandling ikke kan dækkes i almindelige tilbud.',
          status: 'confirmed',
        },
        {
          act: 'barnets-lov',
          ref: '§ 82, stk. 1, nr. 3, jf. § 85, stk. 1',
          says: 'Hjemmetræning er én af måderne at give hjælpen på. § 82 er kun læst gennem henvisningen i § 85.',
          status: 'adjacent',
        },
      ],
    },
    {
      id: 'home-training-suitable',
      kind: 'criterion',
      label: 'Er betingelserne for hjemmetræning opfyldt?',
      meaning:
        'Tre ting skal være på plads: Træningen er godt for barnets tarv og trivsel og møder barnets behov, forældrene kan klare opgaven, og metoderne kan dokumenteres. Sygehusbehandling kan ikke være en del af den. Der skal ligge en børnefaglig undersøgelse.',
      comparesWithPeers: false,
      missing:
        'Vurder de tre betingelser for hjemmetræning én for én, og skriv, hvad den børnefaglige undersøgelse viser.',
      shownWhen: {
        when: { forRow: 'benefit', is: ['home-training'] },
        because: 'Vises, fordi familien beder om hjemmetræning.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 85, stk. 1–3',
          says: 'Hjemmetræning godkendes, når den fremmer barnets tarv og trivsel, forældrene kan udføre den, og metoden er dokumenterbar. Godkendelsen bygger på en børnefaglig undersøgelse.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'essential-importance',
      kind: 'criterion',
      label: 'Er støtten af væsentlig betydning for barnets særlige behov?',
      meaning:
        'En støttende indsats gives, når den har væsentlig betydning for et barn med særligt behov for støtte. Den kræver ikke, at barnet er i spor A eller B. Vælg den indsats, der bedst møder behovet.',
      comparesWithPeers: true,
      missing:
        'Vurder, om støtten har væsentlig betydning for barnet, og hvorfor mindre ikke er nok.',
      shownWhen: {
        when: { forRow: 'benefit', is: ['supportive-measure'] },
        because: 'Vises, fordi familien beder om en støttende indsats efter § 32.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 32',
          says: 'Støttende indsatser gives, når de har væsentlig betydning for barnets særlige behov. Den indsats, der bedst dækker behovet, skal vælges.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'other-rule',
      kind: 'criterion',
      label: 'Er betingelserne i den bestemmelse, ønsket hører under, opfyldt?',
      meaning:
        'Slå bestemmelsen op, og brug dens egne ord. Ledsagelse kræver for eksempel, at den unge er fyldt 12 år og ikke kan færdes alene; familievejleder er for familier til børn med betydelig og varigt nedsat funktionsevne; hjælp efter § 90 følger den paragraf i serviceloven, den henviser til.',
      comparesWithPeers: false,
      missing: 'Skriv, hvilken bestemmelse du vurderer efter, og vurder dens egne betingelser.',
      shownWhen: {
        when: {
          forRow: 'benefit',
          is: ['assistive-aid', 'relief', 'companion', 'counselling', 'other-section-90', 'other'],
        },
        because: 'Vises, fordi denne hjælp har sine egne betingelser i loven.',
      },
      grounds: [
        {
          act: 'barnets-lov',
          ref: '§ 90',
          says: 'En række bestemmelser i serviceloven gælder også for børn, blandt andet om aflastning, hjælpemidler, forbrugsgoder, bil og boligindretning.',
          status: 'confirmed',
        },
        {
          act: 'barnets-lov',
          ref: '§ 89, stk. 1',
          says: 'Unge mellem 12 og 18 år, som ikke kan færdes alene på grund af betydelig og varigt nedsat funktionsevne, skal tilbydes ledsagelse. Det gælder ikke under visse døgn- og støtteophold.',
          status: 'confirmed',
        },
        {
          act: 'barnets-lov',
          ref: '§ 81',
          says: 'Familier med børn med nedsat funktionsevne har ret til gratis rådgivning. Familievejlederen er for familier, hvor barnets funktionsevne er betydelig og varigt nedsat.',
          status: 'confirmed',
        },
      ],
    },
    {
      id: 'other-help',
      kind: 'longText',
      label: 'Kan der være ret til anden hjælp?',
      hint: 'Tænk på hele familien og på andre love: skole, sundhed, dagtilbud, hjælpemidler, rådgivning. Skriv også det, I har set på og sagt nej til.',
      missing:
        'Skriv, hvilken anden hjælp I har overvejet, og hvad I kom frem til. Er der ingen, så skriv det.',
      grounds: [
        {
          act: 'retssikkerhedsloven',
          ref: '§ 5',
          says: 'Ønsket skal ses i forhold til alle de muligheder, der er for at hjælpe.',
          status: 'confirmed',
        },
        {
          act: 'barnets-lov',
          ref: '§ 81, stk. 3',
          says: 'Ved rådgivning skal kommunen være opmærksom på, om der er brug for anden hjælp. Teksten er kun læst gennem en henvisning.',
          status: 'inferred',
        },
      ],
    },
    {
      id: 'result',
      kind: 'judgement',
      label: 'Hører barnet til målgruppen for denne hjælp?',
      hint: 'Alle kriterier i det valgte spor skal være opfyldt. Bygger vurderingen kun på en diagnose, så gå tilbage og beskriv følgerne i hverdagen.',
      options: [
        { value: 'in-target-group', label: 'Ja, barnet hører til målgruppen' },
        {
          value: 'not-in-target-group',
          label: 'Nej, barnet hører ikke til målgruppen',
          hint: 'Har du prøvet begge spor, hvor der er to?',
        },
        {
          value: 'insufficient-information',
          label: 'Det kan ikke afgøres endnu',
          hint: 'Skriv, hvad der mangler, hvem der skaffer det, og hvornår.',
        },
      ],
      reason: {
        label: 'Begrundelse',
        hint: 'Saml kriterierne til en konklusion, familien kan forstå: Hvad er afgørende, og hvorfor netop for dette barn? Nævn mindst to ting fra barnets hverdag.',
        missing:
          'Skriv, hvorfor du når frem til det for netop dette barn. En diagnose alene er ikke nok.',
      },
      basis: {
        label: 'Hvilke oplysninger bygger det på?',
        hint: 'Vælg dem, der vejede tungest. Mindst én skal handle om hverdagen og ikke kun om diagnosen.',
        missing: 'Vælg mindst én oplysning, som konklusionen bygger på.',
        notNeededFor: ['insufficient-information'],
      },
      missing: 'Vælg, om barnet hører til målgruppen, og skriv hvorfor.',
    },
  ],
} as const satisfies Section;
