package health.consulta.portal.gateway;

import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.consultation.Absence;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaException;
import health.consulta.contract.consultation.AvailabilityPreview;
import health.consulta.contract.consultation.CalendarFeed;
import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.consultation.MakeFeed;
import health.consulta.contract.consultation.OpeningRules;
import health.consulta.contract.consultation.PatientSearch;
import health.consulta.contract.consultation.PracticePatient;
import health.consulta.contract.consultation.PreviewAvailability;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.UndoStep;
import health.consulta.contract.consultation.VisitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.cloud.openfeign.CollectionFormat;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Free times, agendas and the course of consultations.
@FeignClient(name = "consultation", url = "${consulta.gateway}")
public interface AgendaApi {
  @GetMapping("/api/practitioners/{id}/visit-reasons")
  Items<VisitReason> reasons(@PathVariable UUID id);

  @GetMapping("/api/slots")
  Items<Slot> slots(
      @RequestParam UUID practitionerId,
      @RequestParam UUID visitReasonId,
      @RequestParam Instant from,
      @RequestParam Instant to);

  @CollectionFormat(feign.CollectionFormat.CSV)
  @GetMapping("/api/slots/search")
  Items<Slot> search(
      @RequestParam Map<String, String> filters,
      @RequestParam Set<UUID> practitioners,
      @RequestParam Instant from,
      @RequestParam int days,
      @RequestParam int limit,
      @RequestParam int each);

  @GetMapping("/api/practitioners/{id}/absences")
  Items<Absence> absences(@PathVariable UUID id);

  @GetMapping("/api/agendas/{id}/days")
  Items<AgendaDay> days(
      @PathVariable UUID id,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to);

  /// With those that only the practice books.
  @GetMapping("/api/agendas/{id}/visit-reasons")
  Items<VisitReason> ownReasons(@PathVariable UUID id);

  @PostMapping("/api/agendas/{id}/patients/search")
  Items<PracticePatient> patients(@PathVariable UUID id, @RequestBody PatientSearch wanted);

  @PostMapping("/api/agendas/{id}/visit-reasons")
  VisitReason add(
      @PathVariable UUID id,
      @RequestBody VisitReason reason,
      @RequestHeader("Idempotency-Key") String key);

  @PutMapping("/api/agendas/{id}/visit-reasons/{reason}")
  VisitReason change(
      @PathVariable UUID id, @PathVariable UUID reason, @RequestBody VisitReason changed);

  @GetMapping("/api/agendas/{id}/opening-rules")
  OpeningRules openingRules(@PathVariable UUID id);

  @PutMapping("/api/agendas/{id}/opening-rules")
  OpeningRules open(@PathVariable UUID id, @RequestBody OpeningRules rules);

  @GetMapping("/api/agendas/{id}/exceptions")
  Items<AgendaException> exceptions(@PathVariable UUID id);

  @PostMapping("/api/agendas/{id}/exceptions")
  AgendaException except(
      @PathVariable UUID id,
      @RequestBody AgendaException exception,
      @RequestHeader("Idempotency-Key") String key);

  @DeleteMapping("/api/agendas/{id}/exceptions/{exception}")
  void withdraw(@PathVariable UUID id, @PathVariable UUID exception);

  /// What would be free after a change; changes nothing.
  @PostMapping("/api/agendas/{id}/preview")
  AvailabilityPreview preview(@PathVariable UUID id, @RequestBody PreviewAvailability wanted);

  @GetMapping("/api/agendas/{id}/feed")
  CalendarFeed feed(@PathVariable UUID id);

  @PutMapping("/api/agendas/{id}/feed")
  CalendarFeed make(@PathVariable UUID id, @RequestBody MakeFeed wanted);

  @DeleteMapping("/api/agendas/{id}/feed")
  void revoke(@PathVariable UUID id);

  /// Those that start between the two, of all practitioners whose agendas the caller runs.
  @GetMapping("/api/consultations")
  Page<Consultation> consultations(
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam int page,
      @RequestParam int size);

  /// The latest first.
  @GetMapping("/api/agendas/{id}/patients/{patientId}/visits")
  Items<Consultation> visits(@PathVariable UUID id, @PathVariable UUID patientId);

  @PostMapping("/api/consultations/{id}/undo")
  Consultation undo(
      @PathVariable UUID id,
      @RequestBody UndoStep wanted,
      @RequestHeader("Idempotency-Key") String key);

  @PostMapping("/api/consultations/{id}/{step}")
  Consultation step(
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestHeader("Idempotency-Key") String key);
}
