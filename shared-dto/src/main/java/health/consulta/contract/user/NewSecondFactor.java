package health.consulta.contract.user;

/// A secret to be taken over by an authenticator (RFC 6238: SHA-1, 6 digits, 30 s).
///
/// @param secret in Base32
/// @param uri the same as an authenticator reads it, `otpauth://totp/…`
public record NewSecondFactor(String secret, String uri) {}
