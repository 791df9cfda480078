package health.consulta.contract.user;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param name as its owner will know it again
/// @param credential what the browser made of a `PasskeyCreation`
public record AddPasskey(
    @NotBlank @Size(max = 60) String name, @NotNull @Valid Credential credential) {
  /// Of WebAuthn's `RegistrationResponseJSON` what is needed; bytes in Base64url.
  public record Credential(@NotNull @Valid Response response) {}

  /// @param transports by which the device is reached
  public record Response(
      @NotBlank @Size(max = 4_000) String clientDataJSON,
      @NotBlank @Size(max = 20_000) String attestationObject,
      @Nullable List<@NotNull @Size(max = 20) String> transports) {}
}
