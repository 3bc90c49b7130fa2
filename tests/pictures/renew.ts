// `npm run pictures`: takes the reference pictures anew, when the looks have changed on purpose. Look at them first.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  picturedCases,
  pictureFolder,
  popplerFile,
  popplerVersion,
  takePictures,
} from '../fixtures/pictures.ts';

for (const id of picturedCases) {
  for (const { name, png } of await takePictures(id))
    await writeFile(join(pictureFolder, name), png);
}
await writeFile(popplerFile, `${await popplerVersion()}\n`);
