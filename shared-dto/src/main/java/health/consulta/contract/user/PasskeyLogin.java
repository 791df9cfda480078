package health.consulta.contract.user;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// @param credential what the browser answered to a `PasskeyRequest`
/// @param device what the person calls it in the list of sign-ins, such as Firefox, Windows
public record PasskeyLogin(
    @NotNull @Valid Credential credential, @Nullable @Size(max = 80) String device) {
  /// Of WebAuthn's `AuthenticationResponseJSON` what is needed; bytes in Base64url.
  public record Credential(
      @NotBlank @Size(max = 1_400) String id, @NotNull @Valid Response response) {}

  /// @param userHandle whose passkey it is
  public record Response(
      @NotBlank @Size(max = 4_000) String clientDataJSON,
      @NotBlank @Size(max = 4_000) String authenticatorData,
      @NotBlank @Size(max = 2_000) String signature,
      @NotBlank @Size(max = 100) String userHandle) {}
}
