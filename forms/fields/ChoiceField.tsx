// Fields for choosing among given options: one of them, or several.
import type { ReactNode } from 'react';
import type { ChoicePart, ChoicesPart, Option } from '../content/types.ts';
import { listIn, textIn } from '../kinds/answer.ts';
import { formWords } from '../words.ts';
import type { FieldProps } from './FieldFrame.tsx';
import { FieldFrame, GroupFrame, inputState } from './FieldFrame.tsx';
import { focusField, idAt, nameAt } from './fieldId.ts';
import { answerAddress, useFormActions } from './formActions.ts';

function useWrite(state: FieldProps['state']) {
  const { write } = useFormActions();
  return (value: string | readonly string[]) =>
    write([{ address: answerAddress(state.at), value }]);
}

/** One of the options: radio buttons, or a list where the options are many. A choice can be taken back. */
export function ChoiceField(props: FieldProps<ChoicePart>) {
  return props.state.part.look === 'list' ? <ListField {...props} /> : <RadioField {...props} />;
}

function ListField({ state, isHead }: FieldProps<ChoicePart>) {
  const write = useWrite(state);
  return (
    <FieldFrame state={state} isHead={isHead}>
      <select
        className="form-select"
        name={nameAt(state.at)}
        value={textIn(state.value)}
        onChange={(event) => write(event.currentTarget.value)}
        {...inputState(state)}
      >
        <option value="">{formWords.chooseOne}</option>
        {state.part.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

function RadioField({ state, isHead }: FieldProps<ChoicePart>) {
  const write = useWrite(state);
  const id = idAt(state.at);
  const chosen = textIn(state.value);
  return (
    <GroupFrame state={state} isHead={isHead}>
      <div className="options">
        {state.part.options.map((option) => (
          <OptionField key={option.value} id={`${id}-${option.value}`} option={option} kind="radio">
            {(described) => (
              <input
                type="radio"
                className="form-radio"
                name={nameAt(state.at)}
                value={option.value}
                checked={chosen === option.value}
                onChange={() => write(option.value)}
                {...described}
              />
            )}
          </OptionField>
        ))}
        {chosen !== '' && (
          <button
            type="button"
            className="function-link clear-choice"
            aria-label={formWords.about(formWords.clearChoice, state.part.label)}
            onClick={() => {
              write('');
              focusField(id);
            }}
          >
            {formWords.clearChoice}
          </button>
        )}
      </div>
    </GroupFrame>
  );
}

/** Several of the options. They are kept in the order of the options. */
export function ChoicesField({ state, isHead }: FieldProps<ChoicesPart>) {
  const write = useWrite(state);
  const id = idAt(state.at);
  const chosen = listIn(state.value);
  const { options } = state.part;
  const toggle = (value: string, isOn: boolean) =>
    write(
      options
        .map((option) => option.value)
        .filter((one) => (one === value ? isOn : chosen.includes(one))),
    );
  return (
    <GroupFrame state={state} isHead={isHead}>
      <div className="options">
        {options.map((option) => (
          <OptionField
            key={option.value}
            id={`${id}-${option.value}`}
            option={option}
            kind="checkbox"
          >
            {(described) => (
              <input
                type="checkbox"
                className="form-checkbox"
                name={nameAt(state.at)}
                value={option.value}
                checked={chosen.includes(option.value)}
                onChange={(event) => toggle(option.value, event.currentTarget.checked)}
                {...described}
              />
            )}
          </OptionField>
        ))}
      </div>
    </GroupFrame>
  );
}

type Described = { readonly id: string; readonly 'aria-describedby': string | undefined };

/** One option with its label and hint; the stylesheet wants input, label and hint beside each other. */
function OptionField({
  id,
  option,
  kind,
  children,
}: {
  id: string;
  option: Option;
  kind: 'radio' | 'checkbox';
  children: (described: Described) => ReactNode;
}) {
  const hintId = option.hint === undefined ? undefined : `${id}-hint`;
  return (
    <div className={`form-group-${kind}`}>
      {children({ id, 'aria-describedby': hintId })}
      <label className="form-label" htmlFor={id}>
        {option.label}
      </label>
      {option.hint !== undefined && (
        <span className="form-hint" id={hintId}>
          {option.hint}
        </span>
      )}
    </div>
  );
}
