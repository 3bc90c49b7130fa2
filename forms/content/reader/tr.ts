// The reader's words in Turkish.
import type { ReaderLanguage } from './types.ts';

export const tr = {
  code: 'tr',
  name: 'Türkçe',
  direction: 'ltr',
  dateLocale: 'tr-TR',
  provenance: {
    source: 'our translation',
    checked: false,
    note: 'Oversat af projektet fra den danske tekst. Ikke læst af en med tyrkisk som modersmål.',
    on: '2026-11-22',
  },
  unchecked:
    'Bu Türkçe metin, ana dili Türkçe olan biri tarafından kontrol edilmedi. Anlaşılmayan bir şey varsa lütfen bizi arayın.',
  words: {
    lock: {
      title: 'Okuyup yanıtlayabileceğiniz bir taslak',
      lead: 'Dosya kilitli. Onu yalnızca parolayı bilen kişi açabilir.',
      field: 'Parola',
      hint: 'Belediyeden aldığınız parolayı yazın. Birkaç kelimeden oluşabilir.',
      show: 'Parolayı göster',
      hide: 'Parolayı gizle',
      open: 'Aç',
      opening: 'Dosya açılıyor. Bu biraz sürebilir.',
      empty: 'Önce parolayı yazın.',
      wrong:
        'Parola doğru değil. Doğru yazıp yazmadığınıza bakın ve yeniden deneyin. Yine olmazsa belediyeyi arayın.',
      help: 'Parolanız yok mu? Belediyede size dosyayı veren kişiyi arayın.',
      offline: 'Dosya internetsiz çalışır. Kendiliğinden hiçbir şey göndermez.',
      cannotOpen:
        'Tarayıcınız dosyayı açamıyor. Daha yeni bir telefon veya bir bilgisayar deneyin. Belediyeyi arayıp taslağı kâğıt üzerinde de alabilirsiniz.',
      damaged: 'Dosya size gelirken bozulmuş. Belediyeyi arayın ve yeni bir dosya isteyin.',
      notOpen:
        'Bu yazı ekranda kalıyorsa dosya açılmamıştır. Dosyayı telefonunuza kaydedin ve daha yeni bir tarayıcıda açın. Daha yeni bir telefon veya bir bilgisayar da deneyin. Olmazsa belediyeyi arayın ve taslağı kâğıt üzerinde isteyin.',
    },
    start: {
      title: (child) => `Taslak: ${child}`,
      titleYou: 'Sizin hakkınızda taslak',
      to: (name) => `Bu dosya sizin için, ${name}.`,
      because: {
        custodian: 'Bu dosyayı, çocuğun velayeti sizde olduğu için alıyorsunuz.',
        young: 'Bu dosyayı, sizinle ilgili olduğu için alıyorsunuz.',
        supporter: 'Bu dosyayı, destek kişisi (“bisidder”) olduğunuz için alıyorsunuz.',
      },
      from: (adviser) => `Taslağı yazan: ${adviser}.`,
      fromUnit: (adviser, unit) => `Taslağı yazan: ${adviser}, ${unit}.`,
      fromNobody: 'Taslağı belediyedeki danışmanınız yazdı.',
      madeAt: (date) => `Dosyanın hazırlandığı tarih: ${date}.`,
      draft: 'Bu bir taslaktır. İçinde hata olabilir. Bu taslakla hiçbir karar verilmiş olmaz.',
      answerBy: (date) => `Yanıtınızı en geç şu tarihte almak isteriz: ${date}.`,
      noTime: 'Yetiştiremiyor musunuz? Bizi arayın, başka bir gün bulalım.',
      late: 'Tarih geçti, ama yine de yanıt verebilirsiniz. Bir yanıtın geleceğini bilmemiz için önce arayın.',
      silence: 'Yanıt vermemeniz, kabul ettiğiniz anlamına gelmez.',
      askTitle: 'Sorunuz mu var?',
      ask: (adviser, contact) => `Her zaman sorabilirsiniz. ${adviser}: ${contact}.`,
      askNobody: 'Belediyedeki danışmanınıza her zaman sorabilirsiniz.',
      interpreter: 'Tercümana ihtiyacınız varsa bize söyleyin.',
      howTitle: 'Nasıl yapılır?',
      how: [
        'Taslağı okuyun. Azar azar okuyabilirsiniz.',
        'Okurken doğru olup olmadığını söyleyin. Bazı yerleri atlayabilirsiniz.',
        'En sonda kendi isteklerinizi yazın.',
        'Yanıtınızı bize geri verin.',
      ],
      otherWaysTitle: 'Başka bir şekilde mi yanıtlamak istersiniz?',
      otherWays:
        'Kâğıt üzerinde, telefonla veya bir görüşmede yanıt verebilirsiniz. Yanıtınız aynı değerdedir.',
      whoSeesTitle: 'Yanıtınızı kim görür?',
      whoSees:
        'Danışmanınız görür. Sizin konunuz üzerinde çalışan iş arkadaşları da görür. Yanıtınız belediyedeki kayıtlarınızda saklanır.',
      otherParent:
        'Diğer ebeveyn kendi dosyasını alır. Birbirinizin yanıtını yalnızca ikiniz de evet derseniz görürsünüz.',
      access:
        'Yasa, başkalarına da bu kayıtları görme hakkı verebilir. Bu sizi endişelendiriyorsa yanıt vermeden önce bizi arayın.',
      otherReaders:
        'Taslağı okuyan diğer kişilerin her biri kendi dosyasını alır. O dosyada sizin yanıtınızı göremezler.',
      notHearingTitle: 'Bu, resmî görüş alma (“partshøring”) değildir',
      notHearing:
        'Yasaya göre görüşünüzü resmen almamız gerekirse bunun için ayrı bir mektup alırsınız.',
      practice: 'Bu bir alıştırmadır. Bütün kişiler uydurmadır.',
      begin: 'Taslağı oku',
    },
    language: {
      label: 'Dil',
      staysDanish: 'Taslağın kendisi, yazıldığı gibi Dancadır. Burada çevrilmez.',
    },
    reading: {
      skip: 'Metne git',
      contents: 'İçindekiler',
      start: 'İlk sayfaya',
      next: 'Sonraki',
      previous: 'Önceki',
      backToTop: 'Başa dön',
      readAloud: 'Sesli oku',
      stop: 'Durdur',
      noVoice:
        'Telefonunuzda Danca ses yok. Telefonun sesli okuma ayarlarından bir tane indirebilirsiniz.',
      explain: (term) => `“${term}” ne demek?`,
      explainedInDanish: 'Açıklama Dancadır.',
      closeExplanation: 'Açıklamayı kapat',
      glossary: 'Zor kelimeler',
      glossaryLead: 'Bunlar açıkladığımız Danca kelimelerdir. Açıklamalar Dancadır.',
      leftOut: 'Burada bir şey çıkarılmıştır.',
      leftOutAsk: 'Bunu danışmanınıza sorabilirsiniz.',
    },
    answering: {
      place: (title) => `Yanıtınız: ${title}`,
      recognise: 'Evet, ben de böyle biliyorum',
      wrong: 'Bu doğru değil',
      missing: 'Burada bir şey eksik',
      words: {
        label: 'Kendi sözlerinizle',
        hint: 'Kısaca yazabilir veya alanı boş bırakabilirsiniz.',
      },
      ownLanguage: 'Kendi dilinizde yazabilirsiniz.',
      takeBack: 'Yanıtı geri al',
      takenBack: 'Yanıtı geri aldınız.',
      undo: 'Geri al',
      whole: {
        label: 'Taslağın tamamı için söylemek istediğiniz bir şey var mı?',
        hint: 'Tek bir yere ait değilse buraya yazın.',
      },
    },
    closing: {
      title: 'Kendi sözleriniz',
      lead: 'Her şeyi yanıtlamanız gerekmez. Sizin için önemli olanı yazın.',
      statement: {
        label: 'Siz ne söylemek istersiniz?',
        hint: 'Yazdıklarınız, tam yazdığınız gibi aktarılır.',
      },
      wishes: {
        label: 'Ne istersiniz?',
        hint: 'Bu bir hedef, bir umut veya kolaylaşması gereken bir şey olabilir.',
      },
      support: {
        label: 'Önerdiğimiz yardım hakkında ne düşünüyorsunuz?',
        hint: 'Doğru yardım mı? Az mı, çok mu, yoksa başka bir şey mi olmalı?',
      },
      feedbackTitle: 'Birlikte nasıl çalıştık?',
      meeting: 'Bizimle görüşme sizin için iyi geçti mi?',
      important: 'Sizin için önemli olan şeyleri konuştuk mu?',
      different: 'Bir dahaki sefere farklı olması gereken bir şey var mı?',
      shareTitle: 'Diğer ebeveyn',
      share: 'Diğer ebeveyn yanıtımı görebilir',
      shareHint:
        'Birbirinizin yanıtını yalnızca ikiniz de evet derseniz görürsünüz. Evet demek zorunda değilsiniz.',
    },
    keeping: {
      kept: 'Yazdıklarınız bu telefona veya bilgisayara kaydedilir.',
      lastKept: (time) => `Kaydedildi: ${time}.`,
      cannotKeep:
        'Yazdıklarınız burada kaydedilemiyor. Sayfayı kapatmadan önce yanıt dosyanızı oluşturun.',
      failed:
        'Son yazdıklarınız kaydedilmedi. Sayfayı kapatmadan önce yanıt dosyanızı oluşturun veya yanıtınızı yazdırın.',
      found: 'Buraya daha önce yazmıştınız. Yanıtlarınız hâlâ burada.',
      erase: 'Buraya yazdıklarımı sil',
      eraseAsk: 'Buraya yazdığınız her şeyi silmek istiyor musunuz? Bu geri alınamaz.',
      eraseYes: 'Evet, sil',
      eraseNo: 'Hayır, kalsın',
      erased: 'Yazdıklarınız buradan silindi. Oluşturduğunuz yanıt dosyası ise duruyor.',
    },
    handBack: {
      title: 'Yanıtınızı geri verin',
      nothing: 'Henüz hiçbir şeyi yanıtlamadınız. Bunun yerine bizi arayabilirsiniz de.',
      overview: 'Verdiğiniz yanıtlar',
      draftSays: 'Taslakta yazan',
      youSay: 'Sizin sözünüz',
      change: 'Değiştir',
      make: 'Yanıt dosyasını oluştur',
      made: (file) =>
        `Yanıt dosyanızın adı: ${file}. Onu, dosyaları her zaman bulduğunuz yerde bulursunuz.`,
      sendTitle: 'Dosyayı nasıl verirsiniz?',
      send: [
        'Dosyayı danışmanınıza, anlaştığınız şekilde gönderin.',
        'Dosya kilitlidir. Onu yalnızca belediye açabilir.',
        'Nasıl göndereceğinizden emin değil misiniz? Bizi arayın.',
      ],
      nextTitle: 'Sonra ne olur?',
      next: [
        'Danışmanınız yazdıklarınızı okur.',
        'Her notunuza bir yanıt alırsınız, aynı fikirde olmasak da.',
        'Tamamlanan belgede bunun sonucunu görebilirsiniz.',
      ],
      again:
        'Söyleyecek başka şeyiniz var mı? Yanıtınızı değiştirin ve yeni bir yanıt dosyası oluşturun. O zaman yenisi geçerli olur. Önce yazdıklarınız da saklanır.',
      notMade:
        'Yanıt dosyası oluşturulamadı. Yeniden deneyin. Olmazsa yanıtınızı yazdırın veya bizi arayın.',
      print: 'Yanıtınızı yazdırın',
      printAll: 'Tümünü yazdır',
      printHint: 'Böylece onu bize kâğıt üzerinde verebilirsiniz.',
      printedTitle: (name) => `Yanıt veren: ${name}`,
      printedOn: (date) => `Yazdırma tarihi: ${date}.`,
    },
    counts: {
      answered: (places) => `${places} yerde yanıt verdiniz.`,
      inTheme: (answered, all) => `yanıtlanan: ${answered} / ${all}`,
    },
    child: {
      title: (child) => `Bir sayfa: ${child} için`,
      titleYou: 'Sizin için bir sayfa',
      lead: 'Burada en önemli şeyler kısaca yazılıdır. Dili Dancadır. İsterseniz birlikte okuyun.',
    },
    errors: {
      unexpected:
        'Bir şeyler ters gitti. Sayfayı kapatın ve dosyayı yeniden açın. Yine olursa belediyeyi arayın.',
      tooLong: (signs) => `Metin çok uzun. En fazla ${signs} karakter yazabilirsiniz.`,
    },
  },
} as const satisfies ReaderLanguage;
