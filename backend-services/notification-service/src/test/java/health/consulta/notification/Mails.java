package health.consulta.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/// Received mails, to look into.
final class Mails {
  private Mails() {}

  /// Headers and decoded content of all parts, one after the other, calendar lines unfolded.
  static String text(MimeMessage mail) {
    var text = new StringBuilder();
    try {
      add(mail, text);
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
    return text.toString().replace("\r\n ", "");
  }

  static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(Part part, StringBuilder text) throws MessagingException, IOException {
    for (var header : Collections.list(part.getAllHeaders()))
      text.append(header.getName()).append(": ").append(header.getValue()).append('\n');
    switch (part.getContent()) {
      case Multipart parts -> {
        for (int i = 0; i < parts.getCount(); i++) add(parts.getBodyPart(i), text);
      }
      case InputStream bytes ->
          text.append(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
      case Object content -> text.append(content);
    }
  }
}
