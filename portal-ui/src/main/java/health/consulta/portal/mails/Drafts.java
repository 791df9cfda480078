package health.consulta.portal.mails;

import com.vaadin.flow.server.VaadinSession;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailWords;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Words that are typed and not saved: they stay while other mails are looked at, a service is away
/// or the page is read anew.
final class Drafts {
  private final Map<String, MailWords> words = new HashMap<>();

  private Drafts() {}

  /// Those of whoever is signed in.
  static Drafts mine() {
    var session = VaadinSession.getCurrent();
    var mine = session.getAttribute(Drafts.class);
    if (mine == null) session.setAttribute(Drafts.class, mine = new Drafts());
    return mine;
  }

  Optional<MailWords> of(MailTemplate template) {
    return Optional.ofNullable(words.get(key(template)));
  }

  /// What is as it is saved is no draft.
  void keep(MailTemplate template, MailWords typed) {
    if (typed.equals(template.words())) drop(template);
    else words.put(key(template), typed);
  }

  void drop(MailTemplate template) {
    words.remove(key(template));
  }

  private static String key(MailTemplate template) {
    return template.kind() + "/" + template.language();
  }
}
