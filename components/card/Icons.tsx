// The card's few pictures, drawn for it on a grid of 16; none is read out.
interface Props {
  readonly path: string;
}

function Icon({ path }: Props) {
  return (
    <svg class="duidu-card-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} />
    </svg>
  );
}

export const PinIcon = () => <Icon path="M5.5 2h5M6.5 2v4.5L4 9.5h8L9.5 6.5V2M8 9.5V14" />;
export const CopyIcon = () => <Icon path="M5.5 5.5h8v8h-8zM10.5 5.5V2.5h-8v8h3" />;
/** With lines on it: not the word alone. */
export const CopyAllIcon = () => <Icon path="M5.5 5.5h8v8h-8zM10.5 5.5V2.5h-8v8h3M7.6 8.2h3.8M7.6 10.8h3.8" />;
export const MoveIcon = () => <Icon path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />;
export const CloseIcon = () => <Icon path="M3.5 3.5l9 9M12.5 3.5l-9 9" />;
export const BackIcon = () => <Icon path="M10 3L5 8l5 5" />;
export const OnIcon = () => <Icon path="M6 3l5 5-5 5" />;
export const OutIcon = () => <Icon path="M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3L7.5 8.5" />;
export const LeftIcon = () => <Icon path="M13 8H3.5M7.5 4l-4 4 4 4" />;
export const RightIcon = () => <Icon path="M3 8h9.5M8.5 4l4 4-4 4" />;
export const SpeakIcon = () => (
  <Icon path="M2.5 6h2.7L8.5 3v10L5.2 10H2.5zM10.8 5.9a3 3 0 0 1 0 4.2M12.6 4a5.6 5.6 0 0 1 0 8" />
);
export const SaveIcon = () => <Icon path="M4.5 2.5h7v11L8 10.6l-3.5 2.9z" />;
export const KnowIcon = () => <Icon path="M3 8.6l3.3 3.2L13 4.6" />;
export const FixIcon = () => <Icon path="M3 13l.7-2.9 7.2-7.2 2.2 2.2-7.2 7.2zM9.6 4.2l2.2 2.2" />;
