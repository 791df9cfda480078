package health.consulta.launcher.doctor;

import static java.util.stream.Collectors.groupingBy;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.launcher.doctor.Snapshot.Booking;
import health.consulta.launcher.doctor.Snapshot.Occupation;
import health.consulta.launcher.doctor.Snapshot.PatientTime;
import health.consulta.launcher.doctor.Snapshot.Payment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// I2: a booking that stands has its time and its payment; one that is over has neither; and no
/// time or payment is without its booking.
final class Standing {
  private static final Duration GRACE = Duration.ofMinutes(1);
  private static final Set<PaymentStatus> PAID =
      EnumSet.of(PaymentStatus.CAPTURED, PaymentStatus.PARTIALLY_REFUNDED, PaymentStatus.REFUNDED);
  private static final Set<PaymentStatus> CLOSED =
      EnumSet.of(PaymentStatus.RELEASED, PaymentStatus.FAILED, PaymentStatus.REFUNDED);

  private static final Set<PaymentStatus> SECURED =
      EnumSet.of(
          PaymentStatus.METHOD_STORED,
          PaymentStatus.METHOD_FAILED,
          PaymentStatus.AUTHORISED,
          PaymentStatus.CAPTURED);

  private final Snapshot all;
  private final Map<UUID, List<Occupation>> occupations;
  private final Map<UUID, Booking> bookings;
  private final Map<UUID, List<Payment>> payments;
  private final Map<UUID, List<PatientTime>> guarded;

  private Standing(Snapshot all) {
    this.all = all;
    occupations = all.occupations().stream().collect(groupingBy(Occupation::id));
    bookings = all.bookings().stream().collect(Collectors.toMap(Booking::id, one -> one));
    guarded = all.patientTimes().stream().collect(groupingBy(PatientTime::occupationId));
    payments = all.payments().stream().collect(groupingBy(Payment::bookingId));
  }

  static Stream<String> in(Snapshot all) {
    var standing = new Standing(all);
    return Stream.of(
            all.bookings().stream().flatMap(standing::booking),
            all.occupations().stream().flatMap(standing::occupation),
            all.patientTimes().stream().flatMap(standing::patientTime),
            all.payments().stream().flatMap(standing::payment))
        .flatMap(sentences -> sentences);
  }

  private Stream<String> booking(Booking booking) {
    var found = new ArrayList<String>();
    var name = booking.status() + " booking " + booking.id();
    if (booking.stands()) {
      stands(booking, name, found);
    } else if (booking.over()) {
      if (occupations.containsKey(booking.id())) found.add("The " + name + " still takes time.");
      payments(booking).stream()
          .filter(payment -> !CLOSED.contains(payment.status()))
          .forEach(payment ->
              found.add(
                  "The %s has the payment %s, which is still %s."
                      .formatted(name, payment.id(), payment.status())));
    } else if (booking.holdExpiresAt().filter(this::longAgo).isPresent()) {
      found.add("The " + name + " should have expired by now.");
    }
    return found.stream();
  }

  private boolean longAgo(java.time.Instant end) {
    return end.isBefore(all.now().minus(GRACE));
  }

  private void stands(Booking booking, String name, List<String> found) {
    var times = occupations.getOrDefault(booking.id(), List.of());
    if (times.isEmpty()) found.add("The " + name + " takes no time.");
    if (times.size() > 1) found.add("The " + name + " takes time more than once.");
    times.stream()
        .filter(time -> !isOf(booking, time))
        .forEach(_ -> found.add("The " + name + " and its occupation differ."));
    if (lacksGuard(booking)) found.add("The " + name + " is missing in the times of its patient.");
    var money = payments(booking);
    if (money.size() != 1) found.add("The %s has %d payments.".formatted(name, money.size()));
    money.stream()
        .filter(payment -> !satisfies(booking, payment))
        .forEach(payment ->
            found.add(
                "The %s wants %s, and its payment %s is %s."
                    .formatted(name, booking.policy(), payment.id(), payment.status())));
  }

  private static boolean isOf(Booking booking, Occupation time) {
    return time.kind() == OccupationKind.BOOKING
        && time.practitionerId().equals(booking.practitionerId())
        && time.start().equals(booking.time().from())
        && time.end().equals(booking.time().until());
  }

  /// The guard forgets what is past.
  private boolean lacksGuard(Booking booking) {
    return booking.time().until().isAfter(all.now())
        && guarded.getOrDefault(booking.id(), List.of()).stream()
            .noneMatch(time ->
                time.patientId().equals(booking.patientId())
                    && time.activeUntil().isAfter(booking.time().until()));
  }

  private List<Payment> payments(Booking booking) {
    return payments.getOrDefault(booking.id(), List.of());
  }

  private static boolean satisfies(Booking booking, Payment payment) {
    if (payment.policy() != booking.policy()) return false;
    var status = payment.status();
    return switch (booking.policy()) {
      case AUTHORISE ->
          switch (booking.status()) {
            // where the stored method failed, it is paid at the practice
            case COMPLETED -> PAID.contains(status) || status == PaymentStatus.METHOD_FAILED;
            case NO_SHOW -> CLOSED.contains(status);
            case HELD, CONFIRMED, ARRIVED, IN_PROGRESS, CANCELLED, EXPIRED, PAYMENT_FAILED ->
                SECURED.contains(status);
          };
      case PREPAY -> PAID.contains(status);
      case ON_SITE, EXEMPT -> true;
    };
  }

  private Stream<String> occupation(Occupation time) {
    if (time.kind() != OccupationKind.BOOKING) return Stream.empty();
    var booking = bookings.get(time.id());
    if (booking == null)
      return Stream.of("The occupation %s is of no booking.".formatted(time.id()));
    return booking.status() == BookingStatus.HELD
        ? Stream.of("The HELD booking %s takes its time for good.".formatted(time.id()))
        : Stream.empty();
  }

  private Stream<String> patientTime(PatientTime time) {
    var booking = bookings.get(time.occupationId());
    return booking != null && booking.over() && time.activeUntil().isAfter(all.now())
        ? Stream.of(
            "The %s booking %s still stands in the times of its patient."
                .formatted(booking.status(), booking.id()))
        : Stream.empty();
  }

  private Stream<String> payment(Payment payment) {
    var open = !CLOSED.contains(payment.status());
    return open
            && payment.policy() != PaymentPolicy.ON_SITE
            && !bookings.containsKey(payment.bookingId())
        ? Stream.of("The %s payment %s is of no booking.".formatted(payment.status(), payment.id()))
        : Stream.empty();
  }
}
