import { Editor } from '@tiptap/core';
import { planExtensions } from '../../shared/schema/index';
import '../../client/editor/paper.css';

/** The yardstick: TipTap alone with the plan's schema and the same paper; nothing shared, no views, no computed texts. */
const response = await fetch('/plan.json');
const { body } = await response.json();
const element = document.getElementById('editor');
if (!element) throw new Error('no #editor');
element.className = 'paper';
new Editor({ element, extensions: planExtensions, content: body, injectCSS: false });
