import type { CoverLetter } from '../../../shared/schema/settings';

/** A letter to begin with, with what the plan says about itself: the region's government issues the plan of that title. */
export function draftCoverLetter(region: string, planTitle: string): CoverLetter {
  const issuer = region ? `${region}人民政府` : '';
  const name = planTitle ? `《${planTitle}》` : '';
  return {
    issuer,
    title: name ? `关于印发${name}的通知` : '',
    documentNumber: '',
    addressees: '',
    body: name ? `现将${name}印发给你们，请认真贯彻执行。` : '',
    signature: issuer,
    date: '',
    publicity: '',
    copies: '',
    printer: '',
    printedOn: '',
  };
}
