package health.consulta.booking.web;

import health.consulta.booking.Mandates;
import health.consulta.booking.OnlineBooking;
import health.consulta.contract.Act;
import health.consulta.contract.booking.MissedVisits;
import health.consulta.contract.booking.NoShowRule;
import health.consulta.kit.NotFound;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whether patients may book online, and what the practice decides about it.
@RestController
@RequestMapping("/api/online-booking/{practitionerId}")
class OnlineBookingController {
  private static final String STAFF = "hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')";

  private final OnlineBooking online;
  private final Mandates mandates;

  OnlineBookingController(OnlineBooking online, Mandates mandates) {
    this.online = online;
    this.mandates = mandates;
  }

  /// @param patientId for whom; absent: the caller
  @GetMapping
  @PreAuthorize("hasRole('PATIENT')")
  health.consulta.contract.booking.OnlineBooking open(
      @PathVariable UUID practitionerId,
      @RequestParam(required = false) @Nullable UUID patientId,
      Caller caller) {
    var patient = patientId == null ? caller.id() : patientId;
    if (!patient.equals(caller.id())) mandates.require(caller.id(), patient);
    return new health.consulta.contract.booking.OnlineBooking(
        online.isOpen(practitionerId, patient));
  }

  @GetMapping("/rule")
  @PreAuthorize(STAFF)
  NoShowRule rule(@PathVariable UUID practitionerId, Caller caller) {
    return online.rule(own(practitionerId, caller));
  }

  @PutMapping("/rule")
  @Noted(Act.MISSED_RULE_CHANGED)
  @PreAuthorize(STAFF)
  NoShowRule set(
      @PathVariable UUID practitionerId, @RequestBody @Valid NoShowRule rule, Caller caller) {
    online.set(own(practitionerId, caller), rule);
    return rule;
  }

  @GetMapping("/patients/{patientId}")
  @PreAuthorize(STAFF)
  MissedVisits missed(
      @PathVariable UUID practitionerId, @PathVariable UUID patientId, Caller caller) {
    return online.missed(own(practitionerId, caller), patientId);
  }

  @PostMapping("/patients/{patientId}/lift")
  @Noted(Act.ONLINE_BOOKING_LIFTED)
  @PreAuthorize(STAFF)
  MissedVisits lift(
      @PathVariable UUID practitionerId, @PathVariable UUID patientId, Caller caller) {
    return online.lift(own(practitionerId, caller), patientId, caller.id());
  }

  private static UUID own(UUID practitionerId, Caller caller) {
    if (!caller.runs(practitionerId)) throw new NotFound();
    return practitionerId;
  }
}
