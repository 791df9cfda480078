package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// The practice looks for somebody it knows. It stands in a body, since names in an address end up
/// in logs.
///
/// @param words parts of the name in any order, whatever their case and accents
public record PatientSearch(@NotNull @Size(min = 2, max = 80) String words) {}
