// Writes the JSON Schema of the case file: `npm run schema`, after every change of what is asked.
import { writeFileSync } from 'node:fs';
import { content } from '#forms/content/index.ts';
import { caseFileJsonSchemaText } from '../storage/caseFileJsonSchema.ts';

const file = new URL('../storage/case-file.schema.json', import.meta.url);
writeFileSync(file, caseFileJsonSchemaText(content));
console.log(`Wrote ${file.pathname}`);
