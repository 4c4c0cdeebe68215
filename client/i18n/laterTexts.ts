import i18next from 'i18next';
import { zhLater } from './zhLater';

// Imported for this effect by each page and dialog that speaks these texts.
const add = () => i18next.addResourceBundle('zh', 'translation', zhLater, true);
if (i18next.isInitialized) add();
else i18next.on('initialized', add);
