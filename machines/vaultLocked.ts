// The vault machine while it is locked: a passphrase, or the recovery code and a new passphrase.
import { vaultSetup } from './vaultSetup.ts';
import { beginWiping, failed, opened, openedElsewhere } from './vaultSteps.ts';

export const locked = vaultSetup.createStateConfig({
  entry: 'forgetKeys',
  initial: 'asking',
  on: { 'key.lent': openedElsewhere, 'wipe.confirmed': beginWiping },
  states: {
    asking: {
      on: {
        'passphrase.given': {
          target: 'unlocking',
          actions: 'forgetSentence',
          description: 'En adgangssætning skal prøves',
        },
        'recovery.begun': {
          target: 'recovering',
          actions: 'forgetSentence',
          description: 'Den, der har glemt sætningen, har arket',
        },
      },
    },
    unlocking: {
      invoke: {
        src: 'unlock',
        input: ({ event }) => ({
          passphrase: event.type === 'passphrase.given' ? event.passphrase : '',
        }),
      },
      on: {
        'vault.opened': [...opened],
        'passphrase.refused': [
          {
            guard: 'mustWait',
            target: 'paused',
            actions: ['noteSentence', 'notePause'],
            description: 'Den passer ikke; mange forsøg koster en voksende pause',
          },
          {
            target: 'asking',
            actions: 'noteSentence',
            description: 'Den passer ikke; alle skriver forkert en gang imellem',
          },
        ],
        'attempt.failed': failed('asking'),
      },
    },
    paused: {
      on: {
        'time.passed': [
          {
            guard: 'waitIsOver',
            target: 'asking',
            actions: ['forgetPause', 'forgetSentence'],
            description: 'Pausen er gået',
          },
          { actions: 'followClock', description: 'Tiden går' },
        ],
        'recovery.begun': {
          target: 'recovering',
          actions: 'forgetSentence',
          description: 'Koden på arket kan ikke gættes, så den venter ikke på pausen',
        },
      },
    },
    recovering: {
      initial: 'askingCode',
      exit: 'forgetCode',
      on: {
        'recovery.dropped': [
          {
            guard: 'stillWaits',
            target: 'paused',
            actions: 'forgetSentence',
            description: 'Tilbage til adgangssætningen, og pausen gælder stadig',
          },
          {
            target: 'asking',
            actions: 'forgetSentence',
            description: 'Tilbage til adgangssætningen',
          },
        ],
      },
      states: {
        askingCode: {
          on: {
            'code.given': {
              target: 'checking',
              actions: ['noteCode', 'forgetSentence'],
              description: 'Koden er skrevet af fra arket',
            },
          },
        },
        checking: {
          invoke: {
            src: 'checkCode',
            input: ({ context }) => ({ code: context.recoveryCode ?? '' }),
          },
          on: {
            'code.accepted': {
              target: 'choosing',
              description: 'Koden passer; boksen åbner, når der er en ny adgangssætning',
            },
            'code.refused': failed('askingCode'),
            'attempt.failed': failed('askingCode'),
          },
        },
        choosing: {
          on: {
            'passphrase.chosen': {
              target: 'replacing',
              actions: 'forgetSentence',
              description: 'En ny adgangssætning er valgt',
            },
          },
        },
        replacing: {
          invoke: {
            src: 'recover',
            input: ({ context, event }) => ({
              code: context.recoveryCode ?? '',
              passphrase: event.type === 'passphrase.chosen' ? event.passphrase : '',
            }),
          },
          on: {
            'vault.opened': [...opened],
            'code.refused': failed('askingCode'),
            'attempt.failed': failed('choosing'),
          },
        },
      },
    },
  },
});
