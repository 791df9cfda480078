package health.consulta.portal.gateway;

import health.consulta.contract.Page;
import health.consulta.contract.booking.FreedTime;
import health.consulta.contract.booking.JoinWaitingList;
import health.consulta.contract.booking.WaitingEntry;
import java.util.UUID;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The waiting list, as the patient on it sees it, and as the practice does, which joins for one of
/// its patients.
@FeignClient(name = "waiting-list", url = "${consulta.gateway}")
public interface WaitingApi {
  @PostMapping("/api/waiting-list")
  WaitingEntry join(
      @RequestBody JoinWaitingList wanted, @RequestHeader("Idempotency-Key") String key);

  /// The newest first.
  @GetMapping("/api/waiting-list")
  Page<WaitingEntry> own(@RequestParam int page, @RequestParam int size);

  /// Those who wait for a practitioner, in their order; for the practice.
  @GetMapping("/api/waiting-list")
  Page<WaitingEntry> of(
      @RequestParam UUID practitionerId, @RequestParam int page, @RequestParam int size);

  /// What became of each time that was freed, the latest first; for the practice.
  @GetMapping("/api/waiting-list/freed-times")
  Page<FreedTime> record(
      @RequestParam UUID practitionerId, @RequestParam int page, @RequestParam int size);

  @DeleteMapping("/api/waiting-list/{id}")
  void leave(@PathVariable UUID id);

  @PostMapping("/api/waiting-list/offers/{offerId}/decline")
  void decline(@PathVariable UUID offerId, @RequestHeader("Idempotency-Key") String key);
}
