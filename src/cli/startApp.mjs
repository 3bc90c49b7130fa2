// Installs what is missing, builds what has changed, serves the app and says where.
import { distFolder, ensureBuild } from './ensureBuild.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { serveApp } from './serveApp.mjs';

const usualPort = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(usualPort) || usualPort < 1 || usualPort > 65_535) {
  stop(`PORT skal være et helt tal mellem 1 og 65535, men er "${process.env.PORT}".`);
}

if (
  !(await ensureDependencies(() => console.log('Installerer pakker. Det tager et par minutter …')))
) {
  stop('Pakkerne kunne ikke installeres. Tjek forbindelsen til nettet, og prøv igen.');
}
if (!(await ensureBuild(() => console.log('Bygger appen …')))) {
  stop('Appen kunne ikke bygges. Beskeden ovenfor siger hvorfor.');
}

const { address, port, close } = await serveApp({ outDir: distFolder, port: usualPort });
if (port !== usualPort) {
  console.log(
    `Port ${usualPort} er optaget, så appen bruger ${port}. Sager gemmes for hver adresse for sig: ` +
      `sager, du har oprettet på port ${usualPort}, ses ikke her.`,
  );
}
console.log(`\nUdredningsguiden er klar på ${address}\nStop med Ctrl+C.`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    await close();
    process.exit(0);
  });
}

/**
 * Ends with a sentence and exit code 1.
 * @param {string} sentence
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
