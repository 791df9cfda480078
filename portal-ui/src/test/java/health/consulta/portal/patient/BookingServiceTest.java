package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationEvent.NotificationPosted;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import health.consulta.portal.live.OpenScreens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BookingServiceTest extends ScreenTest {
  private static final UUID VIDEO = Practice.reason(Practice.CLAIRE, 1);
  private static final Instant START = Instant.parse("2026-11-26T08:10:00Z");

  @Autowired private BookingService booking;
  @Autowired private VisitsService visits;
  @Autowired private SearchService search;
  @Autowired private BellService bell;
  @Autowired private OpenScreens screens;

  @BeforeEach
  void patient() {
    signIn(Practice.LEA);
  }

  @Test
  void a_time_is_held_with_the_key_of_the_attempt() {
    var visit =
        booking.book(
            Practice.CLAIRE,
            VIDEO,
            START,
            PaymentPolicy.AUTHORISE,
            PaymentProvider.STRIPE,
            "key-1");
    assertThat(visit.status()).isEqualTo(BookingStatus.HELD);
    assertThat(visit.payUrl()).isNotNull();
    var call = GATEWAY.calls.stream().filter(each -> each.key() != null).findFirst().orElseThrow();
    assertThat(call.key()).isEqualTo("key-1");
    assertThat(call.body(BookSlot.class).paymentProvider()).isEqualTo(PaymentProvider.STRIPE);
  }

  @Test
  void what_is_paid_at_the_practice_asks_for_no_provider() {
    booking.book(
        Practice.CLAIRE, VIDEO, START, PaymentPolicy.ON_SITE, PaymentProvider.PAYPAL, "key-2");
    var call = GATEWAY.calls.stream().filter(each -> each.key() != null).findFirst().orElseThrow();
    assertThat(call.body(BookSlot.class).paymentProvider()).isEqualTo(PaymentProvider.NONE);
  }

  @Test
  void a_lost_race_reaches_the_screen_as_its_code() {
    GATEWAY.refuse("POST /api/bookings", 409, "SLOT_TAKEN");
    assertThatThrownBy(() ->
            booking.book(
                Practice.CLAIRE,
                VIDEO,
                START,
                PaymentPolicy.AUTHORISE,
                PaymentProvider.STRIPE,
                "key-3"))
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
  void results_with_a_free_time_come_first() {
    var found = search.search(null, null, null, null);
    assertThat(found).hasSize(3);
    assertThat(found.getFirst().times()).isNotEmpty();
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
