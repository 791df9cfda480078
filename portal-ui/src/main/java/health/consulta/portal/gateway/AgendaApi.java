package health.consulta.portal.gateway;

import health.consulta.contract.Items;
import health.consulta.contract.consultation.*;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.*;

/// Free times, agendas and the course of consultations.
@FeignClient(name = "consultation", url = "${consulta.gateway}")
public interface AgendaApi {
  @GetMapping("/api/practitioners/{id}/visit-reasons")
  Items<VisitReason> reasons(@PathVariable UUID id);

  @GetMapping("/api/slots")
  Items<Slot> slots(
      @RequestParam UUID practitionerId,
      @RequestParam UUID visitReasonId,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to);

  @GetMapping("/api/slots/search")
  Items<Slot> search(
      @RequestParam @Nullable String specialty,
      @RequestParam @Nullable String city,
      @RequestParam @Nullable String mode,
      @RequestParam LocalDate from,
      @RequestParam int days,
      @RequestParam int limit);

  @GetMapping("/api/agendas/{id}/days")
  Items<AgendaDay> days(
      @PathVariable UUID id, @RequestParam LocalDate from, @RequestParam LocalDate to);

  @PostMapping("/api/consultations/{id}/{step}")
  Consultation step(
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestHeader("Idempotency-Key") String key);
}
