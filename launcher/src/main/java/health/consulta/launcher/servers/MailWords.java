package health.consulta.launcher.servers;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The mailbox's pages in the reader's language, French or English.
record MailWords(
    Locale locale,
    String title,
    String none,
    String from,
    String to,
    String back,
    String source,
    String files) {
  private static final MailWords FRENCH =
      new MailWords(
          Locale.FRENCH,
          "Boîte de développement",
          "Aucun message pour l’instant.",
          "De",
          "À",
          "Tous les messages",
          "Source",
          "Pièces jointes");
  private static final MailWords ENGLISH =
      new MailWords(
          Locale.ENGLISH,
          "Development mailbox",
          "No message yet.",
          "From",
          "To",
          "All messages",
          "Source",
          "Attachments");

  static MailWords of(@Nullable String acceptLanguage) {
    return acceptLanguage != null && acceptLanguage.startsWith("en") ? ENGLISH : FRENCH;
  }

  String list(List<Mail> mails) {
    var rows = new StringBuilder();
    for (var mail : mails) {
      rows.append(
          """
          <li><a href="/messages/%s"><strong>%s</strong><span>%s: %s</span><time datetime="%s">%s</time></a></li>
          """
              .formatted(
                  mail.id(),
                  escape(mail.subject()),
                  to,
                  escape(mail.to()),
                  mail.received(),
                  time(mail)));
    }
    return frame(title, rows.isEmpty() ? "<p>" + none + "</p>" : "<ul>" + rows + "</ul>");
  }

  String mail(Mail mail) {
    var files = new StringBuilder();
    for (var file : mail.attachments()) {
      files.append("<li><a href=\"%s\">%s</a></li>".formatted(file.url(), escape(file.name())));
    }
    var body =
        mail.html().isEmpty()
            ? "<pre>" + escape(mail.text()) + "</pre>"
            : "<iframe title=\"%s\" src=\"/api/messages/%s/html\"></iframe>"
                .formatted(escape(mail.subject()), mail.id());
    return frame(
        mail.subject(),
        """
        <nav><a href="/">← %s</a> · <a href="/api/messages/%s/source">%s</a></nav>
        <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl><p><time datetime="%s">%s</time></p>
        %s%s
        """
            .formatted(
                back,
                mail.id(),
                source,
                from,
                escape(mail.from()),
                to,
                escape(mail.to()),
                mail.received(),
                time(mail),
                body,
                files.isEmpty() ? "" : "<h2>" + this.files + "</h2><ul>" + files + "</ul>"));
  }

  private String frame(String heading, String body) {
    return """
    <!doctype html><html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%s</title><style>
    :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
    body{max-width:56rem;margin:2rem auto;padding:0 1rem} ul{list-style:none;padding:0}
    li a{display:grid;grid-template-columns:1fr auto;gap:0 1rem;padding:.7rem 0;border-bottom:1px solid #8884;text-decoration:none;color:inherit}
    li span{opacity:.75} li strong{grid-column:1} time{grid-column:2;grid-row:1;opacity:.75}
    a:focus-visible{outline:2px solid} iframe{width:100%%;height:36rem;border:1px solid #8884;background:#fff}
    pre{white-space:pre-wrap} dl{display:grid;grid-template-columns:auto 1fr;gap:0 1rem} dd{margin:0}
    </style><main><h1>%s</h1>%s</main></html>
    """
        .formatted(locale.getLanguage(), escape(heading), escape(heading), body);
  }

  private String time(Mail mail) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .withZone(ZoneId.of("Europe/Paris"))
        .format(mail.received());
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
