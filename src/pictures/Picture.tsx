// A picture on the screen.
import { drawings, PICTURE, PICTURE_LINE, type PictureId } from './drawings.ts';

export function Picture({ picture }: { readonly picture: PictureId }) {
  const { alt, shapes } = drawings[picture];
  return (
    <svg
      role="img"
      aria-label={alt}
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      width={PICTURE.width}
      height={PICTURE.height}
      strokeWidth={PICTURE_LINE}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes.map(({ d, fill = 'none', stroke = 'none' }) => (
        <path key={`${d} ${stroke}`} d={d} fill={fill} stroke={stroke} />
      ))}
    </svg>
  );
}
