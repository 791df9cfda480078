package health.consulta.billing.web;

import health.consulta.billing.MailInvoices;
import health.consulta.billing.ReadMailings;
import health.consulta.contract.Act;
import health.consulta.contract.Items;
import health.consulta.contract.billing.InvoiceMailing;
import health.consulta.contract.billing.MailedInvoices;
import health.consulta.kit.access.Noted;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.RequestId;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/invoices")
@PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class MailingController {
  private final MailInvoices mail;
  private final ReadMailings mailings;

  MailingController(MailInvoices mail, ReadMailings mailings) {
    this.mail = mail;
    this.mailings = mailings;
  }

  /// Those that can be are mailed; each other one is named with its reason. Where none can be: 422,
  /// with their reason as code, or `NOTHING_MAILED` where they differ.
  @PostMapping("/mailings")
  @Noted(Act.INVOICES_MAILED)
  MailedInvoices mail(
      @RequestBody @Valid health.consulta.contract.billing.MailInvoices wanted,
      RequestId request,
      Caller caller) {
    return mail.mail(request.value(), wanted, Readers.of(caller));
  }

  /// When the patient was written to about an invoice, the newest first.
  @GetMapping("/{id}/mailings")
  Items<InvoiceMailing> mailings(@PathVariable UUID id, Caller caller) {
    return new Items<>(mailings.read(id, Readers.of(caller)));
  }
}
