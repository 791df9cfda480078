package health.consulta.reporting.messaging;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.booking.BookingEvent.BookingCancelled;
import health.consulta.contract.booking.BookingEvent.BookingConfirmed;
import health.consulta.contract.booking.BookingEvent.BookingProgressed;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationMissed;
import health.consulta.contract.payment.PaymentEvent.PaymentCaptured;
import health.consulta.contract.payment.PaymentEvent.PaymentRefunded;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.UserEvent.PractitionerListed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Events as the services tell them. What else an event has is the booking.
interface Happened {
  Instant LATE = Instant.parse("2026-03-31T22:30:00Z"); // April in Paris
  Instant NOON = Instant.parse("2026-04-02T10:00:00Z");

  static BookingConfirmed confirmed(UUID booking, UUID practitioner, Instant start) {
    return new BookingConfirmed(
        booking,
        practitioner,
        booking,
        booking,
        start,
        start.plusSeconds(900),
        booking,
        Mode.VIDEO,
        booking,
        PaymentPolicy.AUTHORISE);
  }

  static BookingCancelled cancelled(
      UUID booking, UUID practitioner, Instant start, boolean confirmed) {
    return new BookingCancelled(
        booking, practitioner, booking, booking, start, "PATIENT", confirmed);
  }

  static BookingProgressed progressed(
      UUID booking, UUID practitioner, Instant start, BookingStatus status) {
    return new BookingProgressed(booking, practitioner, booking, booking, start, status);
  }

  static ConsultationCompleted completed(UUID booking, UUID practitioner) {
    return new ConsultationCompleted(
        booking, booking, practitioner, booking, booking, Mode.VIDEO, LATE, LATE);
  }

  static ConsultationMissed missed(UUID booking, UUID practitioner) {
    return new ConsultationMissed(booking, booking, practitioner, booking, NOON);
  }

  static PaymentCaptured captured(UUID booking, UUID practitioner, long minor) {
    return new PaymentCaptured(booking, booking, practitioner, Money.euros(minor), LATE);
  }

  static PaymentRefunded refunded(UUID booking, UUID practitioner, long minor) {
    return new PaymentRefunded(booking, booking, practitioner, Money.euros(minor), NOON);
  }

  static InvoiceIssued issued(UUID booking, UUID practitioner, long minor) {
    return new InvoiceIssued(
        booking,
        "2026-1",
        booking,
        practitioner,
        booking,
        booking,
        Money.euros(minor),
        LocalDate.of(2026, 4, 1));
  }

  static PractitionerListed listed(UUID practitioner, String lastName) {
    return new PractitionerListed(
        practitioner,
        new Practitioner(
            practitioner,
            "10001234567",
            "Dr",
            "Claire",
            lastName,
            "GENERAL_PRACTICE",
            Sector.values()[0],
            Set.of("fr"),
            Set.of(Mode.VIDEO),
            true,
            "",
            List.<Location>of()));
  }
}
