package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.Items;
import health.consulta.contract.Mode;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationEvent.NotificationPosted;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.Relation;
import health.consulta.portal.FakeGateway;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.live.OpenScreens;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class BookingServiceTest extends ScreenTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final UUID VIDEO = Practice.reason(Practice.CLAIRE, 1);
  private static final Instant START = Instant.parse("2026-11-26T08:10:00Z");

  @Autowired private BookingService booking;
  @Autowired private FeeService fee;
  @Autowired private FamilyService family;
  @Autowired private VisitsService visits;
  @Autowired private BellService bell;
  @Autowired private OpenScreens screens;

  @BeforeEach
  void patient() {
    signIn(Practice.LEA);
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
  }

  @AfterEach
  void gone() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void a_time_is_booked_with_the_key_of_the_attempt() {
    var visit = book(PaymentPolicy.AUTHORISE, null, Map.of());
    assertThat(visit.status()).isEqualTo(BookingStatus.HELD);
    assertThat(visit.payUrl()).isNotNull();
    assertThat(visit.forWhom()).isNull();
    assertThat(booked().key()).isEqualTo("key");
    assertThat(booked().body(BookSlot.class).paymentProvider()).isEqualTo(PaymentProvider.PAYPAL);
    assertThat(booked().body(BookSlot.class).holdToken()).isNull();
  }

  @Test
  void a_fee_is_asked_for_the_place_and_for_how_old_they_are_who_come() {
    var young = (int) ChronoUnit.YEARS.between(Practice.LEO.birthDate(), START.atZone(PARIS));
    booking.choice(Practice.CLAIRE, VIDEO, START);
    assertThat(quoted().query()).containsEntry("locationId", Practice.id(50).toString());
    assertThat(quoted().query()).doesNotContainKey("age");
    var one = fee.each(PLACE, List.of(new Visitor(Practice.LEO.id(), null)));
    assertThat(quoted().query()).containsEntry("age", String.valueOf(young));
    assertThat(one).hasSize(1);
    var me = new Visitor(null, null);
    assertThat(fee.each(PLACE, List.of(me, me))).as("the same for both").hasSize(1);
    GATEWAY.refuse("GET /api/users/me/dependants", 503, "DEPENDENCY_DOWN");
    fee.each(PLACE, List.of(new Visitor(Practice.LEO.id(), null)));
    assertThat(quoted().query()).as("nobody knows").doesNotContainKey("age");
  }

  @Test
  void of_several_places_the_one_of_the_time_counts_also_once_it_is_held() {
    var who = elsewhereToo(practice.practitioners.get(Practice.CLAIRE));
    var why = Practice.reason(who.id(), 1);
    practice.practitioners.put(who.id(), who);
    var slot = new Slot(who.id(), why, START, START.plusSeconds(900), Mode.VIDEO, Practice.id(50));
    GATEWAY.on("GET /api/slots", call -> new Items<>(List.of(slot)));
    booking.choice(who.id(), why, START);
    assertThat(quoted().query()).containsEntry("locationId", slot.locationId().toString());
    GATEWAY.refuse("GET /api/slots", 503, "DEPENDENCY_DOWN");
    booking.choice(who.id(), why, START);
    assertThat(quoted().query())
        .as("seen before")
        .containsEntry("locationId", slot.locationId().toString());
    booking.choice(who.id(), why, START.plusSeconds(1));
    assertThat(quoted().query()).as("nobody knows").doesNotContainKey("locationId");
  }

  private static Practitioner elsewhereToo(Practitioner who) {
    var there = new Location(UUID.randomUUID(), "Maison", "1 rue", "69003", "Lyon", "Europe/Paris");
    return new Practitioner(
        UUID.randomUUID(),
        who.rpps(),
        who.title(),
        who.firstName(),
        who.lastName(),
        who.specialty(),
        who.sector(),
        who.languages(),
        who.modes(),
        who.acceptsNewPatients(),
        who.presentation(),
        List.of(who.locations().getFirst(), there));
  }

  private static FakeGateway.Call quoted() {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().startsWith("GET /api/quotes"))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  @Test
  void what_is_paid_at_the_practice_asks_for_no_provider() {
    book(PaymentPolicy.ON_SITE, null, Map.of());
    assertThat(booked().body(BookSlot.class).paymentProvider()).isEqualTo(PaymentProvider.NONE);
  }

  @Test
  void a_time_that_was_kept_is_booked_with_its_token_for_whom_it_is_meant() {
    var held = booking.hold(PLACE);
    assertThat(held.extensible()).isTrue();
    assertThat(booking.hold(PLACE)).isEqualTo(held); // a reload
    assertThat(asked("POST /api/holds")).isOne();
    var answers = Map.of("what", "a cough");
    book(PaymentPolicy.AUTHORISE, Practice.LEO.id(), answers);
    var wanted = booked().body(BookSlot.class);
    assertThat(wanted.holdToken()).isEqualTo("token");
    assertThat(wanted.patientId()).isEqualTo(Practice.LEO.id());
    assertThat(wanted.answers()).isEqualTo(answers);
    assertThat(booking.kept()).isNull();
    assertThat(booking.hold(PLACE).bookingId()).isNotNull();
    assertThat(asked("POST /api/holds")).isOne();
  }

  @Test
  void another_time_gives_the_one_that_was_kept_back() {
    booking.hold(PLACE);
    var other = new Place(Practice.CLAIRE, VIDEO, START.plusSeconds(1_800));
    booking.hold(other);
    assertThat(asked("DELETE /api/holds/" + Practice.id(80))).isOne();
    assertThat(booking.held(PLACE)).isNull();
    assertThat(booking.kept()).isEqualTo(other);
    booking.drop(PLACE); // an old tab closes
    assertThat(booking.kept()).isEqualTo(other);
    booking.drop(other);
    assertThat(booking.kept()).isNull();
  }

  @Test
  void a_time_that_the_service_gave_up_is_held_anew() {
    booking.hold(PLACE);
    GATEWAY.refuse("POST /api/bookings", 409, "HOLD_EXPIRED");
    assertThatThrownBy(() -> book(PaymentPolicy.AUTHORISE, null, Map.of()))
        .hasMessage("HOLD_EXPIRED");
    assertThat(booking.held(PLACE)).isNull();
    booking.hold(PLACE);
    assertThat(asked("POST /api/holds")).isEqualTo(2);
  }

  @Test
  void a_time_is_kept_longer_once() {
    var held = booking.hold(PLACE);
    var longer = booking.extend(PLACE);
    assertThat(longer.expiresAt()).isAfter(held.expiresAt());
    assertThat(longer.extensible()).isFalse();
    assertThat(booking.extend(PLACE)).isEqualTo(longer);
    assertThat(asked("POST /api/holds/" + Practice.id(80) + "/extend")).isOne();
    booking.drop(PLACE);
    assertThatThrownBy(() -> booking.extend(PLACE)).hasMessage("HOLD_EXPIRED");
  }

  @Test
  void the_family_is_listed_and_grows() {
    assertThat(family.people()).extracting(Relative::firstName).containsExactly("Léo");
    family.add("Léo", "Petit", Practice.LEO.birthDate(), Relation.CHILD, null, "key");
    var call = GATEWAY.calls.getLast();
    assertThat(call.key()).isEqualTo("key");
    assertThat(call.body(AddDependant.class).relation()).isEqualTo(Relation.CHILD);
    assertThat(call.body(AddDependant.class).email()).isNull();
    family.remove(Practice.LEO.id());
    assertThat(asked("DELETE /api/users/me/dependants/" + Practice.LEO.id())).isOne();
  }

  private static final Place PLACE = new Place(Practice.CLAIRE, VIDEO, START);

  private Visit book(PaymentPolicy policy, UUID patient, Map<String, String> answers) {
    return booking.book(PLACE, policy, PaymentProvider.PAYPAL, "key", patient, answers);
  }

  private static FakeGateway.Call booked() {
    return GATEWAY.calls.stream()
        .filter(each -> each.line().equals("POST /api/bookings"))
        .reduce((first, next) -> next)
        .orElseThrow();
  }

  private static long asked(String line) {
    return GATEWAY.asked().stream().filter(line::equals).count();
  }

  @Test
  void a_patient_is_told_before_booking_that_the_practice_wants_a_call() {
    assertThat(booking.choice(Practice.CLAIRE, VIDEO, START).open()).isTrue();
    practice.open = false;
    assertThat(booking.choice(Practice.CLAIRE, VIDEO, START).open()).isFalse();
    GATEWAY.refuse("GET /api/online-booking/" + Practice.CLAIRE, 503, "UNREACHABLE");
    assertThat(booking.choice(Practice.CLAIRE, VIDEO, START).open()).isTrue();
  }

  @Test
  void a_lost_race_reaches_the_screen_as_its_code() {
    GATEWAY.refuse("POST /api/bookings", 409, "SLOT_TAKEN");
    assertThatThrownBy(() -> book(PaymentPolicy.AUTHORISE, null, Map.of()))
        .hasMessage("SLOT_TAKEN");
  }

  @Test
  void the_nearest_times_leave_out_the_one_that_is_gone() {
    var nearest = booking.nearest(Practice.CLAIRE, VIDEO, START);
    assertThat(nearest).isNotEmpty().hasSizeLessThanOrEqualTo(6);
    assertThat(nearest).extracting(OfferedTime::start).isSorted().doesNotContain(START);
  }

  @Test
  void a_visit_names_its_invoice_and_billing_may_be_away() {
    assertThat(visits.visits()).anyMatch(visit -> Practice.id(95).equals(visit.invoiceId()));
    GATEWAY.refuse("GET /api/invoices", 503, "UNREACHABLE");
    assertThat(visits.visits()).isNotEmpty().allMatch(visit -> visit.invoiceId() == null);
  }

  @Test
  void the_bell_hears_only_its_own_account() {
    List<Bell> heard = new ArrayList<>();
    var open = bell.live().subscribe(heard::add);
    screens.show(posted(Practice.SOPHIE));
    screens.show(posted(Practice.LEA));
    open.dispose();
    screens.show(posted(Practice.LEA));
    assertThat(heard).hasSize(1);
  }

  private static NotificationPosted posted(UUID account) {
    return new NotificationPosted(
        account,
        new Notification(
            Practice.id(1),
            NotificationKind.BOOKING_CONFIRMED,
            Practice.id(2),
            "",
            null,
            Instant.EPOCH,
            false));
  }
}
