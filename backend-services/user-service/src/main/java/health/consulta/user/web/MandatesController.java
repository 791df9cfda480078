package health.consulta.user.web;

import health.consulta.contract.Items;
import health.consulta.contract.user.Mandate;
import health.consulta.contract.user.MandateLink;
import health.consulta.contract.user.RequestMandateLinks;
import health.consulta.kit.security.Caller;
import health.consulta.kit.security.Public;
import health.consulta.user.account.Address;
import health.consulta.user.account.AnswerMandate;
import health.consulta.user.account.Secret;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is booked for says whether that is right: by a link from a mail, whose token stands in the
/// body, or in their own account.
@RestController
@RequestMapping("/api/users")
class MandatesController {
  private static final String PERSON =
      "hasAnyRole('PATIENT', 'PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')";

  private final AnswerMandate answer;

  MandatesController(AnswerMandate answer) {
    this.answer = answer;
  }

  /// What the link is about. Looking does not use it up: mail servers look too.
  @Public
  @PostMapping("/mandates/look")
  ResponseEntity<Mandate> look(@RequestBody @Valid MandateLink link) {
    return unstored(answer.look(new Secret(link.token())));
  }

  @Public
  @PostMapping("/mandates/agree")
  ResponseEntity<Mandate> agree(@RequestBody @Valid MandateLink link) {
    return unstored(answer.agree(new Secret(link.token())));
  }

  /// They refuse, or take back what they agreed to.
  @Public
  @PostMapping("/mandates/end")
  ResponseEntity<Mandate> end(@RequestBody @Valid MandateLink link) {
    return unstored(answer.end(new Secret(link.token())));
  }

  /// Another link to take it back by; 202 whether or not somebody books for that person.
  @Public
  @PostMapping("/mandates/links")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void mail(@RequestBody @Valid RequestMandateLinks form) {
    answer.mail(new Address(form.email()));
  }

  /// Who books for the caller, or asked them to.
  @GetMapping("/me/mandates")
  @PreAuthorize(PERSON)
  Items<Mandate> about(Caller caller) {
    return new Items<>(answer.about(caller.id()));
  }

  @PostMapping("/me/mandates/{id}/agree")
  @PreAuthorize(PERSON)
  Mandate agree(@PathVariable UUID id, Caller caller) {
    return answer.agree(caller.id(), id);
  }

  @PostMapping("/me/mandates/{id}/end")
  @PreAuthorize(PERSON)
  Mandate end(@PathVariable UUID id, Caller caller) {
    return answer.end(caller.id(), id);
  }

  private static ResponseEntity<Mandate> unstored(Mandate mandate) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(mandate);
  }
}
