import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ImportDropZone.module.css';

/** Takes files dropped anywhere on what it holds, and shows while one is dragged over it that it would. */
export function ImportDropZone(props: {
  readonly children: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { t } = useTranslation();
  // The pointer enters a child before it leaves the parent, so the depth is counted.
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const follow = (change: number) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current += change;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    props.onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button 导入文件
    <div
      className={classes.zone}
      onDragEnter={follow(1)}
      onDragLeave={follow(-1)}
      onDragOver={follow(0)}
      onDrop={drop}
    >
      {props.children}
      {over && (
        <div className={classes.veil}>
          <div className={classes.sign}>
            <IconFileImport size={40} stroke={1.4} aria-hidden />
            <div className={classes.words}>{t('importExport.dropHere')}</div>
            <div className={classes.kinds}>{t('importExport.dropKinds')}</div>
          </div>
        </div>
      )}
    </div>
  );
}
