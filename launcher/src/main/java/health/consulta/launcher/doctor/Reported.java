package health.consulta.launcher.doctor;

import health.consulta.launcher.doctor.Snapshot.Booking;
import health.consulta.launcher.doctor.Snapshot.Posted;
import health.consulta.launcher.doctor.Snapshot.Taking;
import health.consulta.launcher.doctor.Snapshot.Visit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// I5: the reports have a row for each visit and each movement of money, once each.
final class Reported {
  private Reported() {}

  static Stream<String> in(Snapshot all) {
    return Stream.concat(visits(all), takings(all));
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
        all.bookings().stream()
            .filter(Booking::wasConfirmed)
            .map(Booking::id)
            .collect(Collectors.toSet());
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
            .flatMap(posted ->
                figure(posted).stream()
                    .map(figure -> new Taking(posted.bookingId(), figure, posted.amount())));
    var invoiced =
        all.invoices().stream()
            .map(paper ->
                new Taking(
                    paper.bookingId(),
                    "invoiced",
                    paper.credit() ? -paper.total() : paper.total()));
    return Counts.compare(
        Stream.of(moved, invoiced, all.fromPayers().stream()).flatMap(each -> each).toList(),
        Set.of(),
        all.takings(),
        row ->
            "rows of the revenue report with %d %s of booking %s"
                .formatted(row.amount(), row.figure().toLowerCase(Locale.ROOT), row.bookingId()));
  }

  private static Optional<String> figure(Posted posted) {
    return switch (posted.kind()) {
      case CAPTURE, ON_SITE -> Optional.of("captured");
      case REFUND, ON_SITE_REVERSED -> Optional.of("refunded");
      case DISPUTE, DISPUTE_WON -> Optional.empty();
    };
  }
}
