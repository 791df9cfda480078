package health.consulta.launcher.doctor;

import static java.util.stream.Collectors.groupingBy;

import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.launcher.doctor.Snapshot.Booking;
import health.consulta.launcher.doctor.Snapshot.Consultation;
import health.consulta.launcher.doctor.Snapshot.Payment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// I5: who listens knows what happened, once each.
final class Reflections {
  private Reflections() {}

  static Stream<String> in(Snapshot all) {
    return Stream.of(consultations(all), standings(all), Told.in(all), Reported.in(all))
        .flatMap(sentences -> sentences);
  }

  private static Stream<String> consultations(Snapshot all) {
    var planned = all.consultations().stream().collect(groupingBy(Consultation::bookingId));
    var confirmed =
        all.bookings().stream()
            .filter(Booking::wasConfirmed)
            .map(Booking::id)
            .collect(Collectors.toSet());
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
      case METHOD_STORED, METHOD_FAILED, AUTHORISED, CAPTURED, RELEASED, FAILED -> status.name();
    };
  }
}
