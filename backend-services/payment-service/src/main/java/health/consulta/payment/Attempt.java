package health.consulta.payment;

import health.consulta.contract.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One try to secure a payment at its provider: a page for the patient, or a stored method while
/// nobody is there. Begun in writing before the provider is asked; the next one follows only when
/// this one can bring nothing any more.
@Embeddable
class Attempt {
  @Column(name = "attempt")
  private int number = 1;

  @Enumerated(EnumType.STRING)
  private Provider.@Nullable Purpose purpose;

  @Column(name = "attempt_minor")
  private long minor;

  @Column(name = "attempted_at")
  private @Nullable Instant at;

  @Column(name = "page")
  private @Nullable String reference;

  @Column(name = "page_url")
  private @Nullable String url;

  Attempt() {}

  /// Fixes what is asked for; begun already, it stays as it is.
  void begin(Provider.Purpose wanted, Money amount, Instant now) {
    if (at != null) return;
    purpose = wanted;
    minor = amount.minor();
    at = now.truncatedTo(ChronoUnit.MILLIS);
  }

  void opened(String known, String page) {
    reference = known;
    url = page.isEmpty() ? null : page;
  }

  /// Nothing comes of it any more: what is heard of it from now on does not count.
  void end() {
    number++;
    purpose = null;
    at = null;
    reference = null;
    url = null;
  }

  /// Whether the provider may have been asked, and nothing is known of it.
  boolean isUnheard() {
    return at != null && reference == null;
  }

  int number() {
    return number;
  }

  /// In minor units.
  long amount() {
    return minor;
  }

  Provider.Purpose purpose() {
    if (purpose == null) throw new IllegalStateException("not begun");
    return purpose;
  }

  /// When, if it has.
  Optional<Instant> begun() {
    return Optional.ofNullable(at);
  }

  Instant at() {
    if (at == null) throw new IllegalStateException("not begun");
    return at;
  }

  boolean isOf(String known) {
    return known.equals(reference);
  }

  Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  @Nullable String url() {
    return url;
  }
}
