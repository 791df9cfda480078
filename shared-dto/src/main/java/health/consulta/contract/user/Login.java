package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// @param code the one-time code, or a recovery code, when a second factor is on
/// @param device what the person calls it in the list of sign-ins, such as Firefox, Windows
public record Login(
    @NotBlank @Size(max = 254) String email,
    @NotBlank @Size(max = 128) String password,
    @Nullable @Size(max = 40) String code,
    @Nullable @Size(max = 80) String device) {
  public Login(String email, String password, @Nullable String code) {
    this(email, password, code, null);
  }
}
