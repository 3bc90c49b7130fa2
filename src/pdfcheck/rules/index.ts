// Every rule, in the order they are told.
import type { Rule } from '../rule.ts';
import { annotationRules } from './annotations.ts';
import { attachmentRules } from './attachments.ts';
import { contentRules } from './content.ts';
import { documentRules } from './document.ts';
import { fileRules } from './file.ts';
import { fontRules } from './fonts.ts';
import { graphicsRules } from './graphics.ts';
import { languageRules } from './languages.ts';
import { metadataRules } from './metadata.ts';
import { readerRules } from './reader.ts';
import { soundnessRules } from './soundness.ts';
import { structureRules } from './structure.ts';
import { tableRules } from './tables.ts';

export const rules: readonly Rule[] = [
  ...fileRules,
  ...metadataRules,
  ...documentRules,
  ...structureRules,
  ...tableRules,
  ...contentRules,
  ...annotationRules,
  ...fontRules,
  ...graphicsRules,
  ...soundnessRules,
  ...readerRules,
  ...languageRules,
  ...attachmentRules,
];
