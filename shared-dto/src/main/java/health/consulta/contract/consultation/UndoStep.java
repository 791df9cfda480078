package health.consulta.contract.consultation;

import jakarta.validation.constraints.NotNull;

/// A step of a consultation was noted too soon.
///
/// @param noted ARRIVED or IN_PROGRESS; the others settle the money of the visit and stay
public record UndoStep(@NotNull ConsultationStatus noted) {}
