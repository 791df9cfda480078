package health.consulta.consultation.search;

import health.consulta.contract.Mode;
import org.jspecify.annotations.Nullable;

/// What a patient looks for; what is absent does not matter.
///
/// @param specialty code, such as GENERAL_PRACTICE
/// @param city compared without regard to case
/// @param language ISO 639-1 code
/// @param newPatient only practitioners and reasons that take new patients
public record Wanted(
    @Nullable String specialty,
    @Nullable String city,
    @Nullable Mode mode,
    @Nullable String language,
    boolean newPatient) {}
