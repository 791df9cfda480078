package health.consulta.user.web;

import health.consulta.contract.Page;
import health.consulta.contract.user.Access;
import health.consulta.kit.security.Caller;
import health.consulta.kit.web.PageRequest;
import health.consulta.user.access.AccessRecords;
import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who read something of the caller, or of those they act for.
@RestController
@PreAuthorize("hasRole('PATIENT')")
class AccessController {
  private final AccessRecords records;

  AccessController(AccessRecords records) {
    this.records = records;
  }

  @GetMapping("/api/users/me/access-log")
  Page<Access> log(@Valid PageRequest page, Caller caller) {
    return records.of(caller.id(), page.number(), page.length());
  }
}
