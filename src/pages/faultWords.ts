// The Danish words of a case that has lost something: said when it is opened, with what to do.
export const faultWords = {
  heading: 'Noget af sagen mangler',
  /** `count`: how many changes are known of and not there. */
  lead: (count: number) =>
    `${count === 1 ? 'Guiden kender 1 ændring, der' : `Guiden kender ${count.toLocaleString('da-DK')} ændringer, der`} hører til sagen og ikke er her. Der kan derfor stå noget ældre i svarene.`,
  todo: 'Hold sagen op mod en fil, du har gemt, eller spørg en kollega, der har sagen. Henter du filen ind, kommer det, der mangler, tilbage. Kan det ikke hentes, så se sagen igennem, og skriv det igen.',
  who: 'Deler du sagen, kan noget være på vej fra en kollega. Ellers har nogen eller noget rørt ved sagen uden om guiden: Sig det til din leder eller den, der har ansvaret for sikkerheden.',
  team: {
    seeking:
      'Guiden leder efter det, der mangler, i teamdatabasen. Er du ikke på nettet nu, sker det, når du er det igen.',
    absent:
      'Guiden har ledt i teamdatabasen, og noget mangler stadig. Det kan komme, når en kollega har været på nettet.',
    again: 'Led i teamdatabasen igen',
    mended: 'Noget af sagen manglede i denne browser. Det er hentet fra teamdatabasen igen.',
  },
  bringIn: 'Hent en fil ind',
  check: 'Kontrollér loggen',
} as const;
