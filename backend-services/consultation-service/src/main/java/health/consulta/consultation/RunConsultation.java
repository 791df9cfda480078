package health.consulta.consultation;

import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.kit.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// The steps of a consultation, as the practice makes them.
@Component
public class RunConsultation {
  private final Consultations consultations;
  private final Clock clock;

  RunConsultation(Consultations consultations, Clock clock) {
    this.consultations = consultations;
    this.clock = clock;
  }

  /// @param mayRun whether the caller runs the practice of this practitioner
  /// @throws NotFound when there is no such consultation, or it is not the caller's
  public Consultation run(UUID id, Step step, Predicate<UUID> mayRun) {
    return change(id, step.change, mayRun);
  }

  /// @param noted what was noted too soon
  /// @throws NotFound when there is no such consultation, or it is not the caller's
  public Consultation takeBack(UUID id, ConsultationStatus noted, Predicate<UUID> mayRun) {
    return change(id, (consultation, at) -> consultation.takeBack(noted, at), mayRun);
  }

  private Consultation change(
      UUID id, BiConsumer<Consultation, Instant> change, Predicate<UUID> mayRun) {
    var run =
        consultations
            .change(
                id,
                consultation -> {
                  if (!mayRun.test(consultation.practitionerId())) throw new NotFound();
                  change.accept(consultation, clock.instant());
                })
            .orElseThrow(NotFound::new);
    ConsultationFailpoint.RUN_STORED.pass();
    return run;
  }

  /// The booking was cancelled.
  public void cancel(UUID bookingId) {
    consultations.change(
        Consultation.idOf(bookingId), consultation -> consultation.cancel(clock.instant()));
    ConsultationFailpoint.RUN_CANCELLED.pass();
  }

  public enum Step {
    ARRIVE(Consultation::arrive),
    ADMIT(Consultation::admit),
    COMPLETE(Consultation::complete),
    NO_SHOW(Consultation::miss);

    private final BiConsumer<Consultation, Instant> change;

    Step(BiConsumer<Consultation, Instant> change) {
      this.change = change;
    }
  }
}
