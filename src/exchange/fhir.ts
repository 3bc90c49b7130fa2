// The part of FHIR R4 (4.0.1) that is written and read here, as types. https://hl7.org/fhir/R4/

/** More than the resource itself can say: one value, or named values inside it. */
export type Extension = {
  readonly url: string;
  readonly valueString?: string;
  readonly valueCode?: string;
  readonly valueId?: string;
  readonly valueDate?: string;
  readonly valueInstant?: string;
  readonly valueExpression?: { readonly language: 'text/fhirpath'; readonly expression: string };
  readonly extension?: readonly Extension[];
};

/** One thing that can be chosen: a code of a code system, and the words it is shown by. */
export type Coding = {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
};

/** A name among others of one system. */
export type Identifier = { readonly system: string; readonly value: string };

/** When an item is asked. Both operators are false or true by all answers of the nearest such question. */
export type EnableWhen = {
  readonly question: string;
  readonly operator: '=' | '!=';
  readonly answerCoding: Coding;
};

export type ItemType = 'group' | 'string' | 'text' | 'choice' | 'date' | 'reference';

export type QuestionnaireItem = {
  readonly extension?: readonly Extension[];
  readonly linkId: string;
  readonly text: string;
  readonly type: ItemType;
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: 'all' | 'any';
  readonly required?: true;
  readonly repeats?: true;
  readonly readOnly?: true;
  readonly answerOption?: readonly {
    readonly extension?: readonly Extension[];
    readonly valueCoding: Coding;
  }[];
  readonly item?: readonly QuestionnaireItem[];
};

export type Questionnaire = {
  readonly resourceType: 'Questionnaire';
  readonly id: string;
  readonly language: 'da';
  readonly extension: readonly Extension[];
  readonly url: string;
  readonly version: string;
  readonly name: string;
  readonly title: string;
  readonly status: 'draft';
  readonly date: string;
  readonly publisher: string;
  readonly description: string;
  readonly item: readonly QuestionnaireItem[];
};

/** One value; `_valueDate` alone is a date nobody could read, with the words in an extension. */
export type ResponseAnswer = {
  readonly valueString?: string;
  readonly valueDate?: string;
  readonly _valueDate?: { readonly extension: readonly Extension[] };
  readonly valueCoding?: Coding;
  readonly valueReference?: { readonly identifier: Identifier; readonly display?: string };
};

export type ResponseItem = {
  readonly extension?: readonly Extension[];
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly ResponseAnswer[];
  readonly item?: readonly ResponseItem[];
};

export type QuestionnaireResponse = {
  readonly resourceType: 'QuestionnaireResponse';
  readonly meta: { readonly security: readonly Coding[]; readonly tag?: readonly Coding[] };
  readonly language: 'da';
  readonly extension: readonly Extension[];
  readonly identifier: Identifier;
  readonly questionnaire: string;
  readonly status: 'in-progress' | 'completed';
  readonly authored: string;
  readonly item?: readonly ResponseItem[];
};
