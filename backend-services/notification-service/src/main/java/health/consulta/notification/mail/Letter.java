package health.consulta.notification.mail;

import java.util.List;
import java.util.Map;

/// What a mail says, for the templates.
///
/// @param language `fr` or `en`
/// @param facts rows of a small table
record Letter(
    String language,
    String subject,
    String title,
    String greeting,
    List<String> paragraphs,
    List<Row> facts,
    Action action,
    String note,
    String footer) {
  /// As the template engine reads it.
  Map<String, Object> model() {
    return Map.of(
        "language", language,
        "subject", subject,
        "title", title,
        "greeting", greeting,
        "paragraphs", paragraphs,
        "facts",
            facts.stream().map(row -> Map.of("label", row.label(), "value", row.value())).toList(),
        "action", Map.of("label", action.label(), "url", action.url()),
        "note", note,
        "footer", footer);
  }

  record Row(String label, String value) {}

  record Action(String label, String url) {}
}
