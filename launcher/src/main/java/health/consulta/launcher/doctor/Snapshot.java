package health.consulta.launcher.doctor;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.payment.LedgerTransaction;
import health.consulta.contract.payment.PaymentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the invariants speak of, read from all stores one after the other: what was on its way
/// meanwhile may be in one and not yet in the next.
///
/// @param provider the provider's own ledger; empty where it is not the sandbox
/// @param fromPayers what others than patients paid, as billing wrote it down
/// @param deadLetters how many lie in each topic of dead letters
record Snapshot(
    Instant now,
    List<Occupation> occupations,
    List<PatientTime> patientTimes,
    List<Booking> bookings,
    List<Consultation> consultations,
    List<Payment> payments,
    List<Posted> ledger,
    Optional<List<Movement>> provider,
    List<Invoice> invoices,
    List<Series> series,
    List<Quote> quotes,
    List<Taking> fromPayers,
    List<Mail> mails,
    List<Bell> bells,
    List<Visit> visits,
    List<Taking> takings,
    List<Waiting> waiting,
    Map<String, Long> deadLetters) {

  /// How much each invariant is held against, so that nobody takes an empty platform for a sound
  /// one.
  Map<Invariant, String> sizes() {
    var movements = provider.map(lines -> lines.size() + " movements at the provider");
    return Map.of(
        Invariant.I1, "%d occupations".formatted(occupations.size()),
        Invariant.I2, "%d bookings, %d payments".formatted(bookings.size(), payments.size()),
        Invariant.I3,
            "%d transactions, %s"
                .formatted(ledger.size(), movements.orElse("the provider not asked")),
        Invariant.I4, "%d invoices in %d series".formatted(invoices.size(), series.size()),
        Invariant.I5,
            "%d consultations, %d mails, %d report rows"
                .formatted(consultations.size(), mails.size(), visits.size() + takings.size()),
        Invariant.I6, "%d outbox entries, %d topics".formatted(waiting.size(), deadLetters.size()));
  }

  record Span(Instant from, Instant until) {
    boolean overlaps(Span other) {
      return from.isBefore(other.until) && until.isAfter(other.from);
    }
  }

  /// @param busy with its buffers
  /// @param seats how many may share its start
  record Occupation(
      UUID id,
      UUID practitionerId,
      OccupationKind kind,
      Instant start,
      Instant end,
      Span busy,
      Instant activeUntil,
      UUID visitReasonId,
      int seats) {
    /// Those of one group visit are in the same place at once.
    boolean shares(Occupation other) {
      return seats > 1 && start.equals(other.start) && visitReasonId.equals(other.visitReasonId);
    }
  }

  /// What guards a patient against overlaps.
  record PatientTime(UUID patientId, UUID occupationId, Span span, Instant activeUntil) {}

  /// @param course each status that it ever had
  /// @param told the payment status that booking knows of
  record Booking(
      UUID id,
      UUID accountId,
      UUID patientId,
      UUID practitionerId,
      Span time,
      BookingStatus status,
      PaymentPolicy policy,
      Optional<Instant> holdExpiresAt,
      Set<BookingStatus> course,
      int moves,
      Optional<PaymentStatus> told) {
    /// It takes place, or did, or should have.
    boolean stands() {
      return switch (status) {
        case CONFIRMED, ARRIVED, IN_PROGRESS, COMPLETED, NO_SHOW -> true;
        case HELD, CANCELLED, EXPIRED, PAYMENT_FAILED -> false;
      };
    }

    boolean over() {
      return !stands() && status != BookingStatus.HELD;
    }

    boolean wasConfirmed() {
      return course.contains(BookingStatus.CONFIRMED);
    }
  }

  record Consultation(UUID id, UUID bookingId, ConsultationStatus status) {}

  /// @param refunded the sum of its refunds
  record Payment(
      UUID id,
      UUID bookingId,
      PaymentPolicy policy,
      PaymentStatus status,
      Optional<String> intent,
      long captured,
      long refunded) {
    boolean online() {
      return policy == PaymentPolicy.AUTHORISE || policy == PaymentPolicy.PREPAY;
    }
  }

  /// A transaction of our ledger.
  ///
  /// @param entries their amounts in minor units
  record Posted(
      UUID id,
      LedgerTransaction.Kind kind,
      UUID paymentId,
      UUID bookingId,
      String reference,
      List<Long> entries) {
    long amount() {
      return entries.stream().filter(entry -> entry > 0).mapToLong(Long::longValue).sum();
    }
  }

  /// A line of the provider's ledger.
  record Movement(String kind, String intent, String paymentId, String bookingId, long amount) {}

  /// @param credit a credit note, whose amounts count against its booking's invoice
  /// @param replaces whether it was issued after another one of its booking was credited
  /// @param replaced whether another one was issued after it was credited
  record Invoice(
      UUID id,
      boolean credit,
      UUID issuerId,
      String series,
      int sequence,
      String number,
      UUID bookingId,
      UUID accountId,
      LocalDate issuedOn,
      long total,
      long patients,
      long paid,
      long lines,
      boolean replaces,
      boolean replaced) {}

  record Series(UUID issuerId, String name, int last) {}

  /// What billing knows of the money of a booking.
  record Quote(UUID bookingId, long captured, long refunded) {}

  /// @param subject the booking's id, or the invoice's number
  record Mail(String kind, String subject) {}

  /// @param full whether lines may be missing: the oldest had to go, or the account is closed
  record Bell(UUID accountId, List<Line> lines, boolean full) {
    record Line(String kind, UUID subject) {}
  }

  /// A row of the activity report.
  record Visit(UUID bookingId, Set<String> marks) {}

  /// A row of the revenue report.
  ///
  /// @param figure captured, refunded or invoiced
  record Taking(UUID bookingId, String figure, long amount) {}

  /// Something that is to be sent or done.
  ///
  /// @param where the table or collection
  /// @param since when it should have been
  /// @param inLine whether somebody will find it
  record Waiting(String where, String id, Instant since, boolean inLine) {}
}
