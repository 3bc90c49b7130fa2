// What is said before a real case is saved as plain JSON; apart, because the page that tells of a fault needs it too.

export const plainFileWords = {
  ask: 'Gem filen uden kryptering?',
  warning:
    'Den åbne fil er ikke krypteret. Alle, der får fat i den, kan læse sagen. Brug arbejdsfilen, hvis du bare skal gemme eller flytte sagen, og slet den åbne fil, når den er brugt.',
  yes: 'Gem uden kryptering',
} as const;
