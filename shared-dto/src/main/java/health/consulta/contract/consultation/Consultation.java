package health.consulta.contract.consultation;

import health.consulta.contract.Mode;
import health.consulta.contract.OfPatient;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The act itself, from the waiting room to the report.
///
/// @param arrivedAt since when the patient waits, or waited
/// @param startedAt when it began
public record Consultation(
    UUID id,
    UUID bookingId,
    UUID practitionerId,
    UUID patientId,
    String practitionerName,
    String patientName,
    UUID visitReasonId,
    String visitReasonName,
    Mode mode,
    Instant start,
    Instant end,
    ConsultationStatus status,
    @Nullable Instant arrivedAt,
    @Nullable Instant startedAt)
    implements OfPatient {}
