package health.consulta.consultation.web;

import health.consulta.consultation.FindPatients;
import health.consulta.consultation.ShowAgenda;
import health.consulta.consultation.agenda.Agendas;
import health.consulta.consultation.agenda.PreviewSetUp;
import health.consulta.consultation.agenda.VisitReasons;
import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AvailabilityPreview;
import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.PatientSearch;
import health.consulta.contract.consultation.PracticePatient;
import health.consulta.contract.consultation.PreviewAvailability;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A practitioner's agenda, for who runs the practice.
@RestController
@RequestMapping("/api/agendas/{practitionerId}")
@PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class AgendaController {
  private static final int MOST_DAYS = 62;

  private final Agendas agendas;
  private final VisitReasons reasons;
  private final ShowAgenda show;
  private final FindPatients patients;
  private final PreviewSetUp preview;

  AgendaController(
      Agendas agendas,
      VisitReasons reasons,
      ShowAgenda show,
      FindPatients patients,
      PreviewSetUp preview) {
    this.agendas = agendas;
    this.reasons = reasons;
    this.show = show;
    this.patients = patients;
    this.preview = preview;
  }

  @GetMapping("/opening-rules")
  OpeningRules openingRules(@PathVariable UUID practitionerId, Caller caller) {
    return agendas.of(own(practitionerId, caller)).openingRules();
  }

  @PutMapping("/opening-rules")
  @Noted(Act.OPENING_CHANGED)
  OpeningRules open(
      @PathVariable UUID practitionerId, @RequestBody @Valid OpeningRules rules, Caller caller) {
    return agendas.open(own(practitionerId, caller), rules).openingRules();
  }

  @GetMapping("/exceptions")
  Items<AgendaException> exceptions(@PathVariable UUID practitionerId, Caller caller) {
    return new Items<>(agendas.of(own(practitionerId, caller)).exceptions());
  }

  @PostMapping("/exceptions")
  @Noted(Act.EXCEPTION_ADDED)
  @ResponseStatus(HttpStatus.CREATED)
  AgendaException except(
      @PathVariable UUID practitionerId,
      @RequestBody @Valid AgendaException wanted,
      RequestId id,
      Caller caller) {
    var exception =
        new AgendaException(
            id.value(),
            wanted.date(),
            wanted.from(),
            wanted.to(),
            wanted.kind(),
            wanted.locationId(),
            wanted.reason(),
            wanted.lastDate(),
            wanted.standInId());
    agendas.except(own(practitionerId, caller), exception);
    return exception;
  }

  @DeleteMapping("/exceptions/{exceptionId}")
  @Noted(Act.EXCEPTION_REMOVED)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable UUID practitionerId, @PathVariable UUID exceptionId, Caller caller) {
    agendas.withdraw(own(practitionerId, caller), exceptionId);
  }

  @GetMapping("/visit-reasons")
  Items<VisitReason> visitReasons(@PathVariable UUID practitionerId, Caller caller) {
    return new Items<>(reasons.of(List.of(own(practitionerId, caller))));
  }

  @PostMapping("/visit-reasons")
  @Noted(Act.REASON_ADDED)
  @ResponseStatus(HttpStatus.CREATED)
  VisitReason addVisitReason(
      @PathVariable UUID practitionerId,
      @RequestBody @Valid VisitReason wanted,
      RequestId id,
      Caller caller) {
    return reasons.put(wanted.as(id.value(), own(practitionerId, caller)));
  }

  @PutMapping("/visit-reasons/{visitReasonId}")
  @Noted(Act.REASON_CHANGED)
  VisitReason changeVisitReason(
      @PathVariable UUID practitionerId,
      @PathVariable UUID visitReasonId,
      @RequestBody @Valid VisitReason wanted,
      Caller caller) {
    reasons.of(own(practitionerId, caller), visitReasonId);
    return reasons.put(wanted.as(visitReasonId, practitionerId));
  }

  /// What would be free if the set-up were another one; changes nothing.
  @PostMapping("/preview")
  AvailabilityPreview preview(
      @PathVariable UUID practitionerId,
      @RequestBody @Valid PreviewAvailability wanted,
      Caller caller) {
    return preview.of(own(practitionerId, caller), wanted);
  }

  @GetMapping("/days")
  Items<AgendaDay> days(
      @PathVariable UUID practitionerId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      Caller caller) {
    if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to))
      throw new Invalid("to", "must lie 0 to " + MOST_DAYS + " days after from");
    return new Items<>(show.of(own(practitionerId, caller), from, to));
  }

  /// Whom the practice knows, by parts of the name.
  @PostMapping("/patients/search")
  Items<PracticePatient> patients(
      @PathVariable UUID practitionerId, @RequestBody @Valid PatientSearch wanted, Caller caller) {
    return new Items<>(patients.named(own(practitionerId, caller), wanted.words()));
  }

  @GetMapping("/patients/{patientId}/visits")
  Items<Consultation> visits(
      @PathVariable UUID practitionerId, @PathVariable UUID patientId, Caller caller) {
    return new Items<>(patients.visits(own(practitionerId, caller), patientId));
  }

  private static UUID own(UUID practitionerId, Caller caller) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    return practitionerId;
  }
}
