// The threat model in plain words: what the guide protects against, what it cannot, and what to do.

export type Danger = {
  readonly id: string;
  readonly heading: string;
  readonly protects: readonly string[];
  readonly cannot: readonly string[];
  readonly doThis: readonly string[];
};

export const securityWords = {
  title: 'Sådan er oplysningerne beskyttet',
  lead: 'Sagerne rummer noget af det mest private, der findes: et barns helbred. Her står, hvad guiden beskytter mod, hvad den ikke kan beskytte mod, og hvad du selv skal gøre.',
  howHeading: 'Kort fortalt',
  how: [
    'Alt bliver på din computer. Guiden har ingen server og ingen konto, og den sender ikke noget ud, medmindre din kommune har sat en teamdatabase op og du selv har slået den til.',
    'Rigtige sager er låst med en nøgle, som kun din adgangssætning eller din gendannelseskode kan åbne. Hver ændring låses for sig, og hver sag har sin egen nøgle. Deler du en sag i et team, får de kolleger, du vælger, også nøglen til den.',
    'Øvelsessager ligger for sig selv uden lås og kan aldrig blandes med rigtige sager. De er opdigtede, medmindre du har lavet en øvelseskopi af en rigtig sag. Så er alt, hvad der er skrevet i den, udeladt, og alle datoer er flyttet, men valg, niveauer og antallet af rækker er de rigtige.',
    'Guiden låser selv, når du ikke har rørt den et stykke tid. Det, du var i gang med at skrive, gemmes først.',
  ],
  protects: 'Det er du beskyttet mod',
  cannot: 'Det kan guiden ikke beskytte mod',
  doThis: 'Det skal du gøre',
  dangers: [
    {
      id: 'stolen-laptop',
      heading: 'Computeren bliver stjålet',
      protects: [
        'Den, der tager computeren, kan ikke læse sagerne uden din adgangssætning. Guiden lægger ingen navne, datoer eller tekster fra sagerne på disken i klar tekst.',
        'Det tager tid at prøve hver adgangssætning, fordi nøglen er lavet langsom med vilje.',
      ],
      cannot: [
        'Er guiden låst op i det øjeblik, computeren bliver taget, kan sagerne læses, til den låser.',
        'En kort eller let adgangssætning kan gættes af den, der har disken og god tid.',
        'Har du sagt ja til, at browseren husker din adgangssætning, kan den, der kommer ind i browserens egen liste over adgangskoder, låse sagerne op.',
        'Computeren kan selv have lagt noget af sin hukommelse på disken, for eksempel da den gik i dvale. Det kan guiden ikke styre.',
        'Det kan ses, at guiden er brugt, hvor mange sager der er, cirka hvor meget der er skrevet, og hvilken adresse jeres teamdatabase har.',
        'Vælger du en fil under ”Gem også i denne fil”, husker browseren filens navn i klar tekst.',
        'PDF-filer og sager, du har gemt som almindelige filer, er ikke låst.',
        'En øvelseskopi af en rigtig sag er ikke låst. Ordene er udeladt og datoerne flyttet, men valg, niveauer og antallet af rækker kan læses, og i en lille kommune kan et barn måske kendes på dem.',
      ],
      doThis: [
        'Lås computeren, når du går fra den, og hold diskkryptering slået til.',
        'Meld tyveriet til din leder og databeskyttelsesrådgiver med det samme.',
        'Vælg en adgangssætning på mindst fire tilfældige ord, som du ikke bruger andre steder.',
        'Giv aldrig en fil eller en mappe navn efter et barn.',
      ],
    },
    {
      id: 'curious-colleague',
      heading: 'En nysgerrig kollega',
      protects: [
        'Når guiden er låst, viser den ingen rigtige sager, heller ikke hvem de handler om.',
        'Adresser, faneblade og de filnavne, guiden foreslår, viser ikke, hvem en sag handler om.',
        'Deler I en teamdatabase, kan en kollega kun åbne de sager, der er delt med vedkommende.',
      ],
      cannot: [
        'Den, der sidder ved din computer, mens guiden er låst op, kan læse alt.',
        'En kollega, der har haft adgang til en sag, kan have gemt det, som sagen rummede indtil da. Det kan ikke tages tilbage.',
      ],
      doThis: [
        'Tryk på ”Lås”, når du går. Sæt den tid, guiden selv låser efter, så kort, som du kan arbejde med.',
        'Del kun en sag med dem, der arbejder med den, og tag adgangen tilbage, når de ikke gør det længere.',
      ],
    },
    {
      id: 'bad-file',
      heading: 'En ondsindet fil udefra',
      protects: [
        'En fil bliver læst helt igennem og kontrolleret, før noget af den tages ind. Er der noget galt, tages intet ind.',
        'Tekst, der ligner programkode, bliver vist og trykt som tekst. Den kan ikke køre.',
        'Du ser, hvad en arbejdsfil vil ændre, før det sker, vælger selv, hvilke sager du vil have ind, og kan fortryde. En åben fil bliver altid til en sag for sig selv.',
      ],
      cannot: [
        'Guiden kan ikke vide, om det, der står i en fil, er sandt. Den, der har adgangssætningen til en fil, kan have skrevet i den.',
      ],
      doThis: [
        'Hent kun filer ind, som du ved, hvem der har sendt.',
        'Læs det, guiden viser om filen, før du siger ja.',
      ],
    },
    {
      id: 'server',
      heading: 'Nogen er brudt ind på en server',
      protects: [
        'Uden teamdatabase er der ingen server med sager at bryde ind på.',
        'En teamdatabase får kun låste poster. Den, der bryder ind i den, kan ikke læse dem og kan ikke ændre dem, uden at det bliver opdaget.',
        'Browseren må kun tale med guidens egen adresse og den teamdatabase, du har sat op.',
      ],
      cannot: [
        'Den, der kan ændre selve guiden på den server, den hentes fra, kan få den til at gøre noget andet. Det gælder alle programmer, der hentes i en browser.',
        'Databasen kan se, hvor mange poster der er, hvor store de er, hvilken bruger der sender dem, hvornår de kommer, og hvilke der hører til samme sag. Den kan også holde poster tilbage eller slette dem.',
      ],
      doThis: [
        'Hent kun guiden fra kommunens egen adresse.',
        'Gem jævnligt en arbejdsfil, så du ikke kun har databasen.',
      ],
    },
    {
      id: 'lost-passphrase',
      heading: 'Du har glemt din adgangssætning',
      protects: [
        'Gendannelseskoden, du skrev ud, da du valgte adgangssætningen, åbner sagerne. Derefter vælger du en ny adgangssætning.',
      ],
      cannot: [
        'Har du hverken adgangssætning eller gendannelseskode, kan ingen åbne sagerne. Heller ikke os. Der er ingen bagdør.',
      ],
      doThis: [
        'Læg arket med gendannelseskoden et sted, som er låst og ikke er ved computeren.',
        'Lav en ny kode, hvis du tror, at nogen har set den.',
      ],
    },
    {
      id: 'shared-computer',
      heading: 'Flere bruger samme computer',
      protects: [
        'Når guiden er låst, kan den næste bruger ikke læse de rigtige sager.',
        '”Fjern alt fra denne browser” sletter alle sager, nøgler og indstillinger og viser bagefter, at der ikke er noget tilbage.',
      ],
      cannot: [
        'Alle, der kan bruge denne browser, kan fjerne alt i den uden at kende adgangssætningen. Har du en kopi i en fil et andet sted, er sagerne ikke tabt. Teamdatabasen og dine kolleger beholder de sager, du deler.',
        'Programmer på computeren, der optager skærm eller tastatur, ser det, du ser og skriver. Det gør nogle udvidelser til browseren også.',
        'Hentede PDF-filer og arbejdsfiler bliver liggende, til du selv sletter dem.',
        'Browseren kan tilbyde at huske dine adgangssætninger og vise navnene på filer, du har hentet. Guiden beder den om ikke at huske dit navn, men nogle browsere gør det alligevel. Det er browserens egne lister, så ”Fjern alt” rører dem ikke.',
        'Slettet betyder, at nøglen er væk. Rester af de låste poster kan ligge på disken en tid, men kan ikke åbnes.',
      ],
      doThis: [
        'Brug din egen bruger på computeren og en browser uden udvidelser.',
        'Gem jævnligt en kopi af alle sager i en fil, som ikke ligger på computeren.',
        'Sig nej, når browseren tilbyder at huske en adgangssætning. Har den gjort det, så slet den i browserens indstillinger, hvor du også kan rydde det, den ellers husker.',
        'Slet filer i mappen med hentede filer, når du ikke skal bruge dem mere.',
        'Slå browserens udvidede stavekontrol fra: den sender det, du skriver, til browserens producent.',
      ],
    },
  ] satisfies readonly Danger[],
} as const;
