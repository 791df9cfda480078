package health.consulta.user;

import health.consulta.contract.user.ConfirmEmail;
import health.consulta.contract.user.ListPractitioner;
import health.consulta.contract.user.Login;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.Register;
import health.consulta.contract.user.Tokens;
import health.consulta.contract.user.UserEvent.AccountRegistered;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// The service as its callers see it.
public class Api {
  private final MockMvcTester mvc;
  private final JsonMapper json;
  private final Mailbox mailbox;

  Api(MockMvcTester mvc, JsonMapper json, Mailbox mailbox) {
    this.mvc = mvc;
    this.json = json;
    this.mailbox = mailbox;
  }

  public MvcTestResult get(String path, @Nullable String token) {
    return send(HttpMethod.GET, path, null, token);
  }

  public MvcTestResult post(String path, @Nullable Object body, @Nullable String token) {
    return send(HttpMethod.POST, path, body, token);
  }

  public MvcTestResult put(String path, Object body, @Nullable String token) {
    return send(HttpMethod.PUT, path, body, token);
  }

  public MvcTestResult post(String path, Object body) {
    return post(path, body, null);
  }

  /// A sign-in under an idempotency key.
  public MvcTestResult postUnder(String key, String body) {
    return mvc.post()
        .uri("/api/auth/login")
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  public MvcTestResult send(
      HttpMethod method, String path, @Nullable Object body, @Nullable String token) {
    var request = mvc.method(method).uri(URI.create(path));
    if (token != null) request.header("Authorization", "Bearer " + token);
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON);
      request.content(body instanceof String text ? text : json.writeValueAsString(body));
    }
    return request.exchange();
  }

  public <T> T read(MvcTestResult result, Class<T> type) {
    return json.readValue(result.getResponse().getContentAsByteArray(), type);
  }

  /// The `code` of a problem.
  public String code(MvcTestResult result) {
    return json.readTree(result.getResponse().getContentAsByteArray()).path("code").asString();
  }

  public static Register form(String email, String password) {
    return new Register(email, password, "Léa", "Petit", LocalDate.of(1990, 4, 2), "fr");
  }

  public static String someEmail() {
    return "p-" + UUID.randomUUID() + "@demo.test";
  }

  /// Registers and reads the secret of the mail.
  public String register(String email, String password) {
    post("/api/auth/register", form(email, password));
    return mailbox.next(AccountRegistered.class, event -> event.email().equals(email)).token();
  }

  /// A patient who can sign in.
  public String patient() {
    var email = someEmail();
    post("/api/auth/confirm", new ConfirmEmail(register(email, WholeService.PASSWORD)));
    return email;
  }

  public MvcTestResult login(String email, String password) {
    return post("/api/auth/login", new Login(email, password, null));
  }

  public Tokens tokens(String email) {
    return read(login(email, WholeService.PASSWORD), Tokens.class);
  }

  public String administrator() {
    return tokens(WholeService.ADMINISTRATOR).accessToken();
  }

  public Practitioner publish(Practitioner profile) {
    var form = new ListPractitioner(someEmail(), WholeService.PASSWORD, profile);
    return read(post("/api/practitioners", form, administrator()), Practitioner.class);
  }
}
