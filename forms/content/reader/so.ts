// The reader's words in Somali.
import type { ReaderLanguage } from './types.ts';

export const so = {
  code: 'so',
  name: 'Soomaali',
  direction: 'ltr',
  dateLocale: 'so-SO',
  provenance: {
    source: 'our translation',
    checked: false,
    note: 'Oversat af projektet fra den danske tekst. Ikke læst af en med somali som modersmål. Den oversættelse, vi er mest i tvivl om.',
    on: '2026-11-22',
  },
  unchecked:
    'Qoraalkan af Soomaaliga ah ma hubin qof uu Soomaaligu yahay afkiisa hooyo. Haddii wax aanay caddayn, fadlan noo soo wac.',
  words: {
    lock: {
      title: 'Qabyo-qoraal aad akhrin karto kana jawaabi karto',
      lead: 'Faylku wuu xiran yahay. Waxaa furi kara oo keliya qofka haysta erayga sirta ah.',
      field: 'Erayga sirta ah',
      hint: 'Ku qor erayga sirta ah ee aad ka heshay degmada. Wuxuu noqon karaa dhowr eray.',
      show: 'Muuji erayga sirta ah',
      hide: 'Qari erayga sirta ah',
      open: 'Fur',
      opening: 'Faylka waa la furayaa. Waxay qaadan kartaa wax yar.',
      empty: 'Marka hore qor erayga sirta ah.',
      wrong:
        'Erayga sirta ah sax ma aha. Hubi sida aad u qortay oo isku day mar kale. Haddii ay sii socoto, wac degmada.',
      help: 'Ma haysid erayga sirta ah? Wac qofka degmada ka tirsan ee faylka ku siiyay.',
      offline: 'Faylku wuxuu shaqeeyaa internet la’aan. Waxba iskiis uma diro.',
      cannotOpen:
        'Biraawsarkaagu ma furi karo faylka. Isku day taleefan ka cusub ama kombiyuutar. Waxaad sidoo kale wici kartaa degmada oo warqad ahaan u heli kartaa.',
      damaged: 'Faylku jidka ayuu ku xumaaday. Wac degmada oo weydiiso mid cusub.',
      notOpen:
        'Haddii qoraalkani aanu tegin, faylka lama furin. Faylka ku kaydi taleefanka oo ku fur biraawsar ka cusub. Isku day sidoo kale taleefan ka cusub ama kombiyuutar. Haddii ay shaqayn weydo, wac degmada oo qabyo-qoraalka warqad ahaan u hel.',
    },
    start: {
      title: (child) => `Qabyo-qoraal ku saabsan ${child}`,
      titleYou: 'Qabyo-qoraal adiga kugu saabsan',
      to: (name) => `Faylkan adiga ayaa laguu soo diray, ${name}.`,
      because: {
        custodian:
          'Waxaad u heshay maxaa yeelay waxaad leedahay mas’uuliyadda waalidnimo ee ilmaha.',
        young: 'Waxaad u heshay maxaa yeelay adiga ayuu kugu saabsan yahay.',
        supporter: 'Waxaad u heshay maxaa yeelay waxaad tahay qofka taageerada (“bisidder”).',
      },
      from: (adviser) => `Qabyo-qoraalka waxaa qoray ${adviser}.`,
      fromUnit: (adviser, unit) => `Qabyo-qoraalka waxaa qoray ${adviser}, ${unit}.`,
      fromNobody: 'Qabyo-qoraalka waxaa qoray la-taliyahaaga degmada.',
      madeAt: (date) => `Taariikhda faylka la sameeyay: ${date}.`,
      draft: 'Kani waa qabyo-qoraal. Khaladaad ayaa ku jiri kara. Wax go’aan ah laguma gaarin.',
      answerBy: (date) => `Waxaan jeclaan lahayn inaan jawaabtaada helno ugu dambayn ${date}.`,
      noTime: 'Ma gaari kartid? Noo soo wac, maalin kale ayaan heli doonnaaye.',
      late: 'Maalintii way dhaaftay, laakiin weli waad jawaabi kartaa. Marka hore noo soo wac si aan u ogaanno in jawaab imanayso.',
      silence: 'Haddii aadan jawaabin, macnaheedu ma aha inaad ogolaatay.',
      askTitle: 'Su’aalo ma qabtaa?',
      ask: (adviser, contact) => `Mar walba waad weydiin kartaa ${adviser}: ${contact}.`,
      askNobody: 'Mar walba waad weydiin kartaa la-taliyahaaga degmada.',
      interpreter: 'Haddii aad turjumaan u baahan tahay, noo sheeg.',
      howTitle: 'Sida loo sameeyo',
      how: [
        'Akhri qabyo-qoraalka. Waad u akhrin kartaa qayb qayb.',
        'Marka aad akhrinayso, noo sheeg inay sax tahay iyo in kale. Meelo waad ka boodi kartaa.',
        'Ugu dambayn qor waxa aad adigu rabto.',
        'Jawaabtaada noo soo celi.',
      ],
      otherWaysTitle: 'Ma doonaysaa inaad si kale u jawaabto?',
      otherWays:
        'Waxaad ku jawaabi kartaa warqad, taleefan ama kulan. Jawaabtaadu isku qiimo ayay leedahay.',
      whoSeesTitle: 'Yaa arkaya jawaabtaada?',
      whoSees:
        'Waxaa arkaya la-taliyahaaga. Waxaa kale oo arkaya shaqaalaha ka shaqeeya kiiska. Jawaabtaada waxaa lagu kaydiyaa kiiska.',
      otherParent:
        'Waalidka kale wuxuu helayaa fayl u gaar ah. Jawaabihiinna waad is arki kartaan oo keliya haddii labadiinnuba haa tiraahdaan.',
      access:
        'Sharcigu wuxuu dad kale siin karaa xaq ay ku arkaan waraaqaha kiiska. Haddii ay taasi ku walaacinayso, noo soo wac intaadan jawaabin.',
      otherReaders:
        'Dadka kale ee akhriya qabyo-qoraalka qof walba wuxuu helayaa fayl u gaar ah. Jawaabtaada kuma arki karaan.',
      notHearingTitle: 'Kani ma aha dhageysi rasmi ah (“partshøring”)',
      notHearing:
        'Haddii sharcigu na farayo inaan si rasmi ah kuu dhageysanno, warqad gaar ah ayaad ka heli doontaa.',
      practice: 'Kani waa tababar. Dadka ku jira oo dhan waa male-awaal.',
      begin: 'Akhri qabyo-qoraalka',
    },
    language: {
      label: 'Luqadda',
      staysDanish:
        'Qabyo-qoraalka laftiisu waa af Deenish, sidii loo qoray. Halkan laguma turjumin.',
    },
    reading: {
      skip: 'Tag qoraalka',
      contents: 'Tusmada',
      start: 'Bogga hore',
      next: 'Xiga',
      previous: 'Hore',
      backToTop: 'Kor u noqo',
      readAloud: 'Kor u akhri',
      stop: 'Jooji',
      noVoice:
        'Taleefankaagu ma laha cod af Deenish ah. Waxaad ka soo dejisan kartaa dejinta taleefanka ee kor u akhrinta.',
      explain: (term) => `Waa maxay macnaha “${term}”?`,
      explainedInDanish: 'Sharraxaaddu waa af Deenish.',
      closeExplanation: 'Xir sharraxaadda',
      glossary: 'Erayo adag',
      glossaryLead:
        'Kuwani waa erayada Deenishka ah ee aan sharraxnay. Sharraxaaddu waa af Deenish.',
      leftOut: 'Halkan wax baa laga saaray.',
      leftOutAsk: 'Waad weydiin kartaa la-taliyahaaga.',
    },
    answering: {
      place: (title) => `Jawaabtaada: ${title}`,
      recognise: 'Haa, sidaas ayaan u garanayaa',
      wrong: 'Taasi sax ma aha',
      missing: 'Halkan wax baa ka dhiman',
      words: {
        label: 'Ereyadaada u gaarka ah',
        hint: 'Wax yar waad qori kartaa ama meesha waad ka tagi kartaa iyadoo bannaan.',
      },
      ownLanguage: 'Waxaad ku qori kartaa luqaddaada.',
      takeBack: 'Ka noqo jawaabta',
      takenBack: 'Jawaabtii waad ka noqotay.',
      undo: 'Soo celi',
      whole: {
        label: 'Ma jiraan wax aad ka leedahay qabyo-qoraalka oo dhan?',
        hint: 'Halkan ku qor haddii aysan meel keliya ku saabsanayn.',
      },
    },
    closing: {
      title: 'Ereyadaada u gaarka ah',
      lead: 'Qasab ma aha inaad wax walba ka jawaabto. Qor waxa adiga muhiim kuu ah.',
      statement: {
        label: 'Maxaad adigu rabtaa inaad tiraahdo?',
        hint: 'Waxa aad qorto waxaa loo muujin doonaa iyagoo dhan, sidii aad u qortay.',
      },
      wishes: {
        label: 'Maxaad jeclaan lahayd?',
        hint: 'Waxay noqon kartaa hadaf, rajo ama wax ay tahay inay fududaadaan.',
      },
      support: {
        label: 'Sideed u aragtaa caawimaadda aan soo jeedinnay?',
        hint: 'Ma tahay caawimaaddii saxda ahayd? Ma yar tahay, ma badan tahay, mise wax kale ayaa loo baahan yahay?',
      },
      feedbackTitle: 'Sidii aan u wada shaqaynnay',
      meeting: 'Kulanka aad nala yeelatay ma kuu wanaagsanaa?',
      important: 'Ma ka wada hadalnay waxa adiga muhiim kuu ah?',
      different: 'Ma jiraan wax ay tahay inay si kale noqdaan marka xigta?',
      shareTitle: 'Waalidka kale',
      share: 'Waalidka kale waa arki karaa jawaabtayda',
      shareHint:
        'Jawaabihiinna waad is arki kartaan oo keliya haddii labadiinnuba haa tiraahdaan. Qasab ma aha inaad haa tiraahdo.',
    },
    keeping: {
      kept: 'Waxa aad qorto waxaa lagu kaydiyaa halkan, taleefanka ama kombiyuutarka.',
      lastKept: (time) => `Waxaa la kaydiyay saacadda ${time}.`,
      cannotKeep:
        'Waxa aad qorto halkan laguma kaydin karo. Samee faylka jawaabta intaadan bogga xirin.',
      failed:
        'Waxii ugu dambeeyay lama kaydin. Samee faylka jawaabta hadda, ama daabac jawaabtaada, intaadan bogga xirin.',
      found: 'Hore ayaad halkan wax ugu qortay. Jawaabahaagii weli way yaallaan.',
      erase: 'Tirtir waxa aan halkan ku qoray',
      eraseAsk: 'Ma rabtaa inaad tirtirto wax walba oo aad halkan ku qortay? Lagama noqon karo.',
      eraseYes: 'Haa, tirtir',
      eraseNo: 'Maya, ha joogo',
      erased:
        'Wixii aad qortay halkan waa laga tirtiray. Faylka jawaabta ee aad samaysay weli wuu jiraa.',
    },
    handBack: {
      title: 'Soo celi jawaabtaada',
      nothing: 'Weli waxba kama aadan jawaabin. Waxaad sidoo kale noo soo wici kartaa.',
      overview: 'Jawaabaha aad bixisay',
      draftSays: 'Qabyo-qoraalka waxaa ku qoran',
      youSay: 'Adigu waxaad leedahay',
      change: 'Beddel',
      make: 'Samee faylka jawaabta',
      made: (file) =>
        `Faylka jawaabtaada waxaa la yiraahdaa ${file}. Waxaad ka helaysaa meesha aad faylasha ka hesho.`,
      sendTitle: 'Sida aad u gudbinayso',
      send: [
        'U dir faylka la-taliyahaaga sidii aad ku heshiiseen.',
        'Faylku wuu xiran yahay. Waxaa furi karta oo keliya degmada.',
        'Ma hubtid sida loo diro? Noo soo wac.',
      ],
      nextTitle: 'Maxaa xiga?',
      next: [
        'La-taliyahaagu wuxuu akhrinayaa waxa aad qortay.',
        'Faallo kasta jawaab ayaad ka helaysaa, xitaa haddii aan isku raaci weyno.',
        'Dukumentiga dhammaaday waxaad ku arki kartaa waxa ka soo baxay.',
      ],
      again:
        'Ma jiraan wax kale oo aad leedahay? Beddel jawaabtaada oo samee fayl cusub. Markaas kan cusub ayaa la tixgelinayaa. Wixii aad hore u qortayna waa la kaydinayaa.',
      notMade:
        'Faylka jawaabta lama samayn. Isku day mar kale. Haddii ay shaqayn weydo, daabac jawaabtaada ama noo soo wac.',
      print: 'Daabac jawaabtaada',
      printAll: 'Daabac dhammaan',
      printHint: 'Markaas warqad ahaan ayaad noo siin kartaa.',
      printedTitle: (name) => `Jawaabta ${name}`,
      printedOn: (date) => `Taariikhda la daabacay: ${date}.`,
    },
    counts: {
      answered: (places) => `Meelaha aad ka jawaabtay: ${places}.`,
      inTheme: (answered, all) => `jawaabo: ${answered} ka mid ah ${all}`,
    },
    child: {
      title: (child) => `Bog loogu talagalay ${child}`,
      titleYou: 'Bog adiga laguugu talagalay',
      lead: 'Halkan waxaa si kooban ugu qoran waxa ugu muhiimsan. Waa af Deenish. Waad wada akhrin kartaan.',
    },
    errors: {
      unexpected:
        'Wax baa khaldamay. Xir bogga oo mar kale fur faylka. Haddii ay mar kale dhacdo, wac degmada.',
      tooLong: (signs) => `Qoraalku aad buu u dheer yahay. Waxaa u bannaan ${signs} xaraf.`,
    },
  },
} as const satisfies ReaderLanguage;
