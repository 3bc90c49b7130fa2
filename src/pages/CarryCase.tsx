// Whether the case is to lie in its working PDF, and what that means.
import { useId } from 'react';
import { carryWords } from './carryWords.ts';

type Props = {
  readonly isChosen: boolean;
  readonly practice: boolean;
  onChoose(isChosen: boolean): void;
};

export function CarryCase({ isChosen, practice, onChoose }: Props) {
  const id = useId();
  const words = practice ? carryWords.practice : carryWords.real;
  return (
    <div className="form-group mb-5">
      <div className="form-group-checkbox">
        <input
          type="checkbox"
          id={id}
          className="form-checkbox"
          checked={isChosen}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
        <label className="form-label" htmlFor={id}>
          {words.label}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {words.hint}
        </span>
      </div>
    </div>
  );
}
