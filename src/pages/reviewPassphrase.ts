// Suggests passphrases that are read aloud over a telephone and typed on any keyboard: common Danish words of a to z.

/** How many words a suggestion has: with the list below some 43 bits, each try of which costs Argon2id. */
const WORDS = 5;

/** Short, alike in no more than one sign, and about nothing a case is about. */
const list = `abe adel afsked agern aks alf anker ark arm aske atlas avis bager bakke bal bambus banan bark
basar basun bil birk bjerg blad blok blomst bluse boble bog bold bolle bonde bord borg brev briks brise brosten
bue buket busk bukser cello cement cirkus cykel damp dans delfin dims disk domino drage drejer drue dug dusk dyne
eddike ellipse elg elm emalje engel estragon fabel fad fakkel fane farve fasan fest figen film filt
finger fisk fjeder flaske flod flue flygel folie form fregat frost frugt fugl fyr fyrre gaffel galakse galop gardin
garn gave gedde glas glimmer globus gnist gople granit gren grotte guld gulv gummi gynge hal halm
hammer hane harpe hassel hat havre hegn hejre helt hest hjelm hjul horn hotel hue humle hund hval hvede hylde ibis
idyl ild indigo insekt is jagt jakke jazz jern jolle jord juni kabel kajak kaktus kalk kam kanel kano kappe
karry kasket kat kegle kelp kind kiste klang klit klokke klud knap kniv kogle komet kompas konge koral kork
korn kort krage kran krone krydder kube kuffert kugle kurv kusk kvist labyrint lager lak lampe land lanterne laske
laurel lava leg lilje lim lind linse loft lok lotus luft lune lup lyng lyra lyst magnet mais male mandel mango
manke mantel marmor mast melon messing mester metal mild mimose mink mobil mole mose motor mur musik muslin
myg mynte nabo nakke natur nikkel nisse node nord note nougat novelle oase ocean odde okker oktav oliven
onkel opal orden orgel orkan orm ost paddel palme panda papir parade park pasta peber pedal pels pensel perle persille
piber pil pilot pingvin pirat plade plan plet polka pony port postej pragt prisme prop puddel pude puls pumpe puzzle
pynt raket ramme rand rasp rav reb regn rejse ring ris robot rod roman rose rubin rude rug runde rust rype sadel saft
saks salat salt salve sand sang sav segl sejl sele senge sigte silke sirup skak skib skjold skov skrue sky
slange slot smaragd smed smil sne snor sofa sol solsort sommer spade spand spejl spids spil spove stald stige
stjerne stok stork strand stribe strik stub sukker summe suppe svale svamp sveske tag tallerken tang tapet tavle telt
tempel terning tiger timian tin tinde tog tomat topas torden torn torv tran trappe tromle trompet tulipan tunge tunnel
turban udsigt ugle uld ulv ur urne vafler vals valmue vand vanilje varde vase vest vifte villa vin vinge
violin viol vogn vulkan yoghurt zebra zenit zone`;

/** The words suggestions are made of, each once. */
export const passphraseWords: readonly string[] = [...new Set(list.split(/\s+/))].filter(
  (word) => word.length > 2,
);

/** A passphrase of words drawn each with the same chance. `random`: so many random bytes. */
export function suggestPassphrase(random: (count: number) => Uint8Array): string {
  return Array.from({ length: WORDS }, () => drawn(random)).join(' ');
}

function drawn(random: (count: number) => Uint8Array): string {
  const most = Math.floor(65_536 / passphraseWords.length) * passphraseWords.length;
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const number = high * 256 + low;
    const word = passphraseWords[number % passphraseWords.length];
    // What is over at the end of the range would make some words likelier.
    if (number < most && word !== undefined) return word;
  }
}
