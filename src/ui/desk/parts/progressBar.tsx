/** How much of some work is done; the label says of which. */
export function ProgressBar({ label, share, text }: { label: string; share: number; text: string }) {
  const percent = Math.round(share * 100);
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={text}
    >
      <i style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
