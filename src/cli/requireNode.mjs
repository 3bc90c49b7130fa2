// Stops with a sentence when Node is too old. No syntax newer than Node 12, so that an old Node can say it.

/** Same as `engines` in package.json: Node 20 from 20.19, and everything from 22.12. */
function isSupported(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

/** Ends the process with exit code 1 unless this Node can run the app. */
export function requireNode() {
  const { node } = process.versions;
  if (isSupported(node)) return;
  console.error(
    `Udredningsguiden kræver Node.js 20.19 eller en nyere 20'er, eller 22.12 og opefter. Du har ${node}. ` +
      'Hent en nyere version på https://nodejs.org, og prøv igen.',
  );
  process.exit(1);
}
