package health.consulta.contract.user;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The public profile of a practitioner; its id is the account's.
///
/// @param rpps 11-digit national number
/// @param specialty code of the specialty, such as GENERAL_PRACTICE
/// @param languages ISO 639-1 codes
public record Practitioner(
    UUID id,
    @NotBlank @Pattern(regexp = "\\d{11}") String rpps,
    @NotBlank @Size(max = 20) String title,
    @NotBlank @Size(max = 80) String firstName,
    @NotBlank @Size(max = 80) String lastName,
    @NotBlank @Pattern(regexp = "[A-Z_]{3,40}") String specialty,
    @NotNull Sector sector,
    @NotEmpty Set<String> languages,
    @NotEmpty Set<Mode> modes,
    boolean acceptsNewPatients,
    @NotNull @Size(max = 2000) String presentation,
    @NotEmpty List<@Valid Location> locations) {
  /// Title and name as they are shown, such as "Dr Claire Martin".
  public String displayName() {
    return (title + " " + firstName + " " + lastName).strip();
  }
}
