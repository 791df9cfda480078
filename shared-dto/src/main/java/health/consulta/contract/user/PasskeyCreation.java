package health.consulta.contract.user;

import java.util.List;

/// What a browser makes a passkey from: WebAuthn's `PublicKeyCredentialCreationOptionsJSON`.
///
/// @param challenge good once, for five minutes, for who asked
/// @param timeout milliseconds
/// @param excludeCredentials those that the account has
public record PasskeyCreation(
    String challenge,
    RelyingParty rp,
    User user,
    List<Algorithm> pubKeyCredParams,
    long timeout,
    List<Credential> excludeCredentials,
    Selection authenticatorSelection,
    String attestation) {
  public record RelyingParty(String id, String name) {}

  public record User(String id, String name, String displayName) {}

  /// @param alg of COSE
  public record Algorithm(String type, int alg) {}

  public record Credential(String type, String id, List<String> transports) {}

  public record Selection(
      String residentKey, boolean requireResidentKey, String userVerification) {}
}
