/** A file that was chosen: its name without the ending, and its text. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Bytes of a file that are read: no list of runs is longer, and a film that was chosen by mistake is not read whole.
 */
const LONGEST = 4_000_000;

/** Asks for a file, or for several, and reads them as text. What cannot be read, such as a folder, is an empty text. */
export function FileButton({
  label,
  several = false,
  onFiles,
}: {
  label: string;
  several?: boolean;
  onFiles: (files: readonly ChosenFile[]) => void;
}) {
  return (
    <label class="button file">
      {label}
      <input
        type="file"
        class="hidden"
        multiple={several}
        accept=".json,.txt,.csv,.tsv,application/json,text/plain,text/csv"
        onChange={async (event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          const chosen = files.map(async (file) => ({
            name: file.name.replace(/\.\w+$/, ''),
            text: await file
              .slice(0, LONGEST)
              .text()
              .catch(() => ''),
          }));
          onFiles(await Promise.all(chosen));
          // The same file can be chosen again.
          input.value = '';
        }}
      />
    </label>
  );
}
