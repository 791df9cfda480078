package health.consulta.contract.user;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// It stands in a body, since names in an address end up in logs.
///
/// @param words parts of the name, a birth date, a phone number, or a few of them
public record FindPatientOnFile(@NotBlank @Size(max = 80) String words) {}
