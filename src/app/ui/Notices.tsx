import { dismiss } from '../notices.ts';
import { takeUpdate } from '../offline.ts';
import { dialog, type Notice, notices, page, updateReady } from '../store.ts';
import { Icon } from './icons.tsx';
import style from './Notices.module.css';

function Line({ notice }: { notice: Notice }) {
  const { id, text, kind, action } = notice;
  const act = () => {
    dismiss(id);
    action?.run();
  };
  return (
    <div class={style.line} data-kind={kind}>
      <p>{text}</p>
      {action && (
        <button type="button" class={style.action} onClick={act}>
          {action.label}
        </button>
      )}
      <button type="button" class={style.close} aria-label="Dismiss" onClick={() => dismiss(id)}>
        <Icon name="remove" />
      </button>
    </div>
  );
}

/** What there is to say, beside a running game above, else at the foot; errors interrupt a screen reader, the rest waits. */
export function Notices() {
  const list = notices.value;
  const isPlaying = page.value === 'play' && dialog.value === 'none';
  return (
    <div class={style.notices} data-place={isPlaying ? 'top' : 'foot'}>
      <div role="alert">
        {list
          .filter((notice) => notice.kind === 'error')
          .map((notice) => (
            <Line key={notice.id} notice={notice} />
          ))}
      </div>
      <div role="status">
        {list
          .filter((notice) => notice.kind === 'info')
          .map((notice) => (
            <Line key={notice.id} notice={notice} />
          ))}
        {updateReady.value && (
          <div class={style.line}>
            <p>A new version is here.</p>
            <button type="button" class={style.action} onClick={() => void takeUpdate()}>
              Update now
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
