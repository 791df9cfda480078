package health.consulta.launcher.doctor;

import static java.util.stream.Collectors.groupingBy;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.launcher.doctor.Snapshot.Bell;
import health.consulta.launcher.doctor.Snapshot.Booking;
import health.consulta.launcher.doctor.Snapshot.Consultation;
import health.consulta.launcher.doctor.Snapshot.Mail;
import health.consulta.launcher.doctor.Snapshot.Payment;
import health.consulta.launcher.doctor.Snapshot.Taking;
import health.consulta.launcher.doctor.Snapshot.Visit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// I5: who listens knows what happened, once each.
final class Reflections {
  private Reflections() {}

  static Stream<String> in(Snapshot all) {
    return Stream.of(
            consultations(all), standings(all), mails(all), bells(all), visits(all), takings(all))
        .flatMap(sentences -> sentences);
  }

  private static Stream<String> consultations(Snapshot all) {
    var planned = all.consultations().stream().collect(groupingBy(Consultation::bookingId));
    var confirmed =
        all.bookings().stream().filter(Booking::wasConfirmed).map(Booking::id).collect(set());
    var missing =
        all.bookings().stream()
            .filter(Booking::wasConfirmed)
            .flatMap(
                booking -> consultation(booking, planned.getOrDefault(booking.id(), List.of())));
    var extra =
        all.consultations().stream()
            .filter(consultation -> !confirmed.contains(consultation.bookingId()))
            .map(consultation ->
                "The consultation %s is of no confirmed booking.".formatted(consultation.id()));
    return Stream.concat(missing, extra);
  }

  private static Stream<String> consultation(Booking booking, List<Consultation> planned) {
    if (planned.size() != 1)
      return Stream.of(
          "The confirmed booking %s has %d consultations.".formatted(booking.id(), planned.size()));
    var consultation = planned.getFirst();
    return consultation.status() == mirrored(booking.status())
        ? Stream.empty()
        : Stream.of(
            "The booking %s is %s, and its consultation is %s."
                .formatted(booking.id(), booking.status(), consultation.status()));
  }

  private static ConsultationStatus mirrored(BookingStatus status) {
    return switch (status) {
      case HELD, CONFIRMED -> ConsultationStatus.PLANNED;
      case ARRIVED -> ConsultationStatus.ARRIVED;
      case IN_PROGRESS -> ConsultationStatus.IN_PROGRESS;
      case COMPLETED -> ConsultationStatus.COMPLETED;
      case NO_SHOW -> ConsultationStatus.NO_SHOW;
      case CANCELLED, EXPIRED, PAYMENT_FAILED -> ConsultationStatus.CANCELLED;
    };
  }

  /// Booking knows how its payment stands.
  private static Stream<String> standings(Snapshot all) {
    var payments =
        all.payments().stream().collect(Collectors.toMap(Payment::bookingId, Payment::status));
    return all.bookings().stream()
        .filter(booking -> booking.told().isPresent())
        .filter(booking -> payments.containsKey(booking.id()))
        .filter(
            booking -> !told(payments.get(booking.id())).equals(told(booking.told().orElseThrow())))
        .map(booking ->
            "The payment of booking %s is %s, and booking takes it for %s."
                .formatted(booking.id(), payments.get(booking.id()), booking.told().orElseThrow()));
  }

  /// What no event tells is not known to others.
  private static String told(@org.jspecify.annotations.Nullable PaymentStatus status) {
    return switch (status) {
      case null -> "";
      case STARTED, ACTION_REQUIRED, UNKNOWN -> "open";
      case REFUNDED, PARTIALLY_REFUNDED -> "refunded";
      case AUTHORISED, CAPTURED, RELEASED, FAILED -> status.name();
    };
  }

  private static Stream<String> mails(Snapshot all) {
    var wanted =
        Stream.concat(
            all.bookings().stream()
                .flatMap(
                    booking -> kinds(booking).map(kind -> new Mail(kind, booking.id().toString()))),
            all.invoices().stream().map(invoice -> new Mail("INVOICE_ISSUED", invoice.number())));
    var optional = givenUp(all).map(id -> new Mail("BOOKING_CANCELLED", id.toString()));
    var sent = all.mails().stream().filter(mail -> !mail.subject().isEmpty());
    return compare(
        wanted.toList(),
        optional.collect(set()),
        sent.toList(),
        mail -> "mails of %s for %s".formatted(mail.kind(), mail.subject()));
  }

  private static Stream<String> kinds(Booking booking) {
    var confirmed = booking.wasConfirmed() ? Stream.of("BOOKING_CONFIRMED") : Stream.<String>of();
    return Stream.concat(
        confirmed,
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
    var full = all.bells().stream().filter(Bell::full).map(Bell::accountId).collect(set());
    var wanted =
        Stream.concat(
                all.bookings().stream()
                    .flatMap(booking ->
                        kinds(booking)
                            .map(kind -> new Rung(booking.accountId(), kind, booking.id()))),
                all.invoices().stream()
                    .map(invoice -> new Rung(invoice.accountId(), "INVOICE_ISSUED", invoice.id())))
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
                    .map(line -> new Rung(bell.accountId(), line.kind(), line.subject())));
    return compare(
        all(wanted, false),
        optional,
        rung.toList(),
        one -> "bell lines of %s for %s".formatted(one.kind(), one.subject()));
  }

  private static <T> List<T> all(Map<Boolean, List<T>> parts, boolean which) {
    return parts.getOrDefault(which, List.of());
  }

  private static Stream<String> visits(Snapshot all) {
    var rows = all.visits().stream().collect(Collectors.toMap(Visit::bookingId, Visit::marks));
    var missing =
        all.bookings().stream()
            .filter(Booking::wasConfirmed)
            .filter(booking -> !marks(booking).equals(rows.getOrDefault(booking.id(), Set.of())))
            .map(booking ->
                "The activity report has not the %s of booking %s as it is."
                    .formatted(booking.status(), booking.id()));
    var confirmed =
        all.bookings().stream().filter(Booking::wasConfirmed).map(Booking::id).collect(set());
    var extra =
        all.visits().stream()
            .filter(visit -> !confirmed.contains(visit.bookingId()))
            .map(visit ->
                "The activity report has a row of booking %s, which was never confirmed."
                    .formatted(visit.bookingId()));
    return Stream.concat(missing, extra);
  }

  private static Set<String> marks(Booking booking) {
    return switch (booking.status()) {
      case COMPLETED -> Set.of("booked", "completed");
      case NO_SHOW -> Set.of("booked", "noShows");
      case CANCELLED -> Set.of("booked", "cancelled");
      case HELD, CONFIRMED, ARRIVED, IN_PROGRESS, EXPIRED, PAYMENT_FAILED -> Set.of("booked");
    };
  }

  private static Stream<String> takings(Snapshot all) {
    var moved =
        all.ledger().stream()
            .map(posted ->
                new Taking(
                    posted.bookingId(),
                    switch (posted.kind()) {
                      case CAPTURE -> "captured";
                      case REFUND -> "refunded";
                    },
                    posted.amount()));
    var invoiced =
        all.invoices().stream()
            .map(invoice -> new Taking(invoice.bookingId(), "invoiced", invoice.total()));
    return compare(
        Stream.concat(moved, invoiced).toList(),
        Set.of(),
        all.takings(),
        row ->
            "rows of the revenue report with %d %s of booking %s"
                .formatted(row.amount(), row.figure().toLowerCase(Locale.ROOT), row.bookingId()));
  }

  /// Each as often as wanted.
  ///
  /// @param optional may be there once or not
  private static <T> Stream<String> compare(
      List<T> wanted, Set<T> optional, List<T> found, Function<T, String> name) {
    var due = counts(wanted);
    var there = counts(found);
    var either = new HashSet<>(due.keySet());
    either.addAll(there.keySet());
    return either.stream()
        .flatMap(one -> {
          long should = due.getOrDefault(one, 0L);
          long is = there.getOrDefault(one, 0L);
          var good = is == should || optional.contains(one) && is <= 1;
          return good
              ? Optional.<String>empty().stream()
              : Stream.of("There are %d %s instead of %d.".formatted(is, name.apply(one), should));
        });
  }

  private static <T> Map<T, Long> counts(Collection<T> list) {
    return list.stream().collect(groupingBy(one -> one, Collectors.counting()));
  }

  private static <T> java.util.stream.Collector<T, ?, Set<T>> set() {
    return Collectors.toSet();
  }
}
