// Words of the trade in plain Danish: the people one meets.
import type { PlainTerm } from './types.ts';

export const peopleTerms = [
  {
    id: 'adviser',
    term: 'rådgiver',
    forms: [
      'rådgiver',
      'rådgiveren',
      'rådgiverens',
      'rådgivere',
      'rådgiverne',
      'børne- og ungerådgiver',
      'børne- og ungerådgiveren',
    ],
    says: 'Den i kommunen, der har jeres sag.',
  },
  {
    id: 'professional',
    term: 'fagperson',
    forms: [
      'fagperson',
      'fagpersonen',
      'fagpersoner',
      'fagpersonens',
      'fagpersonerne',
      'fagfolk',
      'fagfolkene',
    ],
    says: 'En, der kender til børn fra sit arbejde. Det kan være en lærer eller en læge.',
  },
  {
    id: 'network',
    term: 'netværk',
    forms: ['netværk', 'netværket', 'netværkets'],
    says: 'De mennesker, I har omkring jer. Det kan være familie, venner og naboer.',
  },
  {
    id: 'network-meeting',
    term: 'netværksmøde',
    forms: ['netværksmøde', 'netværksmødet', 'netværksmøder'],
    says: 'I mødes med dem, der kender barnet, og finder ud af, hvem der kan hjælpe.',
  },
  {
    id: 'ppr',
    term: 'PPR',
    forms: ['PPR', 'pædagogisk-psykologisk rådgivning', 'PPR-psykolog'],
    says: 'Folk i kommunen, der giver råd om børn til skoler og børnehaver. De kan også teste et barn.',
  },
  {
    id: 'ppv',
    term: 'PPV',
    forms: ['PPV', 'pædagogisk-psykologisk vurdering'],
    says: 'PPR ser på, hvad et barn har brug for i skolen, og skriver det ned.',
    law: { act: 'folkeskoleloven', ref: '§ 12, stk. 2', status: 'adjacent' },
  },
  {
    id: 'occupational-therapist',
    term: 'ergoterapeut',
    forms: ['ergoterapeut', 'ergoterapeuten', 'ergoterapeutens', 'ergoterapeuter'],
    says: 'En, der hjælper barnet med at klare dagen, for eksempel at spise og skrive.',
  },
  {
    id: 'physiotherapist',
    term: 'fysioterapeut',
    forms: [
      'fysioterapeut',
      'fysioterapeuten',
      'fysioterapeutens',
      'fysioterapeuter',
      'fysioterapi',
    ],
    says: 'En, der træner kroppen, så den bliver stærk og let at bruge.',
  },
  {
    id: 'neuropsychologist',
    term: 'neuropsykolog',
    forms: ['neuropsykolog', 'neuropsykologen', 'neuropsykologisk', 'neuropsykologiske'],
    says: 'En psykolog, der ved meget om hjernen.',
  },
  {
    id: 'speech-therapist',
    term: 'tale-hørekonsulent',
    forms: ['tale-hørekonsulent', 'tale-hørekonsulenten'],
    says: 'En, der hjælper børn med at tale, forstå og høre.',
  },
  {
    id: 'health-visitor',
    term: 'sundhedsplejerske',
    forms: [
      'sundhedsplejerske',
      'sundhedsplejersken',
      'sundhedsplejersker',
      'sundhedspleje',
      'sundhedsplejen',
      'sundhedsplejens',
    ],
    says: 'En, der ser til børns helbred hjemme og i skolen.',
  },
  {
    id: 'education-guide',
    term: 'uddannelsesvejleder',
    forms: ['uddannelsesvejleder', 'uddannelsesvejlederen', 'uddannelsesvejledere'],
    says: 'En, der hjælper unge med at finde en skole eller et fag efter folkeskolen.',
  },
  {
    id: 'orthotist',
    term: 'bandagist',
    forms: ['bandagist', 'bandagisten', 'bandagister'],
    says: 'En, der laver skinner og andet, der støtter kroppen. Det kan være til en fod.',
  },
] as const satisfies readonly PlainTerm[];
