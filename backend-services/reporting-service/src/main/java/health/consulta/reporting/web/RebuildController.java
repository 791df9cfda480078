package health.consulta.reporting.web;

import health.consulta.contract.Act;
import health.consulta.contract.reporting.Rebuild;
import health.consulta.kit.access.Noted;
import health.consulta.reporting.RebuildFacts;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The reports, compared with what the events say.
@RestController
@RequestMapping("/api/reports/rebuild")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class RebuildController {
  /// Less than a caller waits for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final RebuildFacts rebuilds;

  RebuildController(RebuildFacts rebuilds) {
    this.rebuilds = rebuilds;
  }

  /// What takes longer than a moment is accepted, and asked about where the answer says.
  @PostMapping
  @Noted(Act.FIGURES_COMPARED)
  ResponseEntity<Rebuild> rebuild() {
    var rebuild = rebuilds.rebuild(PATIENCE);
    return rebuild.state() == Rebuild.State.RUNNING
        ? ResponseEntity.accepted()
            .location(URI.create("/api/reports/rebuild/" + rebuild.id()))
            .body(rebuild)
        : ResponseEntity.ok(rebuild);
  }

  @GetMapping("/{id}")
  Rebuild one(@PathVariable UUID id) {
    return rebuilds.find(id);
  }
}
