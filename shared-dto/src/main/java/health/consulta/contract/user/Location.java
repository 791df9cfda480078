package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place where a practitioner works.
///
/// @param zone IANA time zone, such as Europe/Paris or Indian/Reunion
/// @param stepFree reached by wheelchair; absent: not known to be
public record Location(
    UUID id,
    @NotBlank @Size(max = 120) String name,
    @NotBlank @Size(max = 200) String street,
    @NotBlank @Pattern(regexp = "\\d{5}") String postalCode,
    @NotBlank @Size(max = 80) String city,
    @NotBlank String zone,
    @Nullable Boolean stepFree) {
  public Location {
    stepFree = Boolean.TRUE.equals(stepFree);
  }

  public Location(
      UUID id, String name, String street, String postalCode, String city, String zone) {
    this(id, name, street, postalCode, city, zone, false);
  }
}
