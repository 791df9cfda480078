package health.consulta.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@TestPropertySource(
    properties = "spring.cloud.gateway.server.webflux.httpclient.response-timeout=300ms")
class OutageTest extends Client {
  private static final Upstream BOOKING = new Upstream("booking");
  private static final Upstream CONSULTATION = new Upstream("consultation");
  private static final Upstream SLOW = new Upstream("billing");
  private static final Upstream GONE = gone("reporting");
  private static final Upstream LEFT = new Upstream("notification");
  private static final Upstream DIED = gone("notification");
  private static final Upstream NO_PORTAL = gone("portal");

  private static Upstream gone(String name) {
    try (var upstream = new Upstream(name)) {
      return upstream;
    }
  }

  @DynamicPropertySource
  static void outages(DynamicPropertyRegistry properties) {
    at(properties, "billing", 0, SLOW);
    at(properties, "reporting", 0, GONE);
    at(properties, "notification", 0, LEFT);
    at(properties, "notification", 1, DIED);
    at(properties, "booking", 0, BOOKING);
    at(properties, "consultation", 0, CONSULTATION);
    properties.add("consulta.portal-url", NO_PORTAL::url);
  }

  @AfterAll
  static void stop() {
    BOOKING.close();
    CONSULTATION.close();
    SLOW.close();
    LEFT.close();
  }

  private static void assertUnavailable(HttpResponse<String> answer) {
    assertProblem(answer, 503, "DEPENDENCY_DOWN");
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  void a_service_that_refuses_connections_is_unavailable() {
    assertUnavailable(get("/api/reports/activity"));
    assertUnavailable(post("/api/reports/rebuild", "{}"));
  }

  @Test
  void a_service_that_nobody_registered_is_unavailable_and_so_are_its_keys() {
    assertUnavailable(get("/api/payments/1"));
    var token = new Keys("one").token(Keys.claims("PATIENT"));
    assertUnavailable(get("/api/slots", "Authorization", "Bearer " + token));
  }

  @Test
  void a_get_goes_on_to_the_next_instance_when_one_died() {
    for (int i = 0; i < 6; i++)
      assertThat(get("/api/notifications").body()).isEqualTo("notification");
  }

  @Test
  void a_post_is_never_sent_twice() {
    BOOKING.answers((request, response) -> {
      request.withConnection(connection -> connection.channel().close());
      return Mono.never();
    });
    try {
      var before = BOOKING.received.size();
      assertUnavailable(post("/api/bookings", "{}"));
      assertThat(BOOKING.received).hasSize(before + 1);
      assertUnavailable(get("/api/bookings"));
      assertThat(BOOKING.received).hasSize(before + 3);
    } finally {
      BOOKING.answersWithItsName();
    }
  }

  @Test
  void a_slow_service_is_unavailable_then_refused_at_once_then_found_again() {
    SLOW.answers((request, response) -> Mono.never());
    for (int i = 0; i < 10; i++) assertUnavailable(get("/api/invoices"));
    var asked = SLOW.received.size();
    assertUnavailable(get("/api/invoices"));
    assertThat(SLOW.received).hasSize(asked);
    SLOW.answersWithItsName();
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> get("/api/invoices").statusCode() == 200);
  }

  @Test
  void an_answer_of_a_service_passes_whatever_it_is() {
    CONSULTATION.answers((request, response) ->
        response.status(503).header("Retry-After", "7").sendString(Flux.just("its own words")));
    try {
      for (int i = 0; i < 30; i++) {
        var answer = get("/api/slots");
        assertThat(answer.body()).isEqualTo("its own words");
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
      }
    } finally {
      CONSULTATION.answersWithItsName();
    }
  }

  @Test
  void a_person_sees_a_page_while_the_portal_is_away() {
    var accept = "text/html,application/xhtml+xml,*/*;q=0.8";
    var french = get("/workspace", "Accept", accept, "Accept-Language", "de,fr;q=0.5");
    assertThat(french.statusCode()).isEqualTo(503);
    assertThat(french.headers().firstValue("Retry-After")).contains("2");
    assertThat(french.body())
        .contains("lang=\"fr\"", "revient dans un instant", "http-equiv=\"refresh\"");
    var english = get("/", "Accept", accept, "Accept-Language", "en-GB,en");
    assertThat(english.body()).contains("lang=\"en\"", "will be right back");
    assertThat(get("/", "Accept", accept, "Accept-Language", "***").statusCode()).isEqualTo(503);
    assertUnavailable(get("/VAADIN/build/x.js", "Accept", "*/*"));
    assertUnavailable(post("/login", "{}", "Accept", accept));
  }
}
