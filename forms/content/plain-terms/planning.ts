// Words of the trade in plain Danish: the plan.
import type { PlainTerm } from './types.ts';

export const planningTerms = [
  {
    id: 'child-plan',
    term: 'barnets plan',
    forms: ['barnets plan'],
    says: 'En plan, som barnet og I er med til at lave. Her står, hvad I vil nå, og hvad der skal ske.',
    law: { act: 'barnets-lov', ref: '§§ 91 og 92', status: 'confirmed' },
  },
  {
    id: 'youth-plan',
    term: 'ungeplan',
    forms: ['ungeplan', 'ungeplanen', 'ungeplaner'],
    says: 'En plan for den unge fra 16 år. Den handler også om skole, job og livet som voksen.',
    law: { act: 'barnets-lov', ref: '§§ 108 og 109', status: 'confirmed' },
  },
  {
    id: 'sub-goal',
    term: 'delmål',
    forms: ['delmål', 'delmålet', 'delmålene'],
    says: 'Et lille skridt på vej til et større mål.',
  },
  {
    id: 'development-goal',
    term: 'udviklingsmål',
    forms: ['udviklingsmål', 'udviklingsmålet', 'udviklingsmålene'],
    says: 'Et mål om at lære noget nyt.',
    onlyInTheTrade: true,
  },
  {
    id: 'bridging',
    term: 'brobygning',
    forms: ['brobygning', 'brobygningen'],
    says: 'Den unge prøver i nogle dage, hvordan det er at gå på en skole.',
  },
  {
    id: 'basic-course',
    term: 'grundforløb',
    forms: ['grundforløb', 'grundforløbet'],
    says: 'Den første del, når man skal lære et fag.',
  },
] as const satisfies readonly PlainTerm[];
