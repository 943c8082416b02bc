// Duidu's mark: two facing corner quotes, and between them a character with its reading above it.
// The same drawing as lib/static/icon/on.svg, which the toolbar's pictures are made of, without the ground.

export function Mark() {
  return (
    <svg class="mark" viewBox="1 1 14 14" aria-hidden="true" focusable="false">
      <path d="M2 2h4v2H4v6H2zM14 14h-4v-2h2V6h2zM6 8h4v3H6z" />
      <path class="reading" d="M6 5h4v2H6z" />
    </svg>
  );
}
