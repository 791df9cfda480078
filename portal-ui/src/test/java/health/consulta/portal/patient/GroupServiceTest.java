package health.consulta.portal.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookTogether;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class GroupServiceTest extends ScreenTest {
  private static final Place PLACE =
      new Place(
          Practice.CLAIRE,
          Practice.reason(Practice.CLAIRE, 1),
          Instant.parse("2026-11-26T08:10:00Z"));

  @Autowired private GroupService group;
  @Autowired private BookingService booking;

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
  void the_time_that_is_kept_becomes_the_first_of_the_visits() {
    booking.hold(PLACE);
    var visits = book(PaymentPolicy.AUTHORISE);
    assertThat(visits).extracting(Visit::forWhom).containsExactly(null, "Léo");
    assertThat(visits).extracting(Visit::groupId).doesNotContainNull();
    assertThat(group.visits(visits.getFirst().groupId())).hasSameSizeAs(visits);
    var wanted = wanted();
    assertThat(wanted.holdToken()).isEqualTo("token");
    assertThat(wanted.paymentProvider()).isEqualTo(PaymentProvider.STRIPE);
    assertThat(wanted.visits().getLast().answers()).containsEntry("what", "a cough");
    assertThat(booking.hold(PLACE).bookingId()).isEqualTo(visits.getFirst().id()); // a reload
  }

  @Test
  void what_is_paid_at_the_practice_asks_for_no_provider() {
    book(PaymentPolicy.ON_SITE);
    assertThat(wanted().paymentProvider()).isEqualTo(PaymentProvider.NONE);
  }

  @Test
  void without_room_for_all_the_first_time_stays_kept() {
    booking.hold(PLACE);
    GATEWAY.refuse("POST /api/booking-groups", 409, "NO_ROOM_TOGETHER");
    assertThatThrownBy(() -> book(PaymentPolicy.AUTHORISE)).hasMessage("NO_ROOM_TOGETHER");
    assertThat(booking.kept()).isEqualTo(PLACE);
  }

  private List<Visit> book(PaymentPolicy policy) {
    var visitors =
        List.of(
            new Visitor(null, Map.of()), new Visitor(Practice.LEO.id(), Map.of("what", "a cough")));
    return group.book(PLACE, policy, PaymentProvider.STRIPE, "key", visitors);
  }

  private static BookTogether wanted() {
    return GATEWAY.calls.stream()
        .filter(each -> each.line().equals("POST /api/booking-groups"))
        .reduce((first, next) -> next)
        .orElseThrow()
        .body(BookTogether.class);
  }
}
