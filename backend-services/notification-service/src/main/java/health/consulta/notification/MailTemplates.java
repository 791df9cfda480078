package health.consulta.notification;

import health.consulta.contract.Page;
import health.consulta.contract.notification.ChangeMailTemplate;
import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailVersion;
import health.consulta.contract.notification.MailWords;
import health.consulta.kit.Stale;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What mails say: the platform's words, or those that an administrator wrote in their place. Each
/// mail reads them, so that a change counts from the next one on, whichever instance sends it.
@Service
public class MailTemplates {
  private final TemplateVersions versions;
  private final MailTexts platform;
  private final People people;
  private final Clock clock;

  MailTemplates(TemplateVersions versions, MailTexts platform, People people, Clock clock) {
    this.versions = versions;
    this.platform = platform;
    this.people = people;
    this.clock = clock;
  }

  MailWords words(MailKind kind, Locale language) {
    return versions
        .latest(kind, MailTexts.language(language))
        .flatMap(latest -> Optional.ofNullable(latest.words()))
        .orElseGet(() -> platform.words(kind, language));
  }

  /// Each kind in each language.
  public List<MailTemplate> all() {
    var latest =
        versions.all().stream()
            .collect(
                Collectors.toMap(
                    each -> each.kind() + "/" + each.language(),
                    Function.identity(),
                    (older, newer) -> newer));
    return Arrays.stream(MailKind.values())
        .flatMap(kind ->
            Arrays.stream(MailLanguage.values())
                .map(language -> view(kind, language, latest.get(kind + "/" + language))))
        .toList();
  }

  public MailTemplate of(MailKind kind, MailLanguage language) {
    return view(kind, language, versions.latest(kind, language).orElse(null));
  }

  /// Who writes the platform's words gives them back to it.
  ///
  /// @throws WordsWrong when they cannot be sent
  /// @throws Stale when somebody else changed them since they were read
  public MailTemplate change(
      MailKind kind, MailLanguage language, ChangeMailTemplate change, UUID by) {
    CheckWords.check(kind, change.words());
    var latest = versions.latest(kind, language).map(TemplateVersion::version).orElse(0);
    if (!change.version().equals(latest)) throw new Stale();
    var own = !change.words().equals(platform.words(kind, MailTexts.locale(language)));
    var next =
        TemplateVersion.of(
            kind, language, latest + 1, own ? change.words() : null, by, clock.instant());
    versions.add(next);
    return view(kind, language, next);
  }

  /// The newest first.
  public Page<MailVersion> versions(MailKind kind, MailLanguage language, int page, int size) {
    var items =
        versions.page(kind, language, page, size).stream()
            .map(each ->
                new MailVersion(each.version(), each.words(), each.at(), address(each.by())))
            .toList();
    return new Page<>(items, page, size, versions.count(kind, language));
  }

  private MailTemplate view(
      MailKind kind, MailLanguage language, @Nullable TemplateVersion latest) {
    var ours = platform.words(kind, MailTexts.locale(language));
    var theirs = latest == null ? null : latest.words();
    return new MailTemplate(
        kind.name(),
        kind.group(),
        language,
        theirs == null ? ours : theirs,
        ours,
        kind.placeholders().stream().map(Placeholder::view).toList(),
        theirs != null,
        latest == null ? 0 : latest.version(),
        latest == null ? null : latest.at(),
        latest == null ? null : address(latest.by()));
  }

  private @Nullable String address(UUID account) {
    return people
        .contact(account)
        .map(Contact::email)
        .filter(email -> !email.isEmpty())
        .orElse(null);
  }
}
