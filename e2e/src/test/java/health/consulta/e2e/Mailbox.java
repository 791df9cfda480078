package health.consulta.e2e;

import static org.awaitility.Awaitility.await;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The mails that the platform sent.
record Mailbox(Rest rest) {
  private static final Pattern LINK =
      Pattern.compile("(https?://[^\\s\"<>]+)?/confirm\\?token=([A-Za-z0-9_.~%-]+)");

  /// The mail with which an address is confirmed.
  Confirmation confirmation(String address) {
    var mail = wait(address, each -> LINK.matcher(each.toString()).find());
    var found = LINK.matcher(mail.toString());
    if (!found.find()) throw new AssertionError("no link to confirm with");
    return new Confirmation(URLDecoder.decode(found.group(2), StandardCharsets.UTF_8));
  }

  /// The text of the first calendar file sent to an address.
  String invite(String address) {
    var mail = wait(address, each -> calendar(each).isPresent());
    return rest.text(calendar(mail).orElseThrow().path("url").asString());
  }

  /// Waits for a mail with that subject.
  void arrives(String address, String subject) {
    mail(address, subject);
  }

  /// The address of our own that a mail with that subject leads to.
  String path(String address, String subject, String beginning) {
    var link = Pattern.compile(Pattern.quote(beginning) + "[A-Za-z0-9=_.~%-]*");
    var found = link.matcher(mail(address, subject).toString());
    if (!found.find()) throw new AssertionError("no link to " + beginning);
    return found.group();
  }

  /// All that is in a mail with that subject.
  String text(String address, String subject) {
    return mail(address, subject).toString();
  }

  private JsonNode mail(String address, String subject) {
    return wait(address, mail -> mail.path("subject").asString().equals(subject));
  }

  private JsonNode wait(String address, Predicate<JsonNode> wanted) {
    return await("a mail to " + address)
        .atMost(Town.SOON)
        .until(() -> find(address, wanted), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<JsonNode> find(String address, Predicate<JsonNode> wanted) {
    return rest.get("/api/messages?to=" + Rest.encoded(address), "")
        .path("items")
        .valueStream()
        .map(mail -> rest.get("/api/messages/" + mail.path("id").asString(), ""))
        .filter(wanted)
        .findFirst();
  }

  private static Optional<JsonNode> calendar(JsonNode mail) {
    return mail.path("attachments")
        .valueStream()
        .filter(each -> each.path("contentType").asString().startsWith("text/calendar"))
        .findFirst();
  }

  record Confirmation(String token) {
    String path() {
      return "/confirm?token=" + Rest.encoded(token);
    }
  }
}
