// The reader's words in Polish.
import type { ReaderLanguage } from './types.ts';

export const pl = {
  code: 'pl',
  name: 'Polski',
  direction: 'ltr',
  dateLocale: 'pl-PL',
  provenance: {
    source: 'our translation',
    checked: false,
    note: 'Oversat af projektet fra den danske tekst. Ikke læst af en med polsk som modersmål.',
    on: '2026-11-22',
  },
  unchecked:
    'Ten polski tekst nie został sprawdzony przez osobę, dla której polski jest językiem ojczystym. Jeśli coś jest niejasne, zadzwoń do nas.',
  words: {
    lock: {
      title: 'Wersja robocza do przeczytania i skomentowania',
      lead: 'Plik jest zablokowany. Otworzy go tylko osoba, która ma hasło.',
      field: 'Hasło',
      hint: 'Wpisz hasło otrzymane z gminy. Może to być kilka słów.',
      show: 'Pokaż hasło',
      hide: 'Ukryj hasło',
      open: 'Otwórz',
      opening: 'Otwieramy plik. To może chwilę potrwać.',
      empty: 'Najpierw wpisz hasło.',
      wrong:
        'To hasło nie pasuje. Sprawdź pisownię i spróbuj jeszcze raz. Jeśli to nie pomoże, zadzwoń do gminy.',
      help: 'Nie masz hasła? Zadzwoń do osoby w gminie, od której masz ten plik.',
      offline: 'Plik działa bez internetu. Sam niczego nie wysyła.',
      cannotOpen:
        'Twoja przeglądarka nie może otworzyć pliku. Spróbuj na nowszym telefonie lub na komputerze. Możesz też zadzwonić do gminy i dostać tekst na papierze.',
      damaged: 'Plik uszkodził się po drodze. Zadzwoń do gminy i poproś o nowy.',
      notOpen:
        'Jeśli ten tekst nie znika, plik się nie otworzył. Zapisz plik w telefonie i otwórz go w nowszej przeglądarce. Spróbuj też na nowszym telefonie lub na komputerze. Jeśli to nie działa, zadzwoń do gminy i poproś o tekst na papierze.',
    },
    start: {
      title: (child) => `Wersja robocza dotycząca dziecka: ${child}`,
      titleYou: 'Wersja robocza dotycząca Ciebie',
      to: (name) => `Ten plik jest dla Ciebie: ${name}.`,
      because: {
        custodian: 'Dostajesz go, ponieważ masz władzę rodzicielską.',
        young: 'Dostajesz go, ponieważ dotyczy Ciebie.',
        supporter: 'Dostajesz go jako osoba wspierająca („bisidder”).',
      },
      from: (adviser) => `Wersję roboczą przygotowała osoba: ${adviser}.`,
      fromUnit: (adviser, unit) => `Wersję roboczą przygotowała osoba: ${adviser}, ${unit}.`,
      fromNobody: 'Wersję roboczą przygotował Twój doradca w gminie.',
      madeAt: (date) => `Data utworzenia pliku: ${date}.`,
      draft: 'To jest wersja robocza. Mogą w niej być błędy. Niczego jeszcze nie rozstrzyga.',
      answerBy: (date) => `Prosimy o odpowiedź najpóźniej do: ${date}.`,
      noTime: 'Nie zdążysz? Zadzwoń, znajdziemy inny dzień.',
      late: 'Ten dzień już minął, ale nadal możesz odpowiedzieć. Najpierw zadzwoń, żebyśmy wiedzieli, że odpowiedź przyjdzie.',
      silence: 'Brak odpowiedzi nie oznacza, że się zgadzasz.',
      askTitle: 'Masz pytania?',
      ask: (adviser, contact) => `Zawsze możesz zapytać. ${adviser}: ${contact}.`,
      askNobody: 'Zawsze możesz zapytać swojego doradcę w gminie.',
      interpreter: 'Jeśli potrzebujesz tłumacza, powiedz nam o tym.',
      howTitle: 'Jak to zrobić',
      how: [
        'Przeczytaj tekst. Możesz czytać po trochu.',
        'Podczas czytania zaznaczaj, czy to się zgadza. Możesz pomijać fragmenty.',
        'Na końcu napisz, czego sobie życzysz.',
        'Oddaj nam swoją odpowiedź.',
      ],
      otherWaysTitle: 'Wolisz odpowiedzieć inaczej?',
      otherWays:
        'Możesz odpowiedzieć na papierze, przez telefon lub na spotkaniu. Taka odpowiedź liczy się tak samo.',
      whoSeesTitle: 'Kto zobaczy Twoją odpowiedź?',
      whoSees:
        'Zobaczy ją Twój doradca. Zobaczą ją też osoby, które razem z nim zajmują się sprawą. Odpowiedź zostanie w aktach sprawy.',
      otherParent:
        'Drugi rodzic dostaje własny plik. Zobaczycie swoje odpowiedzi tylko wtedy, gdy oboje się zgodzicie.',
      access:
        'Prawo może dawać innym osobom wgląd w akta sprawy. Jeśli Cię to niepokoi, zadzwoń, zanim odpowiesz.',
      otherReaders:
        'Inne osoby, które czytają ten tekst, dostają własne pliki. Nie widzą w nich Twojej odpowiedzi.',
      notHearingTitle: 'To nie jest formalne wysłuchanie stron („partshøring”)',
      notHearing:
        'Jeśli prawo wymaga, żebyśmy formalnie Cię wysłuchali, dostaniesz o tym osobny list.',
      practice: 'To jest ćwiczenie. Wszystkie osoby są zmyślone.',
      begin: 'Czytaj tekst',
    },
    language: {
      label: 'Język',
      staysDanish:
        'Sam tekst roboczy jest po duńsku, tak jak został napisany. Nie jest tu tłumaczony.',
    },
    reading: {
      skip: 'Przejdź do tekstu',
      contents: 'Spis treści',
      start: 'Do pierwszej strony',
      next: 'Dalej',
      previous: 'Wstecz',
      backToTop: 'Do góry',
      readAloud: 'Czytaj na głos',
      stop: 'Zatrzymaj',
      noVoice:
        'Twój telefon nie ma duńskiego głosu. Możesz go pobrać w ustawieniach telefonu, tam gdzie jest czytanie na głos.',
      explain: (term) => `Co znaczy „${term}”?`,
      explainedInDanish: 'Wyjaśnienie jest po duńsku.',
      closeExplanation: 'Zamknij wyjaśnienie',
      glossary: 'Trudne słowa',
      glossaryLead: 'To duńskie słowa, które wyjaśniamy. Wyjaśnienia są po duńsku.',
      leftOut: 'W tym miejscu coś pominięto.',
      leftOutAsk: 'Możesz zapytać o to swojego doradcę.',
    },
    answering: {
      place: (title) => `Twoja odpowiedź: ${title}`,
      recognise: 'Tak, znam to',
      wrong: 'To się nie zgadza',
      missing: 'Czegoś tu brakuje',
      words: {
        label: 'Własnymi słowami',
        hint: 'Możesz napisać parę słów albo zostawić puste pole.',
      },
      ownLanguage: 'Możesz pisać w swoim języku.',
      takeBack: 'Wycofaj odpowiedź',
      takenBack: 'Odpowiedź jest wycofana.',
      undo: 'Cofnij',
      whole: {
        label: 'Czy chcesz coś powiedzieć o całym tekście?',
        hint: 'Napisz tutaj, jeśli to nie dotyczy jednego miejsca.',
      },
    },
    closing: {
      title: 'Twoje własne słowa',
      lead: 'Nie musisz odpowiadać na wszystko. Napisz to, co jest dla Ciebie ważne.',
      statement: {
        label: 'Co chcesz powiedzieć od siebie?',
        hint: 'Twój tekst zostanie podany w całości, dokładnie tak, jak go napiszesz.',
      },
      wishes: {
        label: 'Czego sobie życzysz?',
        hint: 'To może być cel, nadzieja albo coś, co powinno być łatwiejsze.',
      },
      support: {
        label: 'Co myślisz o pomocy, którą proponujemy?',
        hint: 'Czy to właściwa pomoc? Czy jest jej za mało, za dużo, a może potrzebne jest coś innego?',
      },
      feedbackTitle: 'Jak nam się razem pracowało',
      meeting: 'Czy spotkanie z nami było dla Ciebie w porządku?',
      important: 'Czy rozmawialiśmy o tym, co jest dla Ciebie ważne?',
      different: 'Czy następnym razem coś powinno być inaczej?',
      shareTitle: 'Drugi rodzic',
      share: 'Drugi rodzic może zobaczyć moją odpowiedź',
      shareHint:
        'Zobaczycie swoje odpowiedzi tylko wtedy, gdy oboje się zgodzicie. Nie musisz się zgadzać.',
    },
    keeping: {
      kept: 'To, co piszesz, zapisuje się tutaj, w telefonie lub komputerze.',
      lastKept: (time) => `Zapisano o ${time}.`,
      cannotKeep:
        'To, co piszesz, nie może się tu zapisać. Utwórz plik z odpowiedzią, zanim zamkniesz stronę.',
      failed:
        'Ostatnie zmiany nie są zapisane. Utwórz plik z odpowiedzią albo wydrukuj odpowiedź, zanim zamkniesz stronę.',
      found: 'Tu są Twoje wcześniejsze odpowiedzi. Nic nie zginęło.',
      erase: 'Usuń to, co tu jest napisane',
      eraseAsk: 'Czy usunąć wszystko, co tu jest napisane? Tego nie można cofnąć.',
      eraseYes: 'Tak, usuń',
      eraseNo: 'Nie, zostaw',
      erased: 'Twój tekst został stąd usunięty. Utworzony wcześniej plik z odpowiedzią nadal jest.',
    },
    handBack: {
      title: 'Oddaj swoją odpowiedź',
      nothing: 'Nie ma jeszcze żadnej odpowiedzi. Możesz też po prostu do nas zadzwonić.',
      overview: 'Twoje odpowiedzi',
      draftSays: 'W tekście jest',
      youSay: 'Twoje słowa',
      change: 'Zmień',
      make: 'Utwórz plik z odpowiedzią',
      made: (file) =>
        `Twój plik z odpowiedzią nazywa się ${file}. Znajdziesz go tam, gdzie zwykle są Twoje pliki.`,
      sendTitle: 'Jak go przekazać',
      send: [
        'Wyślij plik do swojego doradcy tak, jak się umówiliście.',
        'Plik jest zablokowany. Może go otworzyć tylko gmina.',
        'Nie wiesz, jak go wysłać? Zadzwoń do nas.',
      ],
      nextTitle: 'Co będzie dalej?',
      next: [
        'Twój doradca przeczyta Twoją odpowiedź.',
        'Na każdą uwagę dostaniesz odpowiedź, także wtedy, gdy się nie zgadzamy.',
        'W gotowym dokumencie zobaczysz, co z tego wynikło.',
      ],
      again:
        'Chcesz coś dodać? Zmień odpowiedź i utwórz nowy plik. Wtedy liczy się ten nowy. Wcześniejsze słowa też zostaną w aktach.',
      notMade:
        'Plik z odpowiedzią nie powstał. Spróbuj jeszcze raz. Jeśli to nie działa, wydrukuj odpowiedź albo zadzwoń do nas.',
      print: 'Wydrukuj swoją odpowiedź',
      printAll: 'Wydrukuj wszystko',
      printHint: 'Możesz ją wtedy oddać nam na papierze.',
      printedTitle: (name) => `Odpowiedź: ${name}`,
      printedOn: (date) => `Data wydruku: ${date}.`,
    },
    counts: {
      answered: (places) => `Miejsca z Twoją odpowiedzią: ${places}.`,
      inTheme: (answered, all) => `odpowiedzi: ${answered} z ${all}`,
    },
    child: {
      title: (child) => `Strona dla dziecka: ${child}`,
      titleYou: 'Strona dla Ciebie',
      lead: 'Tu jest krótko to, co najważniejsze. Jest po duńsku. Możecie przeczytać to razem.',
    },
    errors: {
      unexpected:
        'Coś poszło nie tak. Zamknij stronę i otwórz plik jeszcze raz. Jeśli to się powtórzy, zadzwoń do gminy.',
      tooLong: (signs) => `Tekst jest za długi. Zmieści się tyle znaków: ${signs}.`,
    },
  },
} as const satisfies ReaderLanguage;
