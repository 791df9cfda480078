package health.consulta.launcher.doctor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.launcher.doctor.Snapshot.Booking;
import health.consulta.launcher.doctor.Snapshot.Movement;
import health.consulta.launcher.doctor.Snapshot.Payment;
import health.consulta.launcher.doctor.Snapshot.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// I3: our ledger balances, and says what the payments say and what the provider says.
final class Money {
  private Money() {}

  static Stream<String> in(Snapshot all) {
    var provider =
        all.provider()
            .map(movements ->
                Stream.concat(atProvider(all, movements), authorisations(all, movements)))
            .orElseGet(Stream::empty);
    return Stream.of(balance(all), payments(all), provider).flatMap(sentences -> sentences);
  }

  private static Stream<String> balance(Snapshot all) {
    return all.ledger().stream()
        .filter(posted ->
            posted.entries().size() < 2
                || posted.entries().stream().mapToLong(Long::longValue).sum() != 0)
        .map(posted -> "The ledger transaction %s does not balance.".formatted(posted.id()));
  }

  private static Stream<String> payments(Snapshot all) {
    var captured = sums(all.ledger(), Kind.CAPTURE, Kind.ON_SITE);
    var refunded = sums(all.ledger(), Kind.REFUND, Kind.ON_SITE_REVERSED);
    return all.payments().stream()
        .filter(payment ->
            payment.captured() != captured.getOrDefault(payment.id(), 0L)
                || payment.refunded() != refunded.getOrDefault(payment.id(), 0L))
        .map(payment -> "The payment %s and the ledger differ.".formatted(payment.id()));
  }

  private static Map<UUID, Long> sums(List<Posted> ledger, Kind... kinds) {
    return ledger.stream()
        .filter(posted -> List.of(kinds).contains(posted.kind()))
        .collect(groupingBy(Posted::paymentId, summingLong(Posted::amount)));
  }

  private static Stream<String> atProvider(Snapshot all, List<Movement> movements) {
    var intents =
        all.payments().stream()
            .filter(payment -> payment.intent().isPresent())
            .collect(Collectors.toMap(Payment::id, payment -> payment.intent().orElseThrow()));
    var found = new ArrayList<String>();
    for (var kind : List.of(Kind.CAPTURE, Kind.REFUND, Kind.DISPUTE, Kind.DISPUTE_WON)) {
      var ours =
          all.ledger().stream()
              .filter(posted -> posted.kind() == kind)
              .collect(
                  groupingBy(
                      posted -> intents.getOrDefault(posted.paymentId(), posted.reference()),
                      summingLong(Posted::amount)));
      var theirs = sums(movements, kind.name().toLowerCase(java.util.Locale.ROOT));
      var either = new TreeSet<>(ours.keySet());
      either.addAll(theirs.keySet());
      for (var intent : either) {
        long here = ours.getOrDefault(intent, 0L);
        long there = theirs.getOrDefault(intent, 0L);
        if (here != there)
          found.add(
              "Of payment intent %s our ledger has a %s of %d, the provider's of %d."
                  .formatted(intent, kind, here, there));
      }
    }
    return found.stream();
  }

  private static Map<String, Long> sums(List<Movement> movements, String kind) {
    return movements.stream()
        .filter(movement -> movement.kind().equals(kind))
        .collect(groupingBy(Movement::intent, summingLong(Movement::amount)));
  }

  /// What the provider holds is of a booking that is still to be, and the other way round.
  private static Stream<String> authorisations(Snapshot all, List<Movement> movements) {
    var bookings =
        all.bookings().stream().collect(Collectors.toMap(one -> one.id().toString(), one -> one));
    var held = held(movements);
    var found = new ArrayList<String>();
    movements.stream()
        .filter(movement -> movement.kind().equals("authorisation"))
        .filter(movement -> held.getOrDefault(movement.intent(), 0L) > 0)
        .filter(movement -> !awaited(bookings.get(movement.bookingId())))
        .forEach(movement ->
            found.add(
                "The provider still holds the authorisation %s of booking %s, which is %s."
                    .formatted(
                        movement.intent(),
                        movement.bookingId(),
                        status(bookings.get(movement.bookingId())))));
    all.payments().stream()
        .filter(payment -> payment.status() == PaymentStatus.AUTHORISED)
        .filter(payment -> held.getOrDefault(payment.intent().orElse(""), 0L) <= 0)
        .forEach(payment ->
            found.add(
                "The payment %s is AUTHORISED, and the provider holds nothing for it."
                    .formatted(payment.id())));
    return found.stream();
  }

  private static Map<String, Long> held(List<Movement> movements) {
    return movements.stream()
        .collect(
            groupingBy(
                Movement::intent,
                summingLong(movement ->
                    switch (movement.kind()) {
                      case "authorisation" -> movement.amount();
                      case "capture", "release" -> -movement.amount();
                      default -> 0;
                    })));
  }

  private static boolean awaited(@org.jspecify.annotations.Nullable Booking booking) {
    return booking != null
        && switch (booking.status()) {
          case HELD, CONFIRMED, ARRIVED, IN_PROGRESS -> true;
          case COMPLETED, NO_SHOW, CANCELLED, EXPIRED, PAYMENT_FAILED -> false;
        };
  }

  private static String status(@org.jspecify.annotations.Nullable Booking booking) {
    return booking == null ? "unknown" : booking.status().toString();
  }
}
