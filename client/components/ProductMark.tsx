import { useTranslation } from 'react-i18next';
import classes from './ProductMark.module.css';

/** The product's sign and name. */
export function ProductMark() {
  const { t } = useTranslation();
  return (
    <span className={classes.mark}>
      <img src="/favicon.svg" width={24} height={24} alt="" />
      <span>{t('common.productName')}</span>
    </span>
  );
}
