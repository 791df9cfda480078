package health.consulta.consultation.web;

import health.consulta.consultation.FindConsultations;
import health.consulta.consultation.RunConsultation;
import health.consulta.consultation.RunConsultation.Step;
import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.UndoStep;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/consultations")
class ConsultationController {
  private static final String STAFF = "hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')";

  private final FindConsultations find;
  private final RunConsultation run;

  ConsultationController(FindConsultations find, RunConsultation run) {
    this.find = find;
    this.run = run;
  }

  @GetMapping
  @PreAuthorize("isAuthenticated()")
  Page<Consultation> page(
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable ConsultationStatus status,
      @Valid PageRequest page,
      Caller caller) {
    return find.page(caller, from, to, status, page);
  }

  @GetMapping("/{id}")
  @PreAuthorize("isAuthenticated()")
  Consultation one(@PathVariable UUID id, Caller caller) {
    return find.one(caller, id);
  }

  @PostMapping("/{id}/arrive")
  @Noted(Act.PATIENT_ARRIVED)
  @PreAuthorize(STAFF)
  Consultation arrive(@PathVariable UUID id, Caller caller) {
    return run(id, Step.ARRIVE, caller);
  }

  @PostMapping("/{id}/admit")
  @Noted(Act.PATIENT_ADMITTED)
  @PreAuthorize(STAFF)
  Consultation admit(@PathVariable UUID id, Caller caller) {
    return run(id, Step.ADMIT, caller);
  }

  @PostMapping("/{id}/complete")
  @Noted(Act.VISIT_COMPLETED)
  @PreAuthorize(STAFF)
  Consultation complete(@PathVariable UUID id, Caller caller) {
    return run(id, Step.COMPLETE, caller);
  }

  @PostMapping("/{id}/no-show")
  @Noted(Act.VISIT_MISSED)
  @PreAuthorize(STAFF)
  Consultation noShow(@PathVariable UUID id, Caller caller) {
    return run(id, Step.NO_SHOW, caller);
  }

  /// That somebody arrived, or is in the room, was noted too soon.
  @PostMapping("/{id}/undo")
  @Noted(Act.STEP_UNDONE)
  @PreAuthorize(STAFF)
  Consultation undo(@PathVariable UUID id, @RequestBody @Valid UndoStep wanted, Caller caller) {
    return run.takeBack(id, wanted.noted(), caller::runs).view();
  }

  private Consultation run(UUID id, Step step, Caller caller) {
    return run.run(id, step, caller::runs).view();
  }
}
