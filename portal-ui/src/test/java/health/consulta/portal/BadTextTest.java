package health.consulta.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Whatever a browser sends to an endpoint of patients' pages goes on as it is, in a body and never
/// in an address, or is refused as the caller's mistake. The services decide what they take.
class BadTextTest extends EndpointTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ID = Practice.id(60).toString();
  private static final Map<String, String> TEXTS =
      Map.of(
          "empty", "",
          "line break", "Anne\r\nBcc: someone@demo.test",
          "zero", "Anne\u0000Petit",
          "huge", "é".repeat(100_000),
          "emoji", "👩‍👩‍👧‍👦 Zoé",
          "right to left", "ליאה מרטין",
          "turned around", "Anne\u202etiteP",
          "markup", "<script>alert('x')</script>",
          "expression", "${7*7}{{7*7}}",
          "path", "../../../etc/passwd%00?x=1#y");

  /// What no text fits.
  private static final Set<String> TYPED = Set.of("birthDate", "relation");

  /// In an address by its nature: what is looked for.
  private static final String LOOKED_FOR = "q";

  /// @param method of the service
  /// @param body a right one
  /// @param name of the argument with the text
  record Field(String service, String method, String body, String name) {
    @Override
    public String toString() {
      return service + "." + method + " " + name;
    }
  }

  static Stream<Field> fields() {
    var register =
        """
        {"email":"x@demo.test","password":"p","firstName":"a","lastName":"b",\
        "birthDate":"1990-01-02","locale":"fr"}\
        """;
    var add =
        """
        {"firstName":"a","lastName":"b","birthDate":"1990-01-02","relation":"PARENT",\
        "email":"x@demo.test","key":"k"}\
        """;
    var profile =
        """
        {"firstName":"a","lastName":"b","birthDate":"1990-01-02","locale":"fr"}\
        """;
    var written = "{\"practitionerId\":\"%s\",\"text\":\"a\",\"key\":\"k\"}".formatted(ID);
    return Stream.of(
            all(
                "SessionService",
                "register",
                register,
                "email",
                "password",
                "firstName",
                "lastName",
                "locale",
                "birthDate"),
            all(
                "SessionService",
                "signIn",
                "{\"email\":\"a\",\"password\":\"b\",\"code\":null}",
                "email",
                "password",
                "code"),
            all("SessionService", "confirm", "{}", "token"),
            all("SessionService", "requestReset", "{}", "email"),
            all(
                "SessionService",
                "reset",
                "{\"token\":\"t\",\"password\":\"p\"}",
                "token",
                "password"),
            all("ConsentService", "look", "{}", "token"),
            all("ConsentService", "agree", "{}", "token"),
            all("ConsentService", "end", "{}", "token"),
            all("ConsentService", "mail", "{}", "email"),
            all(
                "FamilyService",
                "add",
                add,
                "firstName",
                "lastName",
                "birthDate",
                "relation",
                "email"),
            all("FamilyService", "ask", "{\"id\":\"%s\"}".formatted(ID), "email"),
            all("MessageService", "write", written, "text"),
            all(
                "PrivacyService",
                "change",
                profile,
                "firstName",
                "lastName",
                "birthDate",
                "locale"),
            all("PrivacyService", "erase", "{}", "password"),
            all("SearchService", "suggest", "{}", "text"),
            all(
                "SearchService",
                "search",
                "{\"filters\":{\"newPatients\":false,\"stepFree\":false}}",
                LOOKED_FOR),
            all(
                "SecurityService",
                "changePassword",
                "{\"current\":\"a\",\"password\":\"b\"}",
                "current",
                "password"),
            all("SecurityService", "begin", "{}", "password"),
            all("SecurityService", "confirm", "{}", "code"),
            all("SecurityService", "end", "{}", "password"),
            all("SecurityService", "renamePasskey", "{\"id\":\"%s\"}".formatted(ID), "name"))
        .flatMap(each -> each);
  }

  private static Stream<Field> all(String service, String method, String body, String... names) {
    return Stream.of(names).map(name -> new Field(service, method, body, name));
  }

  @ParameterizedTest
  @MethodSource("fields")
  @ExtendWith(OutputCaptureExtension.class)
  void no_text_is_too_bad(Field field, CapturedOutput log) {
    TEXTS.forEach((what, text) -> {
      GATEWAY.calls.clear();
      var body = (ObjectNode) JSON.readTree(field.body);
      body.put(field.name, text);
      var refused = status(field.service, field.method, body);
      assertThat(refused).as(what).isLessThan(500);
      if (what.equals("emoji") && !TYPED.contains(field.name))
        assertThat(GATEWAY.calls).as("it goes on").isNotEmpty();
      for (var call : GATEWAY.calls) {
        if (!text.isEmpty()) assertThat(call.line()).as(what).doesNotContain(text);
        if (call.line().startsWith("GET ") || call.body().isEmpty()) continue;
        assertThat(JSON.readTree(call.body()).path(field.name).asString()).as(what).isEqualTo(text);
      }
    });
    for (var other : new String[] {"7", "true", "[]", "{}"}) {
      var body = (ObjectNode) JSON.readTree(field.body);
      body.set(field.name, JSON.readTree(other));
      assertThat(status(field.service, field.method, body)).as(other).isLessThan(500);
    }
    assertThat(log.getAll()).doesNotContain(TEXTS.get("right to left"), TEXTS.get("expression"));
  }

  static Stream<Field> ids() {
    return Stream.of(
            all("BookingService", "visit", "{}", "id"),
            all("BookingService", "release", "{}", "id"),
            all("FamilyService", "ask", "{\"email\":\"x@demo.test\"}", "id"),
            all("FamilyService", "remove", "{}", "id"),
            all("MessageService", "read", "{\"upTo\":1}", "conversationId"),
            all("BellService", "read", "{}", "id"))
        .flatMap(each -> each);
  }

  /// Nor is it repeated in a log.
  @ParameterizedTest
  @MethodSource("ids")
  @ExtendWith(OutputCaptureExtension.class)
  void an_id_that_is_none_is_the_callers_mistake(Field field, CapturedOutput log) {
    for (var other :
        new String[] {"\"\"", "\"eczéma\"", "\"zz%s\"".formatted(ID), "7", "[]", "{}", "null"}) {
      var body = (ObjectNode) JSON.readTree(field.body);
      body.set(field.name, JSON.readTree(other));
      assertThat(status(field.service, field.method, body)).as(other).isEqualTo(400);
    }
    assertThat(GATEWAY.calls).isEmpty();
    assertThat(log.getAll()).doesNotContain("eczéma");
  }
}
