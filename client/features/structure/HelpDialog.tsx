import '../../i18n/laterTexts';
import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../components/useReturnFocus';
import { SHORTCUTS } from './shortcuts';
import classes from './structure.module.css';

/** All keys of the editor, by what they are for. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      size={860}
      title={t('structure.help')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes.help}>
        {SHORTCUTS.map(({ group, keys }) => (
          <section key={group}>
            <h3>{t(`writingHelp.groups.${group}`)}</h3>
            <dl>
              {keys.map(([name, combination]) => (
                <div key={name}>
                  <dt>{t(`writingHelp.keys.${name}`)}</dt>
                  <dd>
                    {combination.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
