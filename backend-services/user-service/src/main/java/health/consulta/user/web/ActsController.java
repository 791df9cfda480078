package health.consulta.user.web;

import health.consulta.contract.Act;
import health.consulta.contract.Page;
import health.consulta.contract.user.NotedAct;
import health.consulta.kit.web.PageRequest;
import health.consulta.user.access.ActRecords;
import health.consulta.user.access.SoughtActs;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the people of practices did.
@RestController
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ActsController {
  private final ActRecords records;

  ActsController(ActRecords records) {
    this.records = records;
  }

  /// @param from the first moment
  /// @param until the first moment after them
  @GetMapping("/api/acts")
  Page<NotedAct> acts(
      @RequestParam @Nullable UUID actor,
      @RequestParam @Nullable Act act,
      @RequestParam @Nullable UUID subject,
      @RequestParam @Nullable Instant from,
      @RequestParam @Nullable Instant until,
      @Valid PageRequest page) {
    return records.find(
        new SoughtActs(actor, act, subject, from, until), page.number(), page.length());
  }
}
