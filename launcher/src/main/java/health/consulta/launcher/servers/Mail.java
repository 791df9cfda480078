package health.consulta.launcher.servers;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A mail that arrived for one recipient.
record Mail(
    String id,
    Instant received,
    String from,
    String to,
    String subject,
    String text,
    String html,
    List<Attachment> attachments) {

  record Attachment(String name, String contentType, int size, String url) {}

  /// A part that is neither the text nor the page.
  record Content(String name, String contentType, byte[] bytes) {}

  static Mail of(String id, Instant received, String to, MimeMessage message)
      throws MessagingException, IOException {
    var text = new StringBuilder();
    var html = new StringBuilder();
    var contents = new ArrayList<Content>();
    collect(message, text, html, contents);
    var attachments = new ArrayList<Attachment>();
    for (var content : contents) {
      var url = "/api/messages/" + id + "/attachments/" + attachments.size();
      attachments.add(
          new Attachment(content.name(), content.contentType(), content.bytes().length, url));
    }
    var from = message.getFrom();
    return new Mail(
        id,
        received,
        from == null || from.length == 0
            ? ""
            : jakarta.mail.internet.InternetAddress.toString(from),
        to,
        Objects.requireNonNullElse(message.getSubject(), ""),
        text.toString(),
        html.toString(),
        attachments);
  }

  static List<Content> contents(MimeMessage message) throws MessagingException, IOException {
    var contents = new ArrayList<Content>();
    collect(message, new StringBuilder(), new StringBuilder(), contents);
    return contents;
  }

  private static void collect(
      Part part, StringBuilder text, StringBuilder html, List<Content> contents)
      throws MessagingException, IOException {
    var attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart child = parts.getBodyPart(i);
        collect(child, text, html, contents);
      }
    } else if (part.isMimeType("text/plain") && !attached) {
      text.append(part.getContent());
    } else if (part.isMimeType("text/html") && !attached) {
      html.append(part.getContent());
    } else {
      contents.add(
          new Content(name(part), part.getContentType(), part.getInputStream().readAllBytes()));
    }
  }

  private static String name(Part part) throws MessagingException {
    var name = part.getFileName();
    if (name != null) {
      return name;
    }
    return part.isMimeType("text/calendar") ? "invite.ics" : "attachment";
  }
}
