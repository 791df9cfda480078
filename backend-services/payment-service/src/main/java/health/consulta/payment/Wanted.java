package health.consulta.payment;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.PaymentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/// Which payments of a list are wanted; what is absent does not matter.
///
/// @param practices whose payments may be seen; absent: everybody's
/// @param from first day of the visit
/// @param to last day of the visit
/// @param reference the whole id of a payment or a booking, or the provider's name for a payment
public record Wanted(
    @Nullable Set<UUID> practices,
    @Nullable UUID practitionerId,
    @Nullable PaymentStatus status,
    @Nullable PaymentProvider provider,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String reference) {
  Specification<Payment> all() {
    var all = new ArrayList<Specification<Payment>>();
    if (practices != null) all.add((row, _, _) -> row.get("practitionerId").in(practices));
    if (practitionerId != null) all.add(equal("practitionerId", practitionerId));
    if (status != null) all.add(equal("status", status));
    if (provider != null) all.add(equal("provider", provider));
    if (from != null) {
      var start = from.atStartOfDay(Reconcile.BOOKS).toInstant();
      all.add((row, _, is) -> is.greaterThanOrEqualTo(row.get("visitStart"), start));
    }
    if (to != null) {
      var end = to.plusDays(1).atStartOfDay(Reconcile.BOOKS).toInstant();
      all.add((row, _, is) -> is.lessThan(row.get("visitStart"), end));
    }
    if (reference != null && !reference.isBlank()) all.add(named(reference.strip()));
    return Specification.allOf(all);
  }

  private static Specification<Payment> equal(String column, Object value) {
    return (row, _, is) -> is.equal(row.get(column), value);
  }

  private static Specification<Payment> named(String reference) {
    return id(reference)
        .map(id -> equal("id", id).or(equal("bookingId", id)))
        .orElseGet(() -> equal("intent", reference));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
