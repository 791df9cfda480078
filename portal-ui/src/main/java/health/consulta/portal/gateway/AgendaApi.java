package health.consulta.portal.gateway;

import health.consulta.contract.Items;
import health.consulta.contract.consultation.Absence;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.consultation.PatientSearch;
import health.consulta.contract.consultation.PracticePatient;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

  @GetMapping("/api/slots/search")
  Items<Slot> search(
      @RequestParam @Nullable String specialty,
      @RequestParam @Nullable String city,
      @RequestParam @Nullable String mode,
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

  /// The latest first.
  @GetMapping("/api/agendas/{id}/patients/{patientId}/visits")
  Items<Consultation> visits(@PathVariable UUID id, @PathVariable UUID patientId);

  @PostMapping("/api/consultations/{id}/{step}")
  Consultation step(
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestHeader("Idempotency-Key") String key);
}
