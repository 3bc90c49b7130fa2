// The Egg on screen: the same drawing as on paper, each theme a way to its page.
import { Fragment, type ReactNode, useId } from 'react';
import { drawEgg, EGG_FONT_SIZE, EGG_INK, EGG_STEP_SIZE, type EggSegment } from './eggDrawing.ts';
import { EGG_CAPTION, type EggTheme } from './eggThemes.ts';

/** Wraps what belongs to a theme in a link to it. `label` says the theme and its state in words. */
export type RenderEggLink = (link: {
  readonly theme: EggTheme;
  readonly label: string;
  readonly children: ReactNode;
}) => ReactNode;

type Props = {
  readonly themes: readonly EggTheme[];
  /** Without it the figure is one picture; with it each theme is a link. */
  readonly renderLink?: RenderEggLink;
};

/** Show `EggTable` beside it: the table says in words what the figure shows. */
export function EggFigure({ themes, renderLink }: Props) {
  const titleId = useId();
  const { width, height, segments } = drawEgg(themes);
  return (
    <figure className="egg">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role={renderLink ? 'group' : 'img'}
        aria-labelledby={titleId}
      >
        <title id={titleId}>Ægget: barnets funktionsevne, tema for tema</title>
        {segments.map((segment) => {
          const { theme, name: label } = segment;
          const children = <Segment segment={segment} />;
          return (
            <Fragment key={theme.id}>
              {renderLink ? renderLink({ theme, label, children }) : children}
            </Fragment>
          );
        })}
      </svg>
      <figcaption>{EGG_CAPTION}</figcaption>
    </figure>
  );
}

function Segment({ segment: { path, texts, steps } }: { segment: EggSegment }) {
  return (
    <g className="egg-segment">
      <path
        d={path.d}
        fill={path.fill}
        stroke={path.stroke}
        strokeDasharray={path.dashed ? '4 3' : undefined}
      />
      {texts.map(({ x, y, text, bold }) => (
        <text
          key={`${y} ${text}`}
          x={x}
          y={y}
          textAnchor="middle"
          fontSize={EGG_FONT_SIZE}
          fontWeight={bold ? 600 : 400}
          fill={EGG_INK}
        >
          {text}
        </text>
      ))}
      {steps.map(({ x, y, filled }) => (
        <rect
          key={x}
          x={x}
          y={y}
          width={EGG_STEP_SIZE}
          height={EGG_STEP_SIZE}
          fill={filled ? EGG_INK : '#ffffff'}
          stroke={EGG_INK}
          strokeWidth={0.8}
        />
      ))}
    </g>
  );
}
