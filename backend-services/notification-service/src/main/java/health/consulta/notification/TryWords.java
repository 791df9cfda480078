package health.consulta.notification;

import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailPreview;
import health.consulta.contract.notification.MailWords;
import health.consulta.kit.Unavailable;
import health.consulta.notification.Mailing.Mail;
import health.consulta.notification.Mailing.Undeliverable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Shows words as a mail before anybody gets them, the way real mails go.
@Service
public class TryWords {
  private static final Logger log = LoggerFactory.getLogger(TryWords.class);

  private final People people;
  private final Trials trials;
  private final Mailing mailing;
  private final Clock clock;

  TryWords(People people, Trials trials, Mailing mailing, Clock clock) {
    this.people = people;
    this.trials = trials;
    this.mailing = mailing;
    this.clock = clock;
  }

  /// @throws WordsWrong when they cannot be sent
  public MailPreview preview(MailKind kind, MailLanguage language, MailWords words) {
    CheckWords.check(kind, words);
    return mailing.preview(sample(kind, language, words, ""));
  }

  /// To whoever asks, and to nobody else.
  ///
  /// @throws WordsWrong when they cannot be sent
  /// @throws TooManyTrials when they just had one
  /// @throws NoAddress when no mail reaches them
  public void send(MailKind kind, MailLanguage language, MailWords words, UUID account) {
    CheckWords.check(kind, words);
    var to = people.contact(account).map(Contact::email).orElse("");
    if (to.isEmpty()) throw new NoAddress();
    var mail = sample(kind, language, marked(words), to);
    if (!trials.begin(account, clock.instant())) throw new TooManyTrials();
    try {
      mailing.send(mail);
    } catch (Undeliverable e) {
      throw new NoAddress();
    } catch (RuntimeException e) {
      log.warn("{} was not sent: {}", mail, e.getClass().getSimpleName());
      throw new Unavailable("mail server");
    }
  }

  private Mail sample(MailKind kind, MailLanguage language, MailWords words, String to) {
    return new SampleMail(kind, MailTexts.locale(language), LocalDate.now(clock)).of(words, to);
  }

  /// So that nobody takes it for the real one.
  private static MailWords marked(MailWords words) {
    return new MailWords(
        "[Test] " + words.subject(), words.title(), words.text(), words.action(), words.note());
  }
}
