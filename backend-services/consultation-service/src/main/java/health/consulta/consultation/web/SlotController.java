package health.consulta.consultation.web;

import health.consulta.consultation.agenda.FindSlots;
import health.consulta.consultation.agenda.VisitReasons;
import health.consulta.consultation.search.SearchSlots;
import health.consulta.consultation.search.Wanted;
import health.consulta.contract.Items;
import health.consulta.contract.Mode;
import health.consulta.contract.Sector;
import health.consulta.contract.consultation.Absence;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.DayCount;
import health.consulta.contract.consultation.Explanation;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.kit.Invalid;
import health.consulta.kit.NotFound;
import health.consulta.kit.security.Caller;
import health.consulta.kit.security.Public;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What can be booked.
@RestController
class SlotController {
  private static final Duration LONGEST = Duration.ofDays(62);

  private final FindSlots slots;
  private final SearchSlots search;
  private final VisitReasons reasons;

  SlotController(FindSlots slots, SearchSlots search, VisitReasons reasons) {
    this.slots = slots;
    this.search = search;
    this.reasons = reasons;
  }

  @Public
  @GetMapping("/api/practitioners/{practitionerId}/visit-reasons")
  Items<VisitReason> visitReasons(@PathVariable UUID practitionerId) {
    return new Items<>(
        reasons.of(List.of(practitionerId)).stream()
            .filter(reason -> reason.active() && reason.audience() != Audience.STAFF)
            .toList());
  }

  @Public
  @GetMapping("/api/slots")
  Items<Slot> slots(
      @RequestParam UUID practitionerId,
      @RequestParam UUID visitReasonId,
      @RequestParam Instant from,
      @RequestParam Instant to) {
    if (to.isBefore(from)) throw new Invalid("to", "must not be before from");
    if (Duration.between(from, to).compareTo(LONGEST) > 0)
      throw new Invalid("to", "62 days at most");
    return new Items<>(slots.of(practitionerId, visitReasonId, from, to));
  }

  @Public
  @GetMapping("/api/slots/search")
  Items<Slot> search(
      @RequestParam(required = false) @Nullable String specialty,
      @RequestParam(required = false) @Nullable String city,
      @RequestParam(required = false) @Nullable Mode mode,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(defaultValue = "false") boolean newPatients,
      @RequestParam(required = false) @Nullable Sector sector,
      @RequestParam(defaultValue = "false") boolean stepFree,
      @RequestParam(defaultValue = "") @Size(max = 100) Set<UUID> practitioners,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(defaultValue = "14") @Min(1) @Max(60) int days,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
      @RequestParam(defaultValue = "200") @Min(1) @Max(200) int each) {
    var wanted =
        new Wanted(specialty, city, mode, language, newPatients, sector, stepFree, practitioners);
    return new Items<>(search.search(wanted, from, days, limit, each));
  }

  @Public
  @GetMapping("/api/slots/counts")
  Items<DayCount> counts(
      @RequestParam UUID practitionerId,
      @RequestParam UUID visitReasonId,
      @RequestParam YearMonth month) {
    return new Items<>(search.counts(practitionerId, visitReasonId, month));
  }

  /// When the practitioner is away, and who stands in.
  @Public
  @GetMapping("/api/practitioners/{practitionerId}/absences")
  Items<Absence> absences(@PathVariable UUID practitionerId) {
    return new Items<>(slots.absences(practitionerId));
  }

  @PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
  @GetMapping("/api/slots/explain")
  Explanation explain(
      @RequestParam UUID practitionerId,
      @RequestParam UUID visitReasonId,
      @RequestParam Instant start,
      Caller caller) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    return slots.explain(practitionerId, visitReasonId, start);
  }
}
