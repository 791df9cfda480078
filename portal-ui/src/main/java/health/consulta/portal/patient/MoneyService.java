package health.consulta.portal.patient;

import static health.consulta.portal.gateway.Pages.SIZE;
import static health.consulta.portal.gateway.Pages.all;

import com.vaadin.hilla.BrowserCallable;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.PaymentApi;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NonNull;

/// What the patient paid, and what they left at providers to pay with.
@BrowserCallable
@RolesAllowed("PATIENT")
class MoneyService {
  private final PaymentApi payments;
  private final BillingApi billing;
  private final Practitioners practitioners;

  MoneyService(PaymentApi payments, BillingApi billing, Practitioners practitioners) {
    this.payments = payments;
    this.billing = billing;
    this.practitioners = practitioners;
  }

  public @NonNull List<@NonNull LeftMethod> methods() {
    return payments.methods().items().stream()
        .map(method -> LeftMethod.of(method, Profile.of(practitioners.of(method.practitionerId()))))
        .toList();
  }

  /// Its visit stands, and is to be secured otherwise.
  public void takeBack(@NonNull UUID paymentId) {
    payments.takeBack(paymentId);
  }

  /// What was paid for them, the newest first.
  public @NonNull List<@NonNull PaidPart> paid() {
    return all(page -> billing.receipts(null, page, SIZE)).stream().map(PaidPart::of).toList();
  }

  /// The newest first.
  public @NonNull List<@NonNull Bill> bills() {
    return all(page -> billing.invoices(page, SIZE)).stream().map(Bill::of).toList();
  }
}
