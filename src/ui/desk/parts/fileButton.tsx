/** A file that was chosen: its name without the ending, and its text. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** Asks for a file, or for several, and reads them as text. */
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
          onFiles(
            await Promise.all(
              files.map(async (file) => ({ name: file.name.replace(/\.\w+$/, ''), text: await file.text() })),
            ),
          );
          input.value = '';
        }}
      />
    </label>
  );
}
