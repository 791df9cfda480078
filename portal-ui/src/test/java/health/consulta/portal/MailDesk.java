package health.consulta.portal;

import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.notification.ChangeMailTemplate;
import health.consulta.contract.notification.MailGroup;
import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailPlaceholder;
import health.consulta.contract.notification.MailPreview;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailVersion;
import health.consulta.contract.notification.MailWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the mails of a [Practice] say, behind the same [FakeGateway].
public final class MailDesk {
  private static final Instant AT = Instant.parse("2026-11-23T14:05:00Z");

  public final Map<String, MailTemplate> templates = new LinkedHashMap<>();
  public final List<MailVersion> versions = new ArrayList<>();

  MailDesk() {
    var visit =
        List.of(
            new MailPlaceholder("practitioner", false),
            new MailPlaceholder("date", true),
            new MailPlaceholder("time", true));
    put("BOOKING_CONFIRMED", MailGroup.VISITS, "Rendez-vous confirmé", "Confirmed", visit);
    put("NEW_DEVICE", MailGroup.SECURITY, "Nouvel appareil", "New device", List.of());
  }

  void serve(FakeGateway gateway) {
    var one = "/api/notifications/templates/{kind}/{language}";
    gateway
        .on(
            "GET /api/notifications/templates",
            call -> new Items<>(List.copyOf(templates.values())))
        .on("GET " + one, call -> templates.get(key(call)))
        .on("PUT " + one, this::change)
        .on("GET " + one + "/versions", call -> new Page<>(versions, 0, 20, versions.size()))
        .on("POST " + one + "/preview", call -> preview(call.body(MailWords.class)))
        .on("POST " + one + "/trial", call -> new byte[0]);
  }

  /// Somebody else's words, saved while nobody looked.
  public void overtake(String key, String subject) {
    var was = template(key);
    var words = new MailWords(subject, "T", "Texte", "Voir", "");
    templates.put(key, changed(was, words, "paul@demo.test"));
  }

  public MailTemplate template(String key) {
    var template = templates.get(key);
    if (template == null) throw new IllegalArgumentException(key);
    return template;
  }

  private void put(
      String kind, MailGroup group, String french, String english, List<MailPlaceholder> blanks) {
    for (var language : MailLanguage.values()) {
      var title = language == MailLanguage.FR ? french : english;
      var words = new MailWords("Objet : " + title, title, "Un.\nDeux.", "Voir", "Note");
      templates.put(
          kind + "/" + language,
          new MailTemplate(kind, group, language, words, words, blanks, false, 0, null, null));
    }
  }

  private @Nullable Object change(FakeGateway.Call call) {
    var change = call.body(ChangeMailTemplate.class);
    var now = changed(template(key(call)), change.words(), "admin@demo.test");
    templates.put(key(call), now);
    versions.addFirst(
        new MailVersion(now.version(), now.own() ? now.words() : null, AT, "admin@demo.test"));
    return now;
  }

  private static MailTemplate changed(MailTemplate was, MailWords words, String by) {
    return new MailTemplate(
        was.kind(),
        was.group(),
        was.language(),
        words,
        was.platform(),
        was.placeholders(),
        !words.equals(was.platform()),
        was.version() + 1,
        AT,
        by);
  }

  private static MailPreview preview(MailWords words) {
    return new MailPreview(words.subject(), words.text(), "<p>" + words.title() + "</p>");
  }

  private static String key(FakeGateway.Call call) {
    return call.path().get(0) + "/" + call.path().get(1);
  }
}
