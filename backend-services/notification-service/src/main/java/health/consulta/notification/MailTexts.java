package health.consulta.notification;

import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailWords;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/// The words that the platform came with, in both languages.
@Component
public class MailTexts {
  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  public MailTexts() {
    texts.setBasename("mails/texts");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    texts.setDefaultLocale(Locale.FRANCE);
  }

  static Locale locale(MailLanguage language) {
    return switch (language) {
      case FR -> Locale.FRANCE;
      case EN -> Locale.UK;
    };
  }

  static MailLanguage language(Locale locale) {
    return locale.getLanguage().equals("en") ? MailLanguage.EN : MailLanguage.FR;
  }

  public String text(String key, Locale language, Object... arguments) {
    return texts.getMessage(key, arguments, language);
  }

  public MailWords words(MailKind kind, Locale language) {
    return new MailWords(
        text(kind + ".subject", language),
        text(kind + ".title", language),
        text(kind + ".text", language),
        text(kind + ".action", language),
        text(kind + ".note", language));
  }
}
