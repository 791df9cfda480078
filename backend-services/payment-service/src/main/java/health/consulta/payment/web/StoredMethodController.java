package health.consulta.payment.web;

import health.consulta.contract.Items;
import health.consulta.contract.payment.StoredMethod;
import health.consulta.kit.security.Caller;
import health.consulta.payment.StoredMethods;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the patient who is signed in left at providers.
@RestController
@RequestMapping("/api/payments/methods")
@PreAuthorize("hasRole('PATIENT')")
class StoredMethodController {
  private final StoredMethods methods;

  StoredMethodController(StoredMethods methods) {
    this.methods = methods;
  }

  @GetMapping
  Items<StoredMethod> methods(Caller caller) {
    return new Items<>(methods.of(caller.id()));
  }

  /// Its visit stands, and is to be secured otherwise.
  @DeleteMapping("/{paymentId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(@PathVariable UUID paymentId, Caller caller) {
    methods.takeBack(paymentId, caller.id());
  }
}
