package health.consulta.billing.web;

import health.consulta.billing.SayWhoPays;
import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.billing.PriceSplit;
import health.consulta.contract.billing.SplitChange;
import health.consulta.contract.billing.SplitPrice;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who pays what of a visit: the practice says, the patient may read it.
@RestController
@RequestMapping("/api/quotes/{bookingId}/split")
@PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class SplitController {
  private final SayWhoPays split;

  SplitController(SayWhoPays split) {
    this.split = split;
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
  PriceSplit split(@PathVariable UUID bookingId, Caller caller) {
    return split.read(bookingId, Readers.of(caller));
  }

  @PutMapping
  @Noted(Act.PRICE_SPLIT)
  PriceSplit say(
      @PathVariable UUID bookingId, @RequestBody @Valid SplitPrice wanted, Caller caller) {
    return split.say(bookingId, wanted, caller.id(), caller::runs);
  }

  /// What would become of it, to the cent; nothing is kept.
  @PostMapping("/preview")
  PriceSplit preview(
      @PathVariable UUID bookingId, @RequestBody @Valid SplitPrice wanted, Caller caller) {
    return split.preview(bookingId, wanted, caller.id(), caller::runs);
  }

  /// Each change with who made it, the newest first.
  @GetMapping("/changes")
  Items<SplitChange> changes(@PathVariable UUID bookingId, Caller caller) {
    return new Items<>(split.changes(bookingId, caller::runs));
  }
}
