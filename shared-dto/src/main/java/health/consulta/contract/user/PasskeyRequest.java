package health.consulta.contract.user;

/// What a browser asks for a passkey with: WebAuthn's `PublicKeyCredentialRequestOptionsJSON`.
/// Whose it is, the passkey says.
///
/// @param challenge good once, for five minutes
/// @param timeout milliseconds
public record PasskeyRequest(
    String challenge, String rpId, long timeout, String userVerification) {}
