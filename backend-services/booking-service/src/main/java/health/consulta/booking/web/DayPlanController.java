package health.consulta.booking.web;

import health.consulta.booking.ChangeDay;
import health.consulta.contract.Act;
import health.consulta.contract.booking.DayPlan;
import health.consulta.contract.booking.PlanDay;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.AccessRecord;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The practice runs late, or has to free the rest of a day.
@RestController
@RequestMapping("/api/day-plans")
@PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class DayPlanController {
  private final ChangeDay change;
  private final AccessRecord record;

  DayPlanController(ChangeDay change, AccessRecord record) {
    this.change = change;
    this.record = record;
  }

  /// 200 with what could be done, or 201 with what was.
  @PostMapping
  ResponseEntity<DayPlan> plan(@RequestBody @Valid PlanDay wanted, RequestId id, Caller caller) {
    if (!caller.runs(wanted.practitionerId())) throw new NotFound();
    if (wanted.preview()) return ResponseEntity.ok(change.preview(wanted));
    var done = change.change(id.value(), wanted, caller.id());
    record.note(caller, Act.DAY_PLANNED, done.id());
    return ResponseEntity.status(HttpStatus.CREATED).body(done);
  }

  @GetMapping("/{id}")
  DayPlan plan(@PathVariable UUID id, Caller caller) {
    return change.of(id, caller::runs);
  }
}
