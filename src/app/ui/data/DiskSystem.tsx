import { useState } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { dropBios, giveBios } from '../../library/own-bios.ts';
import { readBios } from '../../storage/games.ts';
import { Facts, FieldGroup, Note } from '../parts/Fields.tsx';
import { PickFile } from '../parts/PickFile.tsx';
import pills from '../parts/Pills.module.css';
import { useRead } from '../parts/use-read.ts';

/** Of Settings: with which BIOS disks are played. */
export function DiskSystem() {
  const { bios } = laterText;
  const [changes, setChanges] = useState(0);
  const [problem, setProblem] = useState('');
  const isGiven = useRead(hasBios, false, changes);
  const change = async (work: Promise<string>) => {
    setProblem(await work);
    setChanges(changes + 1);
  };
  return (
    <FieldGroup title={bios.title}>
      <Note>{bios.about}</Note>
      <Facts of={[[bios.now, isGiven ? bios.given : bios.builtIn]]} />
      {problem && <p role="alert">{problem}</p>}
      <div class={pills.pills}>
        <PickFile label={bios.choose} accept=".rom,.bin" onPick={(file) => void change(giveBios(file))} />
        {isGiven && (
          <button type="button" class={pills.pill} onClick={() => void change(dropBios())}>
            {bios.drop}
          </button>
        )}
      </div>
      <Note>{bios.aboutStates}</Note>
    </FieldGroup>
  );
}

/** Whether there is one that the player gave. */
async function hasBios(): Promise<boolean> {
  return (await readBios().catch(() => undefined)) !== undefined;
}
