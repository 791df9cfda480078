package health.consulta.consultation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.contract.Page;
import health.consulta.contract.Role;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/// Consultations as their patient or the practice may see them.
@Component
public class FindConsultations {
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final Consultations consultations;

  FindConsultations(Consultations consultations) {
    this.consultations = consultations;
  }

  public Page<health.consulta.contract.consultation.Consultation> page(
      Caller caller,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable ConsultationStatus status,
      PageRequest page) {
    var found =
        consultations.page(
            owner(caller),
            from == null ? Instant.EPOCH : from,
            to == null ? LATEST : to,
            status,
            page.number(),
            page.length());
    return new Page<>(
        found.items().stream().map(Consultation::view).toList(),
        found.page(),
        found.size(),
        found.total());
  }

  /// @throws NotFound when there is none, or it is not the caller's
  public health.consulta.contract.consultation.Consultation one(Caller caller, UUID id) {
    return consultations
        .find(id)
        .filter(c -> caller.id().equals(c.patientId()) || caller.runs(c.practitionerId()))
        .orElseThrow(NotFound::new)
        .view();
  }

  private static Criteria owner(Caller caller) {
    if (caller.is(Role.ADMINISTRATOR)) return new Criteria();
    var practitioners = new HashSet<>(caller.practitioners());
    if (caller.is(Role.PRACTITIONER)) practitioners.add(caller.id());
    return practitioners.isEmpty()
        ? where("patientId").is(caller.id())
        : where("practitionerId").in(practitioners);
  }
}
