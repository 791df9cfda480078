package health.consulta.contract.user;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person for whom an account holder books.
///
/// @param id as a patient
/// @param consentedAt when a person of age agreed
public record Dependant(
    UUID id,
    String firstName,
    String lastName,
    LocalDate birthDate,
    Relation relation,
    @Nullable Instant consentedAt) {}
