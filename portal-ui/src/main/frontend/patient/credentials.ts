import type PasskeyCreation from 'Frontend/generated/health/consulta/contract/user/PasskeyCreation';
import type PasskeyRequest from 'Frontend/generated/health/consulta/contract/user/PasskeyRequest';
import type Made from 'Frontend/generated/health/consulta/contract/user/AddPasskey/Credential';
import type Used from 'Frontend/generated/health/consulta/contract/user/PasskeyLogin/Credential';

/** Whether this browser knows passkeys, and how they are written as JSON. */
export function knowsPasskeys() {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Whether it proposes them where an e-mail is typed. */
export async function proposesPasskeys() {
  return knowsPasskeys() && 'isConditionalMediationAvailable' in PublicKeyCredential && PublicKeyCredential.isConditionalMediationAvailable();
}

/** Asks the device, which asks its owner. */
export async function makePasskey(options: PasskeyCreation) {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  return made.toJSON() as Made;
}

/** @param mediation `conditional`: proposed beside the e-mail, for as long as nothing else is done */
export async function askPasskey(options: PasskeyRequest, signal: AbortSignal, mediation?: CredentialMediationRequirement) {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  const used = (await navigator.credentials.get({ mediation, publicKey, signal })) as PublicKeyCredential;
  return used.toJSON() as Used;
}
