import { findChild, isOn, type XmlElement } from './xml';

/** Whether a form field (`w:sdt`) shows only what asks to be filled in, and nothing that anybody wrote. */
export function isUnfilled(field: XmlElement): boolean {
  return isOn(findChild(field, 'sdtPr'), 'showingPlcHdr') === true;
}
