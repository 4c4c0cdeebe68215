import { Textarea, TextInput } from '@mantine/core';
import { useContext, useState } from 'react';
import { MayWrite } from '../../editor/mayWrite';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  /** Told of every keystroke, for a preview. */
  readonly onType?: (value: string) => void;
  readonly placeholder?: string;
  readonly description?: string;
  readonly rows?: number;
  readonly hiddenLabel?: boolean;
}

/** A text of the settings: it counts when the field is left, or at Enter. It follows what others write, but where somebody types in it. */
export function SettingField(props: Props) {
  const { label, value, onCommit, onType, rows, hiddenLabel } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const mayWrite = useContext(MayWrite);
  const common = {
    ...(hiddenLabel ? { 'aria-label': label } : { label }),
    placeholder: props.placeholder,
    description: props.description,
    value: typed ?? value,
    readOnly: !mayWrite,
    onBlur: () => {
      // Words that cannot be saved stay where they can be copied.
      if (!mayWrite) return;
      const next = typed?.trim() ?? value;
      setTyped(null);
      if (next !== value) onCommit(next);
    },
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      onType?.(event.currentTarget.value);
    },
  };
  if (rows) return <Textarea {...common} autosize minRows={rows} maxRows={6} />;
  return (
    <TextInput
      {...common}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
