package health.consulta.launcher.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailsTest {
  @TempDir Path folder;

  @Test
  void a_mail_is_found_again_by_its_recipient_after_a_restart() throws Exception {
    new Mails(folder, Clock.systemUTC()).keep(mail("Bienvenue"), "lea.petit@demo.test");

    var again = new Mails(folder, Clock.systemUTC());

    assertThat(again.list("other@demo.test")).isEmpty();
    var mail = again.list("Lea.Petit@demo.test").getFirst();
    assertThat(mail.subject()).isEqualTo("Bienvenue");
    assertThat(mail.text()).contains("en clair");
    assertThat(mail.html()).contains("<b>");
    assertThat(mail.attachments().getFirst().name()).isEqualTo("rendez-vous.ics");
    var file = again.attachment(mail.id(), 0).orElseThrow();
    assertThat(new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("VCALENDAR");
  }

  @Test
  void the_newest_is_the_first_and_the_mailbox_can_be_emptied() throws Exception {
    var mails = new Mails(folder, Clock.systemUTC());
    mails.keep(mail("one"), "a@demo.test");
    mails.keep(mail("two"), "b@demo.test");
    assertThat(mails.list("")).extracting(Mail::subject).containsExactly("two", "one");

    mails.forgetAll();

    assertThat(mails.list("")).isEmpty();
    assertThat(new Mails(folder, Clock.systemUTC()).list("")).isEmpty();
  }

  @Test
  void a_page_shows_what_a_mail_says_and_runs_none_of_it() throws Exception {
    var mails = new Mails(folder, Clock.systemUTC());
    mails.keep(mail("<script>x</script>"), "a@demo.test");

    assertThat(MailWords.of("en-GB").list(mails.list("")))
        .contains("Development mailbox", "&lt;script&gt;")
        .doesNotContain("<script>");
    assertThat(MailWords.of("fr-FR").list(mails.list(""))).contains("Boîte de développement");
  }

  private static MimeMessage mail(String subject) throws Exception {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom("consulta@demo.test");
    message.setSubject(subject);
    var text = new MimeBodyPart();
    text.setText("en clair");
    var html = new MimeBodyPart();
    html.setContent("<b>page</b>", "text/html");
    var invite = new MimeBodyPart();
    invite.setContent("BEGIN:VCALENDAR", "text/calendar");
    invite.setFileName("rendez-vous.ics");
    message.setContent(new MimeMultipart("mixed", text, html, invite));
    message.saveChanges();
    return message;
  }
}
