package health.consulta.billing.web;

import health.consulta.billing.GiveQuote;
import health.consulta.contract.billing.AgreeQuote;
import health.consulta.contract.billing.Quote;
import health.consulta.kit.security.Public;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QuoteController {
  private final GiveQuote quotes;

  QuoteController(GiveQuote quotes) {
    this.quotes = quotes;
  }

  /// What a visit costs, to anybody.
  ///
  /// @param locationId where it is; absent: what it costs anywhere
  /// @param age years that the patient will have completed; absent: nothing is added for an age
  @Public
  @GetMapping("/api/quotes")
  Quote quote(
      @RequestParam UUID practitionerId,
      @RequestParam UUID visitReasonId,
      @RequestParam Instant start,
      @RequestParam(required = false) @Nullable UUID locationId,
      @RequestParam(required = false) @Nullable Integer age) {
    return quotes.quote(practitionerId, visitReasonId, start, locationId, age);
  }

  @PreAuthorize("hasRole('SERVICE')")
  @PostMapping("/internal/quotes")
  Quote agree(@RequestBody @Valid AgreeQuote asked) {
    return quotes.agree(asked);
  }
}
