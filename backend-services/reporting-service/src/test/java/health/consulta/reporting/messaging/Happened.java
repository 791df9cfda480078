package health.consulta.reporting.messaging;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.InvoiceEvent.InvoiceCredited;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.billing.InvoiceEvent.PayerPaid;
import health.consulta.contract.booking.BookingEvent.BookingCancelled;
import health.consulta.contract.booking.BookingEvent.BookingConfirmed;
import health.consulta.contract.booking.BookingEvent.BookingProgressed;
import health.consulta.contract.booking.BookingEvent.BookingRescheduled;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.AgendaEvent.VisitReasonChanged;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationCompleted;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationMissed;
import health.consulta.contract.consultation.ConsultationEvent.ConsultationStarted;
import health.consulta.contract.consultation.ConsultationEvent.PatientArrived;
import health.consulta.contract.consultation.ConsultationEvent.StepTakenBack;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.VisitReason;
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
  Instant BOOKED_AT = Instant.parse("2026-03-30T10:00:00Z");
  List<String> FACTS =
      List.of(
          "visits",
          "first_visits",
          "openings",
          "money",
          "dues",
          "practitioners",
          "reasons",
          "locations",
          "monthly_sums");
  UUID REASON = UUID.randomUUID();
  UUID PLACE = UUID.randomUUID();

  static BookingConfirmed confirmed(UUID booking, UUID practitioner, Instant start) {
    return new BookingConfirmed(
        booking,
        practitioner,
        booking,
        booking,
        start,
        start.plusSeconds(900),
        REASON,
        Mode.VIDEO,
        PLACE,
        PaymentPolicy.AUTHORISE);
  }

  /// To another time, half an hour long.
  static BookingRescheduled moved(UUID booking, UUID practitioner, Instant start) {
    return new BookingRescheduled(
        booking,
        practitioner,
        booking,
        booking,
        start,
        start.plusSeconds(1800),
        Mode.ON_SITE,
        PLACE,
        LATE,
        "PATIENT",
        null,
        null,
        null);
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
        booking, booking, practitioner, booking, booking, Mode.VIDEO, LATE, LATE, null);
  }

  static ConsultationMissed missed(UUID booking, UUID practitioner) {
    return new ConsultationMissed(booking, booking, practitioner, booking, NOON);
  }

  static PatientArrived arrived(UUID booking, UUID practitioner, Instant at) {
    return new PatientArrived(booking, booking, practitioner, booking, at);
  }

  static ConsultationStarted admitted(UUID booking, UUID practitioner, Instant at) {
    return new ConsultationStarted(booking, booking, practitioner, booking, at);
  }

  static StepTakenBack takenBack(UUID booking, UUID practitioner, ConsultationStatus status) {
    return new StepTakenBack(booking, booking, practitioner, booking, status, NOON);
  }

  static InvoiceCredited credited(UUID booking, UUID practitioner, long minor, LocalDate on) {
    return new InvoiceCredited(
        booking,
        booking,
        "2026-A1",
        booking,
        practitioner,
        booking,
        booking,
        Money.euros(minor),
        on);
  }

  static VisitReasonChanged reason(UUID practitioner, UUID reason, String name) {
    return new VisitReasonChanged(
        practitioner,
        new VisitReason(
            reason,
            practitioner,
            "CONSULTATION",
            name,
            Mode.VIDEO,
            PaymentPolicy.AUTHORISE,
            15,
            0,
            0,
            15,
            null,
            0,
            BookingWindow.ofDays(90),
            Caps.NONE,
            Audience.EVERYONE,
            true));
  }

  static PaymentCaptured captured(UUID booking, UUID practitioner, long minor) {
    return new PaymentCaptured(booking, booking, practitioner, Money.euros(minor), LATE);
  }

  static PaymentRefunded refunded(UUID booking, UUID practitioner, long minor) {
    return new PaymentRefunded(booking, booking, practitioner, Money.euros(minor), NOON);
  }

  static PayerPaid paidByPayer(UUID booking, UUID practitioner, long minor, LocalDate on) {
    return new PayerPaid(booking, booking, practitioner, booking, Money.euros(minor), on);
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
            List.of(new Location(PLACE, "Cabinet", "1 rue", "75011", "Paris", "Europe/Paris"))));
  }
}
