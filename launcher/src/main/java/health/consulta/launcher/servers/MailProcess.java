package health.consulta.launcher.servers;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import health.consulta.launcher.process.Arguments;
import health.consulta.launcher.process.Logs;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;

/// The development mailbox: takes every mail over SMTP, sends none on, and shows them: `--data DIR
/// --port N --smtp N`. A mail is in its file before the sender hears that it was taken.
public final class MailProcess {
  /// GreenMail wants a user to deliver to; ours keeps nothing, the file is kept.
  private static final GreenMailUser NOBODY =
      (GreenMailUser)
          Proxy.newProxyInstance(
              GreenMailUser.class.getClassLoader(),
              new Class<?>[] {GreenMailUser.class},
              (proxy, method, arguments) -> null);

  private MailProcess() {}

  public static void main(String[] words) throws IOException {
    Logs.warningsOnly();
    var arguments = new Arguments(words);
    var mails = new Mails(Path.of(arguments.text("data")), Clock.systemUTC());
    var smtp =
        new GreenMail(
            new ServerSetup(arguments.number("smtp"), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.getUserManager().setMessageDeliveryHandler((mail, to) -> keep(mails, mail, to));
    smtp.start();
    MailPages.serve(mails, arguments.number("port"));
  }

  private static GreenMailUser keep(Mails mails, MovingMessage mail, MailAddress to) {
    mails.keep(mail.getMessage(), to.getEmail());
    return NOBODY;
  }
}
