package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// A place where a practitioner works.
///
/// @param zone IANA time zone, such as Europe/Paris or Indian/Reunion
public record Location(
    UUID id,
    @NotBlank @Size(max = 120) String name,
    @NotBlank @Size(max = 200) String street,
    @NotBlank @Pattern(regexp = "\\d{5}") String postalCode,
    @NotBlank @Size(max = 80) String city,
    @NotBlank String zone) {}
