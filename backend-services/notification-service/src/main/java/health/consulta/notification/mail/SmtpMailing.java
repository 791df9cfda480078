package health.consulta.notification.mail;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import health.consulta.contract.notification.MailPreview;
import health.consulta.notification.MailKind;
import health.consulta.notification.Mailing;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.ui.freemarker.FreeMarkerTemplateUtils;

/// Mails by SMTP: text and HTML of the same letter, and the calendar entry where there is one, both
/// as a part that mail programs show and as a file.
@Component
class SmtpMailing implements Mailing {
  private final JavaMailSender smtp;
  private final Letters letters;
  private final Configuration templates;
  private final Clock clock;
  private final String from;

  SmtpMailing(
      JavaMailSender smtp,
      Letters letters,
      Configuration templates,
      Clock clock,
      @Value("${consulta.mail-from}") String from) {
    this.smtp = smtp;
    this.letters = letters;
    this.templates = templates;
    this.clock = clock;
    this.from = from;
  }

  @Override
  public void send(Mail mail) {
    try {
      smtp.send(message(mail));
    } catch (MailSendException e) {
      if (refusedForGood(e)) throw new Undeliverable();
      throw e;
    } catch (AddressException e) {
      throw new Undeliverable();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public MailPreview preview(Mail mail) {
    var letter = letters.letter(mail);
    return new MailPreview(
        letter.subject(), written("mail.txt.ftl", letter), written("mail.html.ftlh", letter));
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    var letter = letters.letter(mail);
    var message = new Identified(smtp.createMimeMessage(), mail.messageId());
    message.setFrom(new InternetAddress("Consulta <" + from + ">"));
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Content-Language", letter.language());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(content(letter, invite(mail)));
    message.saveChanges();
    return message;
  }

  private Multipart content(Letter letter, Optional<Invite> invite) throws MessagingException {
    var bodies = new MimeMultipart("alternative");
    bodies.addBodyPart(part(written("mail.txt.ftl", letter), "text/plain"));
    bodies.addBodyPart(part(written("mail.html.ftlh", letter), "text/html"));
    if (invite.isEmpty()) return bodies;
    var type = "text/calendar; method=" + invite.get().method();
    bodies.addBodyPart(part(invite.get().text(), type));
    var whole = new MimeMultipart("mixed");
    var body = new MimeBodyPart();
    body.setContent(bodies);
    whole.addBodyPart(body);
    var file = part(invite.get().text(), type);
    file.setFileName("invite.ics");
    whole.addBodyPart(file);
    return whole;
  }

  private Optional<Invite> invite(Mail mail) {
    var visit = mail.visit();
    if (visit == null || visit.visit().end() == null) return Optional.empty();
    var title = letters.calendarTitle(mail.language());
    if (mail.kind() == MailKind.BOOKING_CONFIRMED || mail.kind() == MailKind.BOOKING_RESCHEDULED)
      return Optional.of(Invite.request(visit, title, from, mail.to(), clock.instant()));
    if (mail.kind() == MailKind.BOOKING_CANCELLED)
      return Optional.of(Invite.cancel(visit, title, from, mail.to(), clock.instant()));
    return Optional.empty();
  }

  private String written(String template, Letter letter) {
    try {
      return FreeMarkerTemplateUtils.processTemplateIntoString(
          templates.getTemplate(template), letter.model());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    var part = new MimeBodyPart();
    part.setContent(text, type + "; charset=UTF-8");
    return part;
  }

  private static boolean refusedForGood(MailSendException failure) {
    return failure.getFailedMessages().values().stream()
        .anyMatch(e ->
            e instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0);
  }

  /// Jakarta Mail makes a Message-ID of its own on saving, unless told otherwise.
  private static final class Identified extends MimeMessage {
    private final String id;

    Identified(MimeMessage session, String id) throws MessagingException {
      super(session.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
