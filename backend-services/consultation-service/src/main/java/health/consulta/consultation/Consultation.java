package health.consulta.consultation;

import health.consulta.contract.Mode;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCancelled;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationMissed;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationPlanned;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationStarted;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
import health.consulta.contract.consultation.ConsultationEvent.StepTakenBack;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.kit.mongo.Aggregate;
import health.consulta.kit.mongo.Aggregates;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/// The act itself, from the plan to its end: `PLANNED → ARRIVED → IN_PROGRESS → COMPLETED`, with
/// the ways out `NO_SHOW` and `CANCELLED`. A step that was made already changes nothing.
@Document("consultations")
public class Consultation extends Aggregate {
  @Id private final UUID id;
  private final UUID bookingId;
  private UUID practitionerId;
  private final UUID patientId;
  private String practitionerName;
  private final String patientName;
  private UUID visitReasonId;
  private String visitReasonName;
  private final Mode mode;
  private Instant start;
  private Instant end;
  private @Nullable UUID locationId;
  private ConsultationStatus status;
  private @Nullable Instant arrivedAt;
  private @Nullable Instant startedAt;

  @PersistenceCreator
  private Consultation(
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
      ConsultationStatus status) {
    this.id = id;
    this.bookingId = bookingId;
    this.practitionerId = practitionerId;
    this.patientId = patientId;
    this.practitionerName = practitionerName;
    this.patientName = patientName;
    this.visitReasonId = visitReasonId;
    this.visitReasonName = visitReasonName;
    this.mode = mode;
    this.start = start;
    this.end = end;
    this.status = status;
  }

  static Consultation plan(
      Plan plan, String practitionerName, String patientName, String visitReasonName) {
    var consultation =
        new Consultation(
            idOf(plan.bookingId()),
            plan.bookingId(),
            plan.practitionerId(),
            plan.patientId(),
            practitionerName,
            patientName,
            plan.visitReasonId(),
            visitReasonName,
            plan.mode(),
            plan.start(),
            plan.end(),
            ConsultationStatus.PLANNED);
    consultation.locationId = plan.locationId();
    consultation.publish(
        new ConsultationPlanned(
            consultation.id,
            plan.bookingId(),
            plan.practitionerId(),
            plan.patientId(),
            plan.visitReasonId(),
            plan.mode(),
            plan.start(),
            plan.end()));
    return consultation;
  }

  /// A booking has one consultation, whose id follows from it.
  static UUID idOf(UUID bookingId) {
    return Aggregates.idFrom("consultation/" + bookingId);
  }

  /// Follows the booking.
  void move(Instant to, Instant until, UUID place) {
    start = to;
    end = until;
    locationId = place;
  }

  /// Another practitioner has it from now on.
  void handOver(UUID practitioner, String name, UUID reason, String reasonName) {
    practitionerId = practitioner;
    practitionerName = name;
    visitReasonId = reason;
    visitReasonName = reasonName;
  }

  void arrive(Instant at) {
    if (!step(ConsultationStatus.ARRIVED, ConsultationStatus.PLANNED)) return;
    arrivedAt = at;
    publish(new PatientArrived(id, bookingId, practitionerId, patientId, at));
  }

  void admit(Instant at) {
    if (!step(
        ConsultationStatus.IN_PROGRESS, ConsultationStatus.PLANNED, ConsultationStatus.ARRIVED))
      return;
    startedAt = at;
    publish(new ConsultationStarted(id, bookingId, practitionerId, patientId, at));
  }

  void complete(Instant at) {
    if (step(
        ConsultationStatus.COMPLETED,
        ConsultationStatus.PLANNED,
        ConsultationStatus.ARRIVED,
        ConsultationStatus.IN_PROGRESS))
      publish(
          new ConsultationCompleted(
              id,
              bookingId,
              practitionerId,
              patientId,
              visitReasonId,
              mode,
              start,
              at,
              locationId));
  }

  /// Noted too soon: it is as it was before. What settled the money of the visit stays.
  ///
  /// @param noted what is taken back
  void takeBack(ConsultationStatus noted, Instant at) {
    if (noted != ConsultationStatus.ARRIVED && noted != ConsultationStatus.IN_PROGRESS)
      throw new StepStays(noted);
    var before =
        noted == ConsultationStatus.IN_PROGRESS && arrivedAt != null
            ? ConsultationStatus.ARRIVED
            : ConsultationStatus.PLANNED;
    if (status == before) return;
    if (status != noted) throw new OutOfCourse(status, before);
    status = before;
    startedAt = null;
    if (before == ConsultationStatus.PLANNED) arrivedAt = null;
    publish(new StepTakenBack(id, bookingId, practitionerId, patientId, before, at));
  }

  /// Nobody came, or did not wait: known once it should have begun.
  void miss(Instant at) {
    if (status != ConsultationStatus.NO_SHOW && at.isBefore(start)) throw new NotBegun();
    if (step(ConsultationStatus.NO_SHOW, ConsultationStatus.PLANNED, ConsultationStatus.ARRIVED))
      publish(new ConsultationMissed(id, bookingId, practitionerId, patientId, at));
  }

  /// Follows the booking; what has begun is not undone.
  void cancel(Instant at) {
    if (status == ConsultationStatus.PLANNED || status == ConsultationStatus.ARRIVED) {
      status = ConsultationStatus.CANCELLED;
      publish(new ConsultationCancelled(id, bookingId, practitionerId, patientId, at));
    }
  }

  private boolean step(ConsultationStatus to, ConsultationStatus... from) {
    if (status == to) return false;
    if (!Set.of(from).contains(status)) throw new OutOfCourse(status, to);
    status = to;
    return true;
  }

  @Override
  public UUID id() {
    return id;
  }

  public UUID bookingId() {
    return bookingId;
  }

  public UUID practitionerId() {
    return practitionerId;
  }

  public UUID patientId() {
    return patientId;
  }

  public health.consulta.contract.consultation.Consultation view() {
    return new health.consulta.contract.consultation.Consultation(
        id,
        bookingId,
        practitionerId,
        patientId,
        practitionerName,
        patientName,
        visitReasonId,
        visitReasonName,
        mode,
        start,
        end,
        status,
        arrivedAt,
        startedAt);
  }

  /// What a confirmed booking asks for.
  public record Plan(
      UUID bookingId,
      UUID practitionerId,
      UUID patientId,
      UUID visitReasonId,
      Mode mode,
      Instant start,
      Instant end,
      UUID locationId) {}
}
