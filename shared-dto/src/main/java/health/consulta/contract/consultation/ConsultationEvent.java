package health.consulta.contract.consultation;

import health.consulta.contract.Event;
import health.consulta.contract.Mode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The course of a consultation. Topic `consultations`, key: the consultation.
public sealed interface ConsultationEvent extends Event {
  UUID consultationId();

  UUID bookingId();

  UUID practitionerId();

  UUID patientId();

  @Override
  default String aggregateId() {
    return consultationId().toString();
  }

  record ConsultationPlanned(
      UUID consultationId,
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID visitReasonId,
      Mode mode,
      Instant start,
      Instant end)
      implements ConsultationEvent {}

  record PatientArrived(
      UUID consultationId, UUID bookingId, UUID practitionerId, UUID patientId, Instant at)
      implements ConsultationEvent {}

  record ConsultationStarted(
      UUID consultationId, UUID bookingId, UUID practitionerId, UUID patientId, Instant at)
      implements ConsultationEvent {}

  /// That the patient arrived, or is in the room, was noted too soon.
  ///
  /// @param status as it is again: PLANNED or ARRIVED
  record StepTakenBack(
      UUID consultationId,
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      ConsultationStatus status,
      Instant at)
      implements ConsultationEvent {}

  /// The act was performed: what is due may be captured and invoiced.
  ///
  /// @param locationId where; absent in what was said, or planned, before it was noted
  record ConsultationCompleted(
      UUID consultationId,
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID visitReasonId,
      Mode mode,
      Instant start,
      Instant at,
      @Nullable UUID locationId)
      implements ConsultationEvent {}

  record ConsultationMissed(
      UUID consultationId, UUID bookingId, UUID practitionerId, UUID patientId, Instant at)
      implements ConsultationEvent {}

  record ConsultationCancelled(
      UUID consultationId, UUID bookingId, UUID practitionerId, UUID patientId, Instant at)
      implements ConsultationEvent {}
}
