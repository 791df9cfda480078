package health.consulta.contract.user;

import java.time.LocalDate;
import java.util.UUID;

/// A person for whom an account holder books.
///
/// @param id as a patient
public record Dependant(
    UUID id, String firstName, String lastName, LocalDate birthDate, Relation relation) {}
