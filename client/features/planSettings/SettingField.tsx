import { Textarea, TextInput } from '@mantine/core';

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

/** A text of the settings: it counts when the field is left, or at Enter, and follows what others write meanwhile. */
export function SettingField(props: Props) {
  const { label, value, onCommit, onType, rows, hiddenLabel } = props;
  const common = {
    ...(hiddenLabel ? { 'aria-label': label } : { label }),
    placeholder: props.placeholder,
    description: props.description,
    defaultValue: value,
    onBlur: (event: { currentTarget: { value: string } }) => {
      const next = event.currentTarget.value.trim();
      if (next !== value) onCommit(next);
    },
    onChange: (event: { currentTarget: { value: string } }) => onType?.(event.currentTarget.value),
  };
  if (rows) return <Textarea key={value} {...common} autosize minRows={rows} maxRows={6} />;
  return (
    <TextInput
      key={value}
      {...common}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}
