package health.consulta.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class RoutesTest extends Gateway {
  @ParameterizedTest
  @CsvSource({
    "/api/auth/jwksx, user",
    "/api/users/me, user",
    "/api/practitioners, user",
    "/api/practitioners/1, user",
    "/api/practitioners/1/visit-reasons, consultation",
    "/api/practitioners/1/absences, consultation",
    "/api/slots?practitionerId=1, consultation",
    "/api/slots/search, consultation",
    "/api/agendas/1/days, consultation",
    "/api/consultations/1/report, consultation",
    "/api/bookings, booking",
    "/api/bookings/1/calendar.ics, booking",
    "/api/holds/1, booking",
    "/api/waiting-list, booking",
    "/api/conversations/1/messages, booking",
    "/api/booking-series, booking",
    "/api/day-plans, booking",
    "/api/practitioners/1/assistants, user",
    "/api/feeds/1.ics, consultation",
    "/api/payments/1, payment",
    "/api/tariffs, billing",
    "/api/quotes, billing",
    "/api/invoices/1/pdf, billing",
    "/api/receipts/1/pdf, billing",
    "/api/accounting/export, billing",
    "/api/notifications, notification",
    "/api/notification-preferences, notification",
    "/api/deliveries, notification",
    "/api/reports/activity, reporting",
    "/, portal",
    "/workspace/agenda, portal",
    "/apiary, portal",
    "/VAADIN/build/x.js, portal"
  })
  void each_path_goes_to_its_owner_unchanged(String path, String owner) {
    assertThat(get(path).body()).isEqualTo(owner);
    var upstream = owner.equals("portal") ? PORTAL : SERVICES.get(owner);
    assertThat(upstream.last().uri()).isEqualTo(path);
  }

  @Test
  void a_crowd_at_one_service_is_answered_one_and_all() {
    var service = SERVICES.get("reporting");
    service.answers((request, response) ->
        response.sendString(Mono.delay(Duration.ofSeconds(1)).map(_ -> "patience")));
    try {
      var answers =
          Stream.generate(() ->
                  HTTP.sendAsync(
                      request("/api/reports/activity").GET().build(), BodyHandlers.ofString()))
              .limit(60)
              .toList();
      assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(200);
    } finally {
      service.answersWithItsName();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/unknown",
        "/api/bookingsx",
        "/api/docs/nothing",
        "/internal",
        "/internal/times",
        "/internal/service-tokens",
        "/%69nternal/times",
        "/fhir/metadata"
      })
  void what_is_not_offered_is_not_found(String path) {
    assertProblem(get(path), 404, "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/slots/../../internal/times",
        "/api/slots/%2e%2e/%2e%2e/internal/times",
        "/api/slots/..;/..;/internal/times",
        "/api/slots/..%2f..%2finternal/times",
        "/api/slots/..%5c..%5cinternal/times",
        "/x/../internal/times",
        "//internal/times",
        "/internal;x=1/times",
        "/api/slots;/../internal/times"
      })
  void no_trick_in_a_path_leads_inside(String path) {
    var before = reached();
    var answer = get(path);
    assertThat(answer.statusCode()).isIn(400, 404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(reached()).isEqualTo(before);
  }

  @Test
  void the_document_page_lists_every_service_and_is_served_from_here() {
    var page = get("/api/docs");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
    for (var service : Documents.SERVICES) assertThat(page.body()).contains("/api/docs/" + service);
    assertThat(page.body()).doesNotContain("://");
    Stream.of(
            "/api/docs/ui/swagger-ui.css",
            "/api/docs/ui/swagger-ui-bundle.js",
            "/api/docs/ui/swagger-ui-standalone-preset.js",
            "/api/docs/page/docs.js")
        .forEach(asset -> assertThat(get(asset).statusCode()).as(asset).isEqualTo(200));
  }

  static Stream<String> services() {
    return Documents.SERVICES.stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void each_document_comes_from_its_service_under_the_host_that_was_asked(String service) {
    assertThat(get("/api/docs/" + service).body()).isEqualTo(service);
    var received = SERVICES.get(service).last();
    assertThat(received.uri()).isEqualTo("/v3/api-docs");
    assertThat(received.headers().get("Host")).isEqualTo("127.0.0.1:" + port);
  }

  @ParameterizedTest
  @CsvSource({"stripe, Stripe-Signature", "paypal, PAYPAL-TRANSMISSION-SIG"})
  void a_webhook_arrives_byte_by_byte(String provider, String signature) {
    var body = "{ \"id\" : \"evt_1\",\r\n\t\"text\":\"caf\u00e9 \u20ac\" }  ";
    post(
        "/api/payments/webhooks/" + provider,
        body,
        signature,
        "t=1,v1=ab",
        "Content-Type",
        "application/json");
    var received = SERVICES.get("payment").last();
    assertThat(received.body()).isEqualTo(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(received.headers().get(signature)).isEqualTo("t=1,v1=ab");
  }

  private static int reached() {
    return PORTAL.received.size()
        + SERVICES.values().stream().mapToInt(upstream -> upstream.received.size()).sum();
  }
}
