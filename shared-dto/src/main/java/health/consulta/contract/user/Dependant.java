package health.consulta.contract.user;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person for whom an account holder books.
///
/// @param id as a patient
/// @param consent as it stands: nothing is booked for a person of age who has not agreed
/// @param email where a person of age is asked
/// @param steps of the consent, the oldest first
public record Dependant(
    UUID id,
    String firstName,
    String lastName,
    LocalDate birthDate,
    Relation relation,
    Consent consent,
    @Nullable String email,
    List<ConsentStep> steps) {}
