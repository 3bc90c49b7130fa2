// Words of the trade in plain Danish: illness, and what doctors write.
import type { PlainTerm } from './types.ts';

export const healthTerms = [
  {
    id: 'clinic-note',
    term: 'ambulatorienotat',
    forms: ['ambulatorienotat', 'ambulatorienotatet', 'ambulatorienotater'],
    says: 'Det, lægen skrev efter et besøg på sygehuset.',
  },
  {
    id: 'chronic',
    term: 'kronisk',
    forms: ['kronisk', 'kroniske'],
    says: 'Det varer meget længe eller går aldrig over.',
    law: { act: 'barnets-lov', ref: '§§ 86 og 87', status: 'confirmed' },
  },
  {
    id: 'illness',
    term: 'lidelse',
    forms: ['lidelse', 'lidelsen', 'lidelser', 'lidelsens'],
    says: 'Et andet ord for sygdom.',
  },
  {
    id: 'gmfcs',
    term: 'GMFCS',
    forms: ['GMFCS'],
    says: 'En skala med fem trin for, hvordan et barn med cerebral parese kommer rundt. Trin 1 er det letteste.',
  },
  {
    id: 'macs',
    term: 'MACS',
    forms: ['MACS'],
    says: 'En skala med fem trin for, hvordan et barn med cerebral parese bruger sine hænder. Trin 1 er det letteste.',
  },
  {
    id: 'wisc',
    term: 'WISC',
    forms: ['WISC', 'WISC-V'],
    says: 'En test, hvor en psykolog ser på, hvordan et barn tænker og husker.',
  },
  {
    id: 'botulinum',
    term: 'botulinum',
    forms: ['botulinum', 'botulinumtoksin', 'botox'],
    says: 'En medicin, der gør en stram muskel mere blød for en tid.',
  },
  {
    id: 'melatonin',
    term: 'melatonin',
    forms: ['melatonin'],
    says: 'En medicin, der gør det lettere at falde i søvn.',
  },
  {
    id: 'diagnosis',
    term: 'diagnose',
    forms: ['diagnose', 'diagnosen', 'diagnoser'],
    says: 'Det navn, lægen giver en sygdom eller et handicap.',
  },
  {
    id: 'spastic',
    term: 'spastisk',
    forms: ['spastisk', 'spastiske'],
    says: 'Musklerne er for stramme, så de er svære at styre.',
  },
  {
    id: 'clinic',
    term: 'ambulatorium',
    forms: ['ambulatorium', 'ambulatoriet', 'voksenambulatorium', 'voksenambulatoriet'],
    says: 'Den del af et sygehus, hvor man er på besøg og tager hjem igen.',
  },
  {
    id: 'health-professional',
    term: 'sundhedsfaglig',
    forms: ['sundhedsfaglig', 'sundhedsfaglige'],
    says: 'Fra en, der arbejder med helbred. Det kan være en læge.',
  },
  {
    id: 'hip',
    term: 'hofte',
    forms: ['hofte', 'hoften', 'hofter', 'hofterne'],
    says: 'Det led, hvor benet sidder fast på kroppen.',
  },
] as const satisfies readonly PlainTerm[];
