package health.consulta.user;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.user.Account;
import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.Dependant;
import health.consulta.contract.user.Relation;
import health.consulta.kit.test.BadText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Whatever stands in a field of patients' pages, the answer is a plain one: taken as it is, or
/// refused with a code and nothing changed.
@WholeService
class BadTextIT {
  private static final String ME = "/api/users/me";
  private static final String PASSWORD = WholeService.PASSWORD;
  private static final String TOKEN = "no-such-token";

  @Autowired private Api api;

  private String token;
  private UUID child;

  /// @param path with `{child}` for a dependant of the caller
  /// @param whole a body in which everything else is right
  record Field(HttpMethod method, String path, Map<String, ?> whole, String name) {
    @Override
    public String toString() {
      return method + " " + path + " " + name;
    }
  }

  static Stream<Field> fields() {
    var register =
        Map.of(
            "email", "p-x@demo.test",
            "password", PASSWORD,
            "firstName", "Léa",
            "lastName", "Petit",
            "birthDate", "1990-04-02",
            "locale", "fr");
    var login = Map.of("email", "nobody@demo.test", "password", PASSWORD, "device", "Firefox");
    var person =
        Map.of(
            "firstName", "Tom",
            "lastName", "Petit",
            "birthDate", "1950-01-01",
            "relation", "PARENT",
            "email", "tom@demo.test");
    var link = Map.of("token", TOKEN);
    return Stream.of(
            all("/api/auth/register", register, register.keySet().toArray(String[]::new)),
            all("/api/auth/login", login, "email", "password", "device", "code"),
            all("/api/auth/confirm", link, "token"),
            all("/api/auth/refresh", Map.of(), "refreshToken"),
            all("/api/auth/logout", Map.of(), "refreshToken"),
            all("/api/auth/password-reset", Map.of(), "email"),
            all(
                "/api/auth/password-reset/confirm",
                Map.of("token", TOKEN, "password", PASSWORD),
                "token",
                "password"),
            all(ME + "/dependants", person, person.keySet().toArray(String[]::new)),
            all(ME + "/dependants/{child}/consent", Map.of(), "email"),
            all("/api/users/mandates/look", link, "token"),
            all("/api/users/mandates/agree", link, "token"),
            all("/api/users/mandates/end", link, "token"),
            all("/api/users/mandates/links", Map.of(), "email"),
            all(ME + "/password", Map.of("password", PASSWORD), "current"),
            all(ME + "/password", Map.of("current", "wrong"), "password"),
            all(ME + "/second-factor", Map.of(), "password"),
            all(ME + "/second-factor/confirm", Map.of(), "code"),
            all(ME + "/passkeys/options", Map.of(), "password"),
            all(ME + "/erasure", Map.of(), "password"),
            all("/api/practitioners/suggestions", Map.of(), "text"),
            Stream.of("firstName", "lastName", "birthDate", "locale")
                .map(name -> new Field(HttpMethod.PATCH, ME, Map.of(), name)))
        .flatMap(each -> each);
  }

  private static Stream<Field> all(String path, Map<String, ?> whole, String... names) {
    return Stream.of(names).map(name -> new Field(HttpMethod.POST, path, whole, name));
  }

  @BeforeEach
  void somebody() {
    token = api.tokens(api.patient()).accessToken();
    var form = new AddDependant("Tom", "Petit", LocalDate.of(2020, 2, 3), Relation.CHILD);
    child = api.read(api.post(ME + "/dependants", form, token), Dependant.class).id();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void no_text_in_a_body_is_too_bad(Field field) {
    var body = BadText.place(field.whole, field.name);
    for (var bad : BadText.values()) plain(bad.name(), send(field, bad.in(body)));
    for (var other : BadText.otherTypes()) plain(other, send(field, BadText.put(body, other)));
    var me = api.read(api.get(ME, token), Account.class);
    assertThat(me.firstName()).isEqualTo(me.firstName().strip()).matches("(?s).*\\p{L}.*");
    assertThat(me.lastName()).isEqualTo(me.lastName().strip()).matches("(?s).*\\p{L}.*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/practitioners?q=",
        "/api/practitioners?city=",
        "/api/practitioners?specialty=",
        "/api/practitioners?language=",
        "/api/practitioners/communes?q="
      })
  void no_text_in_an_address_is_too_bad(String path) {
    for (var bad : BadText.values()) {
      var most = bad.text.substring(0, Math.min(bad.text.length(), 2_000));
      plain(bad.name(), api.get(path + URLEncoder.encode(most, StandardCharsets.UTF_8), null));
    }
  }

  @ParameterizedTest
  @EnumSource(BadText.class)
  void a_name_is_kept_as_it_was_typed_or_not_taken(BadText bad) {
    var was = api.read(api.get(ME, token), Account.class);
    var answer =
        api.send(HttpMethod.PATCH, ME, bad.in(BadText.place(Map.of(), "firstName")), token);
    var is = api.read(api.get(ME, token), Account.class);
    var taken = answer.getResponse().getStatus() == 200;
    assertThat(is.firstName()).isEqualTo(taken ? bad.text.strip() : was.firstName());
    switch (bad) {
      case RIGHT_TO_LEFT, EMOJI, MARKUP, SQL -> assertThat(taken).isTrue();
      case HUGE, ZERO, HALF_A_CHARACTER, LINE_BREAKS, TURNED_AROUND, WIDE_SPACES, INVISIBLE ->
          assertThat(taken).isFalse();
      default -> {}
    }
  }

  private MvcTestResult send(Field field, String body) {
    return api.send(field.method, field.path.replace("{child}", child.toString()), body, token);
  }

  private void plain(String what, MvcTestResult answer) {
    var response = Objects.requireNonNull(answer.getResponse());
    assertThat(response.getStatus()).as(what).isLessThan(500);
    if (response.getStatus() < 400) return;
    assertThat(response.getContentType()).as(what).startsWith("application/problem+json");
    assertThat(api.code(answer)).as(what).matches("[A-Z_]+");
  }
}
