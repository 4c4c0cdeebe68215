import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNotice } from '../../components/notices/noticeStore';

/** Copies a text to the clipboard and says so. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Not allowed over plain HTTP: the words stand in the box and can be marked by hand.
      showNotice({ tone: 'error', title: t('common.copyFailed') });
    }
  };
  return (
    <Button variant="default" onClick={() => void copy()}>
      {copied ? t('common.copied') : label}
    </Button>
  );
}
