package health.consulta.consultation.search;

import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a patient looks for; what is absent does not matter.
///
/// @param specialty code, such as GENERAL_PRACTICE
/// @param city compared without regard to case
/// @param language ISO 639-1 code
/// @param newPatient only practitioners and reasons that take new patients
/// @param stepFree only visits by video or where a wheelchair gets in
/// @param practitioners only these; empty: all
public record Wanted(
    @Nullable String specialty,
    @Nullable String city,
    @Nullable Mode mode,
    @Nullable String language,
    boolean newPatient,
    @Nullable Sector sector,
    boolean stepFree,
    Set<UUID> practitioners) {}
