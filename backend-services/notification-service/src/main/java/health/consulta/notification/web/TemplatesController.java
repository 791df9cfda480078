package health.consulta.notification.web;

import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.Page;
import health.consulta.contract.notification.ChangeMailTemplate;
import health.consulta.contract.notification.MailLanguage;
import health.consulta.contract.notification.MailPreview;
import health.consulta.contract.notification.MailTemplate;
import health.consulta.contract.notification.MailVersion;
import health.consulta.contract.notification.MailWords;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.notification.MailKind;
import health.consulta.notification.MailTemplates;
import health.consulta.notification.TryWords;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the mails say, by kind and language, for administrators.
@RestController
@RequestMapping("/api/notifications/templates")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class TemplatesController {
  private final MailTemplates templates;
  private final TryWords trying;

  TemplatesController(MailTemplates templates, TryWords trying) {
    this.templates = templates;
    this.trying = trying;
  }

  @GetMapping
  Items<MailTemplate> templates() {
    return new Items<>(templates.all());
  }

  @GetMapping("/{kind}/{language}")
  MailTemplate template(@PathVariable MailKind kind, @PathVariable MailLanguage language) {
    return templates.of(kind, language);
  }

  /// Counts for every mail that is sent from now on. The platform's own words are its own again,
  /// and follow it when it changes them.
  ///
  /// @return 409 STALE when somebody else changed it since it was read; 422 MAIL_WORDS_WRONG with
  ///   each place that cannot be sent
  @PutMapping("/{kind}/{language}")
  @Noted(Act.MAIL_WORDS_CHANGED)
  MailTemplate change(
      @PathVariable MailKind kind,
      @PathVariable MailLanguage language,
      @RequestBody @Valid ChangeMailTemplate change,
      Caller caller) {
    return templates.change(kind, language, change, caller.id());
  }

  /// The newest first.
  @GetMapping("/{kind}/{language}/versions")
  Page<MailVersion> versions(
      @PathVariable MailKind kind, @PathVariable MailLanguage language, @Valid PageRequest page) {
    return templates.versions(kind, language, page.number(), page.length());
  }

  /// These words in a mail with invented facts.
  @PostMapping("/{kind}/{language}/preview")
  MailPreview preview(
      @PathVariable MailKind kind,
      @PathVariable MailLanguage language,
      @RequestBody @Valid MailWords words) {
    return trying.preview(kind, language, words);
  }

  /// The same, sent to the caller's own address.
  @PostMapping("/{kind}/{language}/trial")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void trial(
      @PathVariable MailKind kind,
      @PathVariable MailLanguage language,
      @RequestBody @Valid MailWords words,
      Caller caller) {
    trying.send(kind, language, words, caller.id());
  }
}
