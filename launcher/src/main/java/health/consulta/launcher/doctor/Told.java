package health.consulta.launcher.doctor;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.launcher.doctor.Snapshot.Bell;
import health.consulta.launcher.doctor.Snapshot.Booking;
import health.consulta.launcher.doctor.Snapshot.Invoice;
import health.consulta.launcher.doctor.Snapshot.Mail;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// I5: people were told what became of their bookings, by mail and in the bell, once each.
final class Told {
  /// These depend on what went on before: with a payment, on the waiting list, in a conversation,
  /// with whom one books for, or between a practice and who owes it money. The state of a booking
  /// does not tell.
  private static final Set<String> ON_THE_WAY =
      Set.of(
          "PAYMENT_METHOD_FAILED",
          "PAYMENT_OVERDUE",
          "PAYMENT_DISPUTED",
          "FEE_CHANGED",
          "TIME_OFFERED",
          "MESSAGE_RECEIVED",
          "MANDATE_AGREED",
          "MANDATE_ENDED",
          "INVOICE_SENT",
          "INVOICE_REMINDED");

  private Told() {}

  static Stream<String> in(Snapshot all) {
    return Stream.concat(mails(all), bells(all));
  }

  private static Stream<String> mails(Snapshot all) {
    var wanted =
        Stream.concat(
            all.bookings().stream()
                .flatMap(
                    booking -> kinds(booking).map(kind -> new Mail(kind, booking.id().toString()))),
            all.invoices().stream().map(paper -> new Mail(kind(paper), paper.number())));
    var optional = givenUp(all).map(id -> new Mail("BOOKING_CANCELLED", id.toString()));
    var sent =
        all.mails().stream()
            .filter(mail -> !mail.subject().isEmpty() && !ON_THE_WAY.contains(mail.kind()));
    return Counts.compare(
        wanted.toList(),
        optional.collect(Collectors.toSet()),
        sent.toList(),
        mail -> "mails of %s for %s".formatted(mail.kind(), mail.subject()));
  }

  private static String kind(Invoice paper) {
    return paper.credit() ? "INVOICE_CREDITED" : "INVOICE_ISSUED";
  }

  private static Stream<String> kinds(Booking booking) {
    var confirmed = booking.wasConfirmed() ? Stream.of("BOOKING_CONFIRMED") : Stream.<String>of();
    var moved = Collections.nCopies(booking.moves(), "BOOKING_RESCHEDULED").stream();
    return Stream.concat(
        Stream.concat(confirmed, moved),
        switch (booking.status()) {
          case CANCELLED -> booking.wasConfirmed() ? Stream.of("BOOKING_CANCELLED") : Stream.of();
          case EXPIRED -> Stream.of("BOOKING_EXPIRED");
          case PAYMENT_FAILED -> Stream.of("PAYMENT_FAILED");
          case HELD, CONFIRMED, ARRIVED, IN_PROGRESS, COMPLETED, NO_SHOW -> Stream.of();
        });
  }

  /// Who gave up an unconfirmed booking is not told; who lost it to the practice is.
  private static Stream<UUID> givenUp(Snapshot all) {
    return all.bookings().stream()
        .filter(booking -> booking.status() == BookingStatus.CANCELLED && !booking.wasConfirmed())
        .map(Booking::id);
  }

  private record Rung(UUID account, String kind, UUID subject) {}

  private static Stream<String> bells(Snapshot all) {
    var full =
        all.bells().stream().filter(Bell::full).map(Bell::accountId).collect(Collectors.toSet());
    var wanted =
        Stream.concat(
                all.bookings().stream()
                    .flatMap(booking ->
                        kinds(booking)
                            .map(kind -> new Rung(booking.accountId(), kind, booking.id()))),
                all.invoices().stream()
                    .map(paper -> new Rung(paper.accountId(), kind(paper), paper.id())))
            .collect(Collectors.partitioningBy(rung -> full.contains(rung.account())));
    var optional = new HashSet<>(all(wanted, true));
    all.bookings().stream()
        .filter(booking -> booking.status() == BookingStatus.CANCELLED && !booking.wasConfirmed())
        .forEach(booking ->
            optional.add(new Rung(booking.accountId(), "BOOKING_CANCELLED", booking.id())));
    var rung =
        all.bells().stream()
            .flatMap(bell ->
                bell.lines().stream()
                    .filter(line -> !ON_THE_WAY.contains(line.kind()))
                    .filter(line -> !line.subject().equals(bell.accountId()))
                    .map(line -> new Rung(bell.accountId(), line.kind(), line.subject())));
    return Counts.compare(
        all(wanted, false),
        optional,
        rung.toList(),
        one -> "bell lines of %s for %s".formatted(one.kind(), one.subject()));
  }

  private static <T> List<T> all(Map<Boolean, List<T>> parts, boolean which) {
    return parts.getOrDefault(which, List.of());
  }
}
