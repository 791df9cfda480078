package health.consulta.payment;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Role;
import health.consulta.contract.payment.Payment;
import health.consulta.contract.payment.StartPayment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/// The service as its callers see it.
public class Api {
  private final MockMvcTester mvc;
  private final JsonMapper json;

  Api(MockMvcTester mvc, JsonMapper json) {
    this.mvc = mvc;
    this.json = json;
  }

  /// Who calls: an account with a role and, for an assistant, the practice they work for.
  public static RequestPostProcessor as(Role role, UUID account, UUID... practitioners) {
    return jwt()
        .jwt(token ->
            token
                .subject(account.toString())
                .claim("roles", List.of(role.name()))
                .claim(
                    "practitioners", List.of(practitioners).stream().map(UUID::toString).toList()))
        .authorities(new SimpleGrantedAuthority("ROLE_" + role.name()));
  }

  public static RequestPostProcessor service() {
    return as(Role.SERVICE, UUID.randomUUID());
  }

  public static StartPayment start(PaymentPolicy policy) {
    return new StartPayment(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        Instant.parse("2026-12-01T09:00:00Z"),
        policy,
        PaymentProvider.STRIPE,
        Instant.parse("2026-12-01T09:00:00Z"),
        "fr",
        null);
  }

  /// Of a visit so far ahead, to be authorised.
  public static StartPayment ahead(Duration time) {
    var any = start(PaymentPolicy.AUTHORISE);
    var at = Instant.now().plus(time);
    return new StartPayment(
        any.bookingId(),
        any.practitionerId(),
        any.patientId(),
        any.accountId(),
        any.visitReasonId(),
        at,
        any.policy(),
        any.provider(),
        at,
        any.locale(),
        null);
  }

  public MvcTestResult get(String path, @Nullable RequestPostProcessor caller) {
    return send(HttpMethod.GET, path, null, caller, null);
  }

  public MvcTestResult post(String path, Object body, @Nullable RequestPostProcessor caller) {
    return send(HttpMethod.POST, path, body, caller, null);
  }

  public MvcTestResult delete(String path, @Nullable RequestPostProcessor caller) {
    return send(HttpMethod.DELETE, path, null, caller, null);
  }

  public MvcTestResult send(
      HttpMethod method,
      String path,
      @Nullable Object body,
      @Nullable RequestPostProcessor caller,
      @Nullable String key) {
    var request = mvc.method(method).uri(path);
    if (caller != null) request.with(caller);
    if (key != null) request.header("Idempotency-Key", key);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON);
      request.content(body instanceof String text ? text : json.writeValueAsString(body));
    }
    return request.exchange();
  }

  public MvcTestResult webhook(String body, String signature) {
    return mvc.post()
        .uri("/api/payments/webhooks/stripe")
        .contentType(MediaType.APPLICATION_JSON)
        .header("Stripe-Signature", signature)
        .content(body)
        .exchange();
  }

  public Payment started(StartPayment start) {
    return read(post("/internal/payments", start, service()), Payment.class);
  }

  public Payment payment(UUID id) {
    return read(get("/internal/payments/" + id, service()), Payment.class);
  }

  public <T> T read(MvcTestResult result, Class<T> type) {
    return json.readValue(result.getResponse().getContentAsByteArray(), type);
  }

  /// The first of `items`.
  public <T> T one(MvcTestResult result, Class<T> type) {
    var items = json.readTree(result.getResponse().getContentAsByteArray()).path("items");
    return json.treeToValue(items.path(0), type);
  }

  /// The `code` of a problem.
  public String code(MvcTestResult result) {
    return json.readTree(result.getResponse().getContentAsByteArray()).path("code").asString();
  }
}
