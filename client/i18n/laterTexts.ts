import i18next from 'i18next';
import { zhLater } from './zhLater';

// Imported for this effect by each page and dialog that speaks these texts.
i18next.addResourceBundle('zh', 'translation', zhLater, true);
