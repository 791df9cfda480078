package health.consulta.launcher.doctor;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.payment.LedgerTransaction.Kind;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.launcher.doctor.Snapshot.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The rows of a small platform in which all holds: one practitioner, one patient, and a booking
/// that is completed, one that is to come, one that was missed, one cancelled, one expired. A test
/// breaks one thing.
final class World {
  static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");
  static final UUID DOCTOR = id("doctor");
  static final UUID REASON = id("reason");
  static final UUID PATIENT = id("patient");
  static final UUID COMPLETED = id("completed");
  static final UUID COMING = id("coming");
  static final UUID MISSED = id("missed");
  static final UUID CANCELLED = id("cancelled");
  static final UUID EXPIRED = id("expired");

  final List<Snapshot.Occupation> occupations = new ArrayList<>();
  final List<Snapshot.PatientTime> patientTimes = new ArrayList<>();
  final List<Snapshot.Booking> bookings = new ArrayList<>();
  final List<Snapshot.Consultation> consultations = new ArrayList<>();
  final List<Snapshot.Payment> payments = new ArrayList<>();
  final List<Snapshot.Posted> ledger = new ArrayList<>();
  final List<Snapshot.Movement> provider = new ArrayList<>();
  final List<Snapshot.Invoice> invoices = new ArrayList<>();
  final List<Snapshot.Series> series = new ArrayList<>();
  final List<Snapshot.Quote> quotes = new ArrayList<>();
  final List<Snapshot.Taking> fromPayers = new ArrayList<>();
  final List<Snapshot.Mail> mails = new ArrayList<>();
  final List<Snapshot.Bell> bells = new ArrayList<>();
  final List<Snapshot.Visit> visits = new ArrayList<>();
  final List<Snapshot.Taking> takings = new ArrayList<>();
  final List<Snapshot.Waiting> waiting = new ArrayList<>();
  final Map<String, Long> deadLetters = new TreeMap<>(Map.of("bookings.dead", 0L));

  World() {
    booked(COMPLETED, -26, BookingStatus.COMPLETED, PaymentStatus.CAPTURED, 2500);
    booked(COMING, 20, BookingStatus.CONFIRMED, PaymentStatus.AUTHORISED, 0);
    booked(MISSED, -25, BookingStatus.NO_SHOW, PaymentStatus.RELEASED, 0);
    booked(CANCELLED, 21, BookingStatus.CANCELLED, PaymentStatus.RELEASED, 0);
    booking(EXPIRED, 22, BookingStatus.EXPIRED, false, PaymentStatus.RELEASED);
    payment(EXPIRED, PaymentStatus.RELEASED, 0);
    authorised(COMPLETED, "capture");
    authorised(COMING, "");
    authorised(MISSED, "release");
    authorised(CANCELLED, "release");
    takes(COMPLETED, -26);
    takes(MISSED, -25);
    takes(COMING, 20);
    patientTimes.add(new Snapshot.PatientTime(PATIENT, COMING, span(20), FOREVER));
    consultation(COMPLETED, ConsultationStatus.COMPLETED);
    consultation(COMING, ConsultationStatus.PLANNED);
    consultation(MISSED, ConsultationStatus.NO_SHOW);
    consultation(CANCELLED, ConsultationStatus.CANCELLED);
    invoiced();
    told();
    visits.add(new Snapshot.Visit(COMPLETED, Set.of("booked", "completed")));
    visits.add(new Snapshot.Visit(COMING, Set.of("booked")));
    visits.add(new Snapshot.Visit(MISSED, Set.of("booked", "noShows")));
    visits.add(new Snapshot.Visit(CANCELLED, Set.of("booked", "cancelled")));
  }

  private void invoiced() {
    ledger.add(
        new Snapshot.Posted(
            id("posted"),
            Kind.CAPTURE,
            id("payment of " + COMPLETED),
            COMPLETED,
            "pi_" + COMPLETED,
            List.of(2500L, -2500L)));
    invoices.add(invoice(1, COMPLETED));
    series.add(new Snapshot.Series(DOCTOR, "2026", 1));
    takings.add(new Snapshot.Taking(COMPLETED, "captured", 2500));
    takings.add(new Snapshot.Taking(COMPLETED, "invoiced", 2500));
  }

  private void told() {
    var lines = new ArrayList<Snapshot.Bell.Line>();
    for (var booking : List.of(COMPLETED, COMING, MISSED, CANCELLED))
      tell("BOOKING_CONFIRMED", booking, lines);
    tell("BOOKING_CANCELLED", CANCELLED, lines);
    tell("BOOKING_EXPIRED", EXPIRED, lines);
    mails.add(new Snapshot.Mail("INVOICE_ISSUED", "N-1"));
    mails.add(new Snapshot.Mail("CONFIRM_ADDRESS", ""));
    lines.add(new Snapshot.Bell.Line("INVOICE_ISSUED", id("invoice 1")));
    bells.add(new Snapshot.Bell(PATIENT, lines, false));
  }

  private void tell(String kind, UUID booking, List<Snapshot.Bell.Line> lines) {
    mails.add(new Snapshot.Mail(kind, booking.toString()));
    lines.add(new Snapshot.Bell.Line(kind, booking));
  }

  /// To who heard of others before.
  void tell(String kind, UUID booking) {
    change(
        bells,
        _ -> true,
        bell -> {
          var lines = new ArrayList<>(bell.lines());
          tell(kind, booking, lines);
          return new Snapshot.Bell(bell.accountId(), lines, bell.full());
        });
  }

  void moved(UUID id, int times) {
    change(
        bookings,
        booking -> booking.id().equals(id),
        b ->
            new Snapshot.Booking(
                b.id(),
                b.accountId(),
                b.patientId(),
                b.practitionerId(),
                b.time(),
                b.status(),
                b.policy(),
                b.holdExpiresAt(),
                b.course(),
                times,
                b.told()));
  }

  private void booked(
      UUID id, int hours, BookingStatus status, PaymentStatus money, long captured) {
    booking(id, hours, status, true, money);
    payment(id, money, captured);
  }

  void booking(UUID id, int hours, BookingStatus status, boolean confirmed, PaymentStatus money) {
    bookings.add(
        new Snapshot.Booking(
            id,
            PATIENT,
            PATIENT,
            DOCTOR,
            span(hours),
            status,
            PaymentPolicy.AUTHORISE,
            Optional.empty(),
            confirmed ? Set.of(BookingStatus.HELD, BookingStatus.CONFIRMED) : Set.of(),
            0,
            Optional.of(money)));
  }

  private void payment(UUID booking, PaymentStatus status, long captured) {
    payments.add(
        new Snapshot.Payment(
            id("payment of " + booking),
            booking,
            PaymentPolicy.AUTHORISE,
            status,
            Optional.of("pi_" + booking),
            captured,
            0));
    quotes.add(new Snapshot.Quote(booking, captured, 0));
  }

  private void authorised(UUID booking, String then) {
    move("authorisation", booking);
    if (!then.isEmpty()) move(then, booking);
  }

  void move(String kind, UUID booking) {
    var payment = id("payment of " + booking).toString();
    provider.add(new Snapshot.Movement(kind, "pi_" + booking, payment, booking.toString(), 2500));
  }

  void takes(UUID booking, int hours) {
    var time = span(hours);
    occupations.add(
        new Snapshot.Occupation(
            booking,
            DOCTOR,
            OccupationKind.BOOKING,
            time.from(),
            time.until(),
            time,
            FOREVER,
            REASON,
            1));
  }

  private void consultation(UUID booking, ConsultationStatus status) {
    consultations.add(new Snapshot.Consultation(id("consultation of " + booking), booking, status));
  }

  /// Of 5 € on the invoice of a completed booking; people were told, and the report knows.
  void credited() {
    invoices.add(
        new Snapshot.Invoice(
            id("credit 1"),
            true,
            DOCTOR,
            "A2026",
            1,
            "A-1",
            COMPLETED,
            PATIENT,
            LocalDate.of(2026, 3, 10),
            500,
            500,
            0,
            500,
            false,
            false));
    series.add(new Snapshot.Series(DOCTOR, "A2026", 1));
    takings.add(new Snapshot.Taking(COMPLETED, "invoiced", -500));
    mails.add(new Snapshot.Mail("INVOICE_CREDITED", "A-1"));
    change(
        bells,
        _ -> true,
        bell -> {
          var lines = new ArrayList<>(bell.lines());
          lines.add(new Snapshot.Bell.Line("INVOICE_CREDITED", id("credit 1")));
          return new Snapshot.Bell(bell.accountId(), lines, bell.full());
        });
  }

  static Snapshot.Invoice invoice(int sequence, UUID booking) {
    return new Snapshot.Invoice(
        id("invoice " + sequence),
        false,
        DOCTOR,
        "2026",
        sequence,
        "N-" + sequence,
        booking,
        PATIENT,
        LocalDate.of(2026, 3, 9),
        2500,
        2500,
        2500,
        2500,
        false,
        false);
  }

  /// Half an hour that begins so many hours from now.
  static Span span(int hours) {
    var start = NOW.plus(Duration.ofHours(hours));
    return new Span(start, start.plus(Duration.ofMinutes(30)));
  }

  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  static <T> void change(List<T> rows, Predicate<T> which, UnaryOperator<T> change) {
    rows.replaceAll(row -> which.test(row) ? change.apply(row) : row);
  }

  Snapshot snapshot() {
    return new Snapshot(
        NOW,
        occupations,
        patientTimes,
        bookings,
        consultations,
        payments,
        ledger,
        Optional.of(provider),
        invoices,
        series,
        quotes,
        fromPayers,
        mails,
        bells,
        visits,
        takings,
        waiting,
        deadLetters);
  }

  List<String> violations() {
    return Invariants.judge(snapshot()).stream().map(Violation::toString).toList();
  }
}
